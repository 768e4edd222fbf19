import type { ReactNode } from "react";
import { Bar, type Place } from "./bar";
import { Edge } from "./edge";
import { FindLink } from "./find-link";
import { Legend } from "./legend";
import { RaiseShortcut } from "./raise-shortcut";
import { Shortcuts } from "./shortcuts";
import type { Theme } from "./theme";
import { ThemeSwitch } from "./theme-switch";
import { WhoMenu } from "./who-menu";

type OrganizationShellProps = {
  slug: string;
  name: string;
  who: { name: string; place: string; href: string; isAdmin: boolean };
  plan: { from: string; to: string } | null;
  today: string;
  theme: Theme;
  /** The path of the page, to come back to it after a form of the head. */
  here: string;
  keysOn: boolean;
  /** Viewers neither raise friction nor read it, nor where days and money go. */
  raises: boolean;
  /** The form that signs out. */
  signOut: ReactNode;
  /** Who is here: what is kept in the browser is kept for this person. */
  person: string;
  children: ReactNode;
};

const placesOf = (base: string, raises: boolean): (Place & { key: string })[] => [
  { key: "h", label: "Home", href: base },
  { key: "s", label: "Strategy", href: `${base}/strategy` },
  { key: "w", label: "Work", href: `${base}/work` },
  ...(raises
    ? [
        { key: "f", label: "Friction", href: `${base}/friction` },
        { key: "e", label: "Resources", href: `${base}/resources` },
        { key: "a", label: "Gap", href: `${base}/gap` },
      ]
    : []),
  { key: "r", label: "Reviews", href: `${base}/reviews` },
];

/** Reached by their letter, and from the strategy, below which they stand. */
const below = (base: string): (Place & { key: string })[] => [
  { key: "b", label: "Briefs", href: `${base}/briefs` },
  { key: "o", label: "Objectives", href: `${base}/objectives` },
];

/** What stands around every page of an organization: places, the plan's time, who is here. */
export function OrganizationShell({ keysOn, signOut, person, children, ...said }: OrganizationShellProps) {
  const base = `/o/${said.slug}`;
  const places = [...placesOf(base, said.raises), ...below(base)];
  return (
    <>
      <Head {...said} signOut={signOut} />
      <span hidden data-person={person} />
      {children}
      <Legend>
        <bdi>{said.name}</bdi> · drawn {said.today}
      </Legend>
      <Shortcuts places={places} on={keysOn} />
    </>
  );
}

function Head({
  slug,
  who,
  plan,
  today,
  theme,
  here,
  raises,
  signOut,
}: Omit<OrganizationShellProps, "keysOn" | "person" | "children">) {
  const base = `/o/${slug}`;
  const items = [
    { label: "What I own", href: who.href },
    { label: "Up and out", href: `${base}/growth` },
    { label: "Pulse", href: `${base}/pulse` },
    { label: "People and teams", href: `${base}/people` },
    { label: who.isAdmin ? "Settings" : "Organization", href: `${base}/settings` },
    ...(raises ? [{ label: "Raise friction", href: `${base}/friction/new` }] : []),
    { label: "How numbers are computed", href: "/docs/signals" },
    { label: "Switch organization", href: "/organizations" },
  ];
  return (
    <>
      <Bar
        home={base}
        places={placesOf(base, raises)}
        find={
          <>
            <FindLink href={`${base}/find`} />
            {raises && <RaiseShortcut href={`${base}/friction/new`} />}
          </>
        }
        theme={<ThemeSwitch theme={theme} here={here} />}
        who={
          <WhoMenu name={who.name} role={who.place} items={items}>
            {signOut}
          </WhoMenu>
        }
      />
      {plan && <Edge from={plan.from} to={plan.to} today={today} />}
    </>
  );
}
