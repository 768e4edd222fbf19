import { Link } from "@/components/ui/link";
import { Status } from "@/components/ui/status";
import type { Fit, FitStep } from "@/domain/hypotheses/pmf-queries";

const steps: Record<FitStep["key"], { said: string; path: string }> = {
  identity: { said: "Say who you are, in one sentence", path: "strategy/identity" },
  theme: { said: "Put a choice in force, with what you will not do", path: "strategy" },
  brief: { said: "Publish a brief under it", path: "briefs/new" },
  "back-brief": { said: "Have it given back, and accept what was understood", path: "briefs" },
  stage: { said: "Move the stage to scaling", path: "strategy/identity" },
};

/** The bet of product and market fit is supported: what formal strategy adds now, step by step (S85). */
export function FitPrompt({ org, fit }: { org: string; fit: Fit }) {
  return (
    <section className="fit" aria-labelledby="fit">
      <h2 id="fit">
        Product and market fit is supported. <span className="needs">Time to add formal strategy.</span>
      </h2>
      <p className="sub">
        “<Link href={`/o/${org}/hypotheses/${fit.bet.id}`}>{fit.bet.statement}</Link>” Searching needs speed; scaling
        needs everybody to know where to.
      </p>
      <ol className="fit-steps">
        {fit.steps.map(({ key, isDone }) => (
          <li key={key}>
            <Status kind={isDone ? "met" : "not_started"} word={isDone ? "done" : "to do"} />{" "}
            {isDone ? steps[key].said : <Link href={`/o/${org}/${steps[key].path}`}>{steps[key].said}</Link>}
          </li>
        ))}
      </ol>
    </section>
  );
}
