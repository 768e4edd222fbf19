import type { ReactNode } from "react";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import type { Step } from "@/domain/organizations/first-steps-rules";
import { numberWord, sentence } from "@/lib/format";
import { FirstSteps } from "./first-steps";

type Props = {
  org: string;
  identity: string | null;
  path: { steps: Step[]; isLight: boolean } /** What asks for an answer already. */;
  children?: ReactNode;
};

/** The home of an organization without a published brief: the line as it will be, and the five steps that draw it. */
export function FirstStepsHome({ org, identity, path: { steps, isLight }, children }: Props) {
  const later = ["Brief", "Objective", "Work"];
  return (
    <WorkPage
      stations={[
        identity
          ? { level: "Purpose", label: identity, href: `/o/${org}/strategy/identity`, you: true }
          : { level: "Purpose", label: "Nothing is on the line yet", href: `/o/${org}/strategy/identity`, you: true },
        ...later.map((level) => ({ level, label: "not yet" })),
      ]}
    >
      <Finding size="home">Start with one page: what success looks like, and why.</Finding>
      <p className="c-why">
        {sentence(numberWord(steps.length))} steps put your first intent on the line. Most people need ten minutes for
        the first.{isLight && " While you search for what people want, one choice and one brief are enough."}
      </p>
      <FirstSteps org={org} steps={steps} />
      {children}
    </WorkPage>
  );
}
