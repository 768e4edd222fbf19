import { Link } from "@/components/ui/link";
import { formatDateShort } from "@/lib/dates";

export type ShownRound = {
  id: string;
  roundNo: number;
  versionNo: number;
  on: string | null;
  restatement: string;
  myPlan: string;
  boundariesISee: string;
  risks: string;
  helpNeeded: string;
  cannotPromise: string;
  state: string;
  answer: { who: string; on: string; text: string; kind: "plan" | "brief" | null } | null;
  /** Only for the author: mostly copied words, accepted within two minutes. */
  notes: string[];
};

type Props = { org: string; today: string; rounds: ShownRound[]; now?: boolean };

/** Rounds of the catchball, newest first; `now` marks the one that waits. */
export function Rounds({ org, today, rounds, now }: Props) {
  return (
    <ol className={now ? "rounds-l" : "rounds-l x"} reversed>
      {rounds.map((round) => (
        <li key={round.id} className={now ? "now" : undefined}>
          <div className="rd">
            {round.roundNo}
            <small>
              {round.on ? formatDateShort(round.on, today) : "not sent"} <br />
              on version {round.versionNo}
            </small>
          </div>
          <div>
            <dl className="rq">
              <Part title="My understanding" text={round.restatement} />
              <Part title="My plan" text={round.myPlan} />
              {round.boundariesISee && <Part title="Boundaries I see" text={round.boundariesISee} />}
              {round.risks && <Part title="Risks" text={round.risks} />}
              {round.helpNeeded && <Part title="Help I need" text={round.helpNeeded} />}
              <Part title="What I cannot promise" text={round.cannotPromise} className="cant" />
            </dl>
            {round.notes.map((note) => (
              <p className="back" key={note}>
                {note}
              </p>
            ))}
            {round.answer && <Answer answer={round.answer} today={today} />}
            <p className="vnote">
              <Link href={`/o/${org}/history/back_brief/${round.id}`}>History of round {round.roundNo}</Link>
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Part({ title, text, className }: { title: string; text: string; className?: string }) {
  return (
    <>
      <dt>{title}</dt>
      <dd className={text ? className : "mut"}>{text || "Left empty."}</dd>
    </>
  );
}

const said = { plan: "Sent back: clarify the plan.", brief: "Sent back: the brief should change." };

function Answer({ answer, today }: { answer: NonNullable<ShownRound["answer"]>; today: string }) {
  return (
    <p className="back">
      <b>{answer.kind ? said[answer.kind] : "Accepted."}</b> <bdi>{answer.who}</bdi>,{" "}
      {formatDateShort(answer.on, today)}. {answer.text && <q>{answer.text}</q>}
    </p>
  );
}
