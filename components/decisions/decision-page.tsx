import { WorkPage } from "@/components/shell/page";
import { DefinitionList, type Fact } from "@/components/ui/definition-list";
import { Finding } from "@/components/ui/finding";
import { Link } from "@/components/ui/link";
import { Caption, DateText } from "@/components/ui/text";
import { kindWords, standing } from "@/domain/decisions/finding-rules";
import type { DecisionDetail } from "@/domain/decisions/queries";
import { RevisitForm, SettleForm } from "./settle-forms";

type Props = { org: string; today: string; decision: DecisionDetail };

const fates = { continue: "goes on as it is", stop: "stops", redirect: "goes on, redirected" } as const;

/** One decision as it was made, and what became of it. */
export function DecisionPage({ org, today, decision }: Props) {
  const at = (path: string) => `/o/${org}/${path}`;
  const how = standing(decision, today);
  const day = (instant: Date | null) => instant?.toISOString().slice(0, 10) ?? null;
  const facts: (Fact | null)[] = [
    { term: "Kind", value: kindWords[decision.kind] },
    { term: "Stands", value: how.words },
    {
      term: decision.status === "proposed" ? "To be decided by" : "Decided by",
      value: <bdi>{decision.deciderName}</bdi>,
    },
    decision.proposerName ? { term: "Proposed by", value: <bdi>{decision.proposerName}</bdi> } : null,
    decision.decidedAt ? { term: "On", value: <DateText date={day(decision.decidedAt) ?? ""} /> } : null,
    decision.stateBefore ? { term: "Before", value: decision.stateBefore } : null,
    decision.stateAfter ? { term: "After", value: decision.stateAfter } : null,
    decision.agrees === null ? null : { term: "With the advice", value: decision.agrees ? "agreed" : "against it" },
    decision.revisitOn ? { term: "Looked at again", value: <DateText date={decision.revisitOn} /> } : null,
  ];
  return (
    <WorkPage
      stations={[
        { level: "Decisions", label: "All of them", href: at("decisions") },
        { level: decision.label, label: kindWords[decision.kind], you: true },
      ]}
      rail={
        <nav aria-label="Beside this decision">
          <ul>
            <li>
              <Link href={at(`history/decision/${decision.id}`)}>History</Link>
            </li>
          </ul>
        </nav>
      }
    >
      <Finding size="title" sub={decision.question}>
        {decision.choice}
      </Finding>
      <div className="cols2 gap-t">
        <div className="prose-w">
          <Part title="Why" text={decision.reason} />
          <Part title="What else was possible" text={decision.options} />
          <Part title="What was expected" text={decision.expectedResult} />
          <Part title="What really happened" text={decision.outcome ?? ""} />
          <Part title="Why it was rejected" text={decision.rejectedReason ?? ""} />
          {decision.flight.length > 0 && (
            <>
              <Caption as="h2">Work in flight</Caption>
              <ul className="plain flight">
                {decision.flight.map((one, index) => (
                  <li key={one.project?.id ?? `hidden-${String(index)}`}>
                    {one.project ? (
                      <Link href={at(one.project.path)}>{one.project.title}</Link>
                    ) : (
                      "A restricted project"
                    )}
                    <span className="mut">
                      {" "}
                      {fates[one.fate]}
                      {one.to && `: ${one.to.title}`}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
        <div>
          <DefinitionList facts={facts.filter((one) => one !== null)} />
          {decision.about.length > 0 && (
            <>
              <Caption as="h2">What it is about, and what showed it</Caption>
              <ul className="plain">
                {decision.about.map((one) => (
                  <li key={`${one.type}${one.id}`}>
                    <Link href={at(one.path)}>{one.title}</Link>{" "}
                    <span className="id">{one.type.replace("_", " ")}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
      {decision.status === "proposed" && decision.may.settle && <SettleForm org={org} decision={decision} />}
      {decision.status === "decided" && decision.may.revisit && (
        <RevisitForm org={org} decision={decision} isDue={how.needs} />
      )}
    </WorkPage>
  );
}

function Part({ title, text }: { title: string; text: string }) {
  if (text === "") return null;
  return (
    <section className="gap-t">
      <Caption as="h2">{title}</Caption>
      <p className="pre">{text}</p>
    </section>
  );
}
