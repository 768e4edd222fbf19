import { Link } from "@/components/ui/link";
import type { FrictionDetail, FrictionStep } from "@/domain/friction/queries";
import { dateIn, formatDate, formatDateShort } from "@/lib/dates";
import { answerWords, levelWords } from "./words";

type Props = { org: string; friction: FrictionDetail; timeZone: string; today: string };

/** Each step in words, oldest first: "you said, we did". */
export function FrictionSteps({ org, friction, timeZone, today }: Props) {
  return (
    <ol className="facts-l">
      {friction.steps.map((step) => (
        <li key={step.id}>
          <span className="mut nw">{formatDateShort(dateIn(timeZone, step.at), today)}</span>
          <div>
            <p>
              <bdi>{whoDid(step, friction.isMine)}</bdi> {did(step)}
            </p>
            {step.text && step.kind !== "raised" && step.kind !== "merged" && <p className="rl">{step.text}</p>}
            {step.itemId && (
              <p className="sub">
                For <Link href={`/o/${org}/work/${step.itemId}`}>{step.itemTitle}</Link>
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

const byRaiser = ["raised", "resolved", "reopened"];

function whoDid(step: FrictionStep, isMine: boolean): string {
  if (step.byClock) return "The clock";
  if (step.who === null) return "Somebody whose name is protected";
  return isMine && byRaiser.includes(step.kind) ? `You (${step.who})` : step.who;
}

function did(step: FrictionStep): string {
  switch (step.kind) {
    case "raised":
      return "raised it.";
    case "acknowledged":
      return "took it.";
    case "escalated":
      return step.byClock
        ? `ran out; it rose to ${step.toLevel ? levelWords[step.toLevel] : "the next level"}.`
        : `passed it up to ${step.toLevel ? levelWords[step.toLevel] : "the next level"}:`;
    case "answered":
      return `answered: ${step.answerKind ? answerWords[step.answerKind] : ""}${step.dueOn ? ` by ${formatDate(step.dueOn)}` : ""}${step.text ? (step.answerKind === "will_do" ? "." : ", because") : "."}`;
    case "hands_on_help":
      return "helped with their own hands. How it was done:";
    case "resolved":
      return "said that it is out of the way.";
    case "reopened":
      return "opened it again:";
    case "merged":
      return `merged it into “${step.text}”.`;
    case "snoozed":
      return "put it off until the next working morning.";
    case "overdue":
      return "ran out on the highest level; it is overdue.";
  }
}
