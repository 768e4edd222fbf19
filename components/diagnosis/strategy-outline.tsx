import type { ReactNode } from "react";
import { FilterBar } from "@/components/data-table/filter-bar";
import { TreeTable } from "@/components/data-table/tree-table";
import { WorkPage } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { Finding } from "@/components/ui/finding";
import { Link } from "@/components/ui/link";
import { Empty } from "@/components/ui/states";
import { Caption } from "@/components/ui/text";
import type { Outline } from "@/domain/diagnosis/outline-queries";
import { outlineFinding } from "@/domain/diagnosis/outline-rules";
import { LooseLane } from "./loose-lane";
import { outlineColumns, outlineRows } from "./outline-rows";

type Props = {
  org: string;
  today: string;
  identity: string | null;
  outline: Outline;
  teams: { id: string; name: string }[];
  teamId: string | null;
  withRetired: boolean;
  mayDraft: boolean;
  /** What the stage asks for now. */
  prompt?: ReactNode;
};

/** The strategy on one screen: the whole line as a tree that is read with eyes, keys and screen readers alike. */
export function StrategyOutline({
  org,
  today,
  identity,
  outline,
  teams,
  teamId,
  withRetired,
  mayDraft,
  prompt,
}: Props) {
  const path = `/o/${org}/strategy`;
  const briefIds = new Set(outline.briefs.map((brief) => brief.id));
  const finding = outlineFinding({
    themes: outline.themes.length,
    // What is restricted is in nobody's figures, its readers' neither.
    objectives: outline.objectives
      .filter((one) => one.visibility !== "restricted")
      .map((one) => ({
        ...one,
        hasBrief: one.briefId !== null && briefIds.has(one.briefId),
      })),
    loose: outline.loose.length,
  });
  const also = [
    ["Identity and stage", `${path}/identity`],
    ["Bets", `/o/${org}/hypotheses`],
    ["Deep dives", `/o/${org}/dives`],
    ["Outside", `/o/${org}/horizon`],
    ["Capabilities", `/o/${org}/capabilities`],
    ["Briefs", `/o/${org}/briefs`],
    ["Objectives", `/o/${org}/objectives`],
    ["KPIs", `/o/${org}/kpis`],
    ["Projects", `/o/${org}/projects`],
    ["Decisions", `/o/${org}/decisions`],
    ["Lessons", `/o/${org}/lessons`],
  ] as const;
  return (
    <WorkPage
      stations={[{ level: "Purpose", label: identity ?? "Not written yet", href: `${path}/identity`, you: true }]}
      rail={
        <nav aria-label="Parts of the strategy">
          <Caption>Also</Caption>
          <ul>
            {also.map(([label, href]) => (
              <li key={href}>
                <Link href={href}>{label}</Link>
              </li>
            ))}
          </ul>
        </nav>
      }
    >
      <div className="intro">
        <div>
          <Finding needs={finding.needs}>{finding.said}</Finding>
        </div>
        {mayDraft && (
          <ButtonLink href={`${path}/themes/new`} variant="quiet">
            Draft a theme
          </ButtonLink>
        )}
      </div>
      {prompt}
      <div className="strip">
        <FilterBar
          path={path}
          parts={[
            "Show",
            {
              name: "retired",
              label: "Themes",
              value: withRetired ? "1" : "",
              options: [
                { value: "", label: "what is in force" },
                { value: "1", label: "everything, retired too" },
              ],
            },
            "for",
            {
              name: "team",
              label: "Team",
              value: teamId ?? "",
              options: [
                { value: "", label: "all teams" },
                ...teams.map(({ id, name }) => ({ value: id, label: name })),
              ],
            },
          ]}
          label="What to show"
        />
      </div>
      {outline.themes.length === 0 ? (
        <Empty
          title="Begin with one choice, and with what you will not do."
          example="“Regional distributors. Not doing: pharma before next year.”"
        >
          {mayDraft && <ButtonLink href={`${path}/themes/new`}>Draft a theme</ButtonLink>}
        </Empty>
      ) : (
        <TreeTable
          caption="Strategy, from theme to project"
          columns={outlineColumns}
          rows={outlineRows(outline, org, today)}
          today={today}
        />
      )}
      <LooseLane org={org} outline={outline} />
    </WorkPage>
  );
}
