import type { ReactNode } from "react";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { Link } from "@/components/ui/link";
import { Caption } from "@/components/ui/text";
import { RaiseLink } from "./raise-link";

export type FrictionPlace = "triage" | "open" | "answered" | "resolved" | "mine" | "all" | "patterns";

type Props = {
  org: string;
  here: FrictionPlace;
  /** Whether the reader answers friction at all. */
  answers: boolean;
  owed?: number;
  lead?: string | null;
  finding: string;
  children: ReactNode;
};

const places: [place: FrictionPlace, label: string, query: string][] = [
  ["triage", "Yours to answer", "?view=triage"],
  ["open", "Waits for an answer", "/list"],
  ["answered", "Answered, not solved", "/list?show=answered"],
  ["resolved", "Solved", "/list?show=resolved"],
  ["mine", "Raised by you", "/list?show=mine"],
  ["all", "Everything", "/list?show=all"],
  ["patterns", "Patterns", "?view=patterns"],
];

/** What the friction pages share: the way up as stations, the views in the rail, the sentence, and raising one. */
export function FrictionFrame({ org, here, answers, owed, lead, finding, children }: Props) {
  const path = `/o/${org}/friction`;
  return (
    <WorkPage
      stations={[
        { level: "Raised by", label: "Those who do the work", href: `${path}/list?show=all` },
        { level: "Answered by", label: "The lead, then the level above" },
        { level: "Friction", label: "What is in the way", you: true },
      ]}
      rail={<Views path={path} here={here} answers={answers} owed={owed} />}
    >
      <div className="intro">
        <div>
          <Finding lead={lead ?? undefined}>{finding}</Finding>
        </div>
        <RaiseLink org={org} />
      </div>
      {children}
    </WorkPage>
  );
}

type ViewsProps = Pick<Props, "here" | "answers" | "owed"> & { path: string };

function Views({ path, here, answers, owed }: ViewsProps) {
  return (
    <nav aria-label="Friction views">
      <Caption>Friction</Caption>
      <ul>
        {places
          .filter(([place]) => place !== "triage" || answers)
          .map(([place, label, query]) => (
            <li key={place}>
              <Link href={`${path}${query}`} aria-current={place === here ? "true" : undefined}>
                {label} {place === "triage" && owed !== undefined && <span className="num">{owed}</span>}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
