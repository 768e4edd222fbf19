import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Status } from "@/components/ui/status";
import type { Step } from "@/domain/organizations/first-steps-rules";

/** The guided path: five steps, the next one first in weight. Finished steps stay, ticked. */
export function FirstSteps({ org, steps }: { org: string; steps: Step[] }) {
  const now = steps.find((step) => !step.done && step.go)?.key;
  return (
    <ol className="path">
      {steps.map((step, at) => (
        <li key={step.key} className={step.key === now ? "now" : undefined}>
          <div className="n">{at + 1}</div>
          <div>
            <h2>{step.title}</h2>
            <p className="eg">{step.example}</p>
          </div>
          <div>
            <Way org={org} step={step} isNow={step.key === now} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Way({ org, step, isNow }: { org: string; step: Step; isNow: boolean }) {
  if (step.done) return <Status kind="done" />;
  if (!step.go) return <span className="sm mut">{step.after}</span>;
  const href = `/o/${org}/${step.go.path}`;
  if (isNow) return <ButtonLink href={href}>{step.go.verb}</ButtonLink>;
  return (
    <Link className="sm" href={href}>
      {step.go.verb}
    </Link>
  );
}
