import { UseAsEvidence } from "@/components/hypotheses/use-as-evidence";
import { WorkPage } from "@/components/shell/page";
import { DefinitionList } from "@/components/ui/definition-list";
import { Finding } from "@/components/ui/finding";
import { Link } from "@/components/ui/link";
import { Caption, DateText } from "@/components/ui/text";
import { diveStanding, stateWords } from "@/domain/dives/finding-rules";
import type { DiveDetail } from "@/domain/dives/queries";
import { CancelDiveForm, ConfirmDiveForm, DoFollowUpForm, RaiseFindingForm } from "./act-forms";
import { HoldDiveForm } from "./hold-form";

type Props = { org: string; today: string; dive: DiveDetail; people: { value: string; label: string }[] };

/** One visit: the question, what was seen and found, what was promised, the host's word. */
export function DivePage({ org, today, dive, people }: Props) {
  const at = (path: string) => `/o/${org}/${path}`;
  const { said, needs } = diveStanding(dive, today);
  const wasHeld = dive.state === "held" || dive.state === "confirmed";
  return (
    <WorkPage
      stations={[
        { level: "Deep dives", label: "Leaders on the ground", href: at("dives") },
        { level: dive.label, label: `${dive.leaderName} at ${dive.teamName}`, you: true },
      ]}
      rail={
        <nav aria-label="Beside this dive">
          <ul>
            <li>
              <Link href={at(`history/dive/${dive.id}`)}>History</Link>
            </li>
            {wasHeld && dive.may.learn && (
              <li>
                <Link href={at(`lessons/new?from=dive:${dive.id}`)}>Write down a lesson</Link>
              </li>
            )}
          </ul>
        </nav>
      }
    >
      <Finding needs={needs} sub={said}>
        {dive.question}
      </Finding>
      <div className="cols2 gap-t">
        <div>
          {wasHeld && <Found org={org} dive={dive} />}
          {dive.may.hold && <HoldDiveForm {...{ org, dive, today, people }} />}
          {dive.may.confirm && <ConfirmDiveForm org={org} dive={dive} />}
        </div>
        <div>
          <DefinitionList
            facts={[
              { term: "Stands", value: stateWords[dive.state] },
              { term: "Leader", value: <bdi>{dive.leaderName}</bdi> },
              { term: "At", value: <bdi>{dive.teamName}</bdi> },
              { term: "On", value: <DateText date={dive.diveOn} /> },
              { term: "Host", value: <bdi>{dive.hostName}</bdi> },
              { term: "How", value: dive.mode === "observe" ? "watching" : "working along" },
              ...(wasHeld && dive.handsOn ? [{ term: "Hands on", value: "did a piece of the work" }] : []),
            ]}
          />
          {dive.may.cancel && <CancelDiveForm org={org} dive={dive} />}
        </div>
      </div>
    </WorkPage>
  );
}

function Found({ org, dive }: { org: string; dive: DiveDetail }) {
  return (
    <>
      <section>
        <Caption as="h2">What was seen</Caption>
        <p className="pre prose-w">{dive.seen}</p>
      </section>
      {dive.surprisedBy && (
        <section className="gap-t">
          <Caption as="h2">What surprised</Caption>
          <p className="pre prose-w">{dive.surprisedBy}</p>
        </section>
      )}
      <section className="gap-t">
        <Caption as="h2">What was found</Caption>
        <ul className="list">
          {dive.findings.map((one) => (
            <li key={one.id}>
              <p className="prose-w">{one.text}</p>
              <p className="sub">
                {one.friction && (
                  <>
                    <Link href={`/o/${org}/friction/${one.friction.id}`}>
                      {one.friction.label}, {one.friction.status}
                    </Link>
                    {dive.may.use && " · "}
                  </>
                )}
                {dive.may.use && <UseAsEvidence org={org} type="dive" id={dive.id} text={one.text} of={one.text} />}
              </p>
              {!one.isRaised && dive.may.raise && <RaiseFindingForm org={org} dive={dive} one={one} />}
            </li>
          ))}
        </ul>
      </section>
      <section className="gap-t">
        <Caption as="h2">What was promised</Caption>
        {dive.noneNeededBecause && <p className="prose-w">None needed: {dive.noneNeededBecause}</p>}
        <ul className="list">
          {dive.followUps.map((one) => (
            <li key={one.id}>
              <p className="prose-w">{one.text}</p>
              <p className="sub">
                <bdi>{one.ownerName}</bdi>
                {one.ownerStatus === "departed" && ", who has left"},{" "}
                {one.doneOn ? (
                  <>
                    done on <DateText date={one.doneOn} />
                  </>
                ) : (
                  <>
                    by <DateText date={one.dueOn} />
                  </>
                )}
              </p>
              {one.mayDo && <DoFollowUpForm org={org} dive={dive} one={one} />}
            </li>
          ))}
        </ul>
      </section>
      {dive.hostLine && (
        <section className="gap-t">
          <Caption as="h2">The host’s line</Caption>
          <blockquote className="rl">
            <p>{dive.hostLine}</p>
          </blockquote>
        </section>
      )}
    </>
  );
}
