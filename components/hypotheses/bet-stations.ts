import type { Station } from "@/components/shell/rail";
import type { Bet } from "@/domain/hypotheses/queries";

type Placed = Pick<Bet, "themeId" | "themeTitle" | "briefId" | "briefTitle" | "statement" | "id">;

/** Purpose, choice, brief, and the bet they rest on. */
export function betStations(org: string, identity: string | null, bet: Placed, here?: string): Station[] {
  const at = (path: string) => `/o/${org}/${path}`;
  const own = { level: "Bet", label: bet.statement, ...(here ? { href: at(`hypotheses/${bet.id}`) } : { you: true }) };
  return [
    { level: "Purpose", label: identity ?? "Not written yet", href: at("strategy") },
    { level: "Theme", label: bet.themeTitle, href: at(`strategy/themes/${bet.themeId}`) },
    ...(bet.briefId && bet.briefTitle
      ? [{ level: "Brief", label: bet.briefTitle, href: at(`briefs/${bet.briefId}`) }]
      : []),
    own,
    ...(here ? [{ level: "Here", label: here, you: true }] : []),
  ];
}

/** The list's own line. */
export const strategyStations = (org: string, level: string, label: string): Station[] => [
  { level: "Strategy", label: "The whole line", href: `/o/${org}/strategy` },
  { level, label, you: true },
];
