import type { ReactNode } from "react";
import { WorkPage } from "@/components/shell/page";
import { Link } from "@/components/ui/link";
import { Caption } from "@/components/ui/text";

export type ResourcePlace = "reality" | "week" | "plan" | "import";
type Props = {
  org: string;
  here: ResourcePlace;
  may: { plan: boolean; importMoney: boolean };
  label: string;
  children: ReactNode;
};

/** What the resource pages share: the line of sight and the places in the rail. */
export function ResourcesFrame({ org, here, may, label, children }: Props) {
  const path = `/o/${org}/resources`;
  const places: [ResourcePlace, string, string, boolean][] = [
    ["reality", "Plan and reality", "", true],
    ["week", "Where your week went", "/week", true],
    ["plan", "Plans", "/plan", may.plan],
    ["import", "Bring in money", "/import", may.importMoney],
  ];
  return (
    <WorkPage
      stations={[
        { level: "Promised by", label: "Plans of days, money, people", ...(may.plan ? { href: `${path}/plan` } : {}) },
        { level: "Resources", label, you: true },
      ]}
      rail={
        <nav aria-label="Resource pages">
          <Caption>Resources</Caption>
          <ul>
            {places
              .filter(([, , , shown]) => shown)
              .map(([place, text, query]) => (
                <li key={place}>
                  <Link href={`${path}${query}`} aria-current={place === here ? "true" : undefined}>
                    {text}
                  </Link>
                </li>
              ))}
          </ul>
        </nav>
      }
    >
      {children}
    </WorkPage>
  );
}
