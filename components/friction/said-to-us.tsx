import { Link } from "@/components/ui/link";
import type { Said } from "@/domain/friction/place-queries";
import { formatDate } from "@/lib/dates";
import { answerWords } from "./words";

/** What the reader and their team raised, and what became of it: "you said, we did". */
export function SaidToUs({ org, said }: { org: string; said: Said[] }) {
  return (
    <ul className="facts-l">
      {said.map((one) => (
        <li key={one.id}>
          <span className="mut nw">{one.isMine ? "You said" : "We said"}</span>
          <div>
            <p>
              <Link href={`/o/${org}/friction/${one.id}`}>{one.title}</Link>
            </p>
            <p className="rl">{answerOf(one.into ?? one, one.into !== null)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function answerOf(one: Omit<Said, "into">, isMerged: boolean): string {
  const merged = isMerged ? `Together with “${one.title}”: ` : "";
  const who = one.answererName ?? "Somebody";
  if (one.answerKind) {
    const by = one.answerDueOn ? ` by ${formatDate(one.answerDueOn)}` : "";
    const why = one.answerText ? `${one.answerKind === "will_do" ? ". " : ", because "}${one.answerText}` : ".";
    return `${merged}${who} answered: ${answerWords[one.answerKind]}${by}${why}`;
  }
  if (one.status === "resolved") return `${merged}It is out of the way.`;
  const waits = `It has waited ${one.waited} working ${one.waited === 1 ? "day" : "days"}`;
  return `${merged}${waits} and lies with ${one.addresseeName ?? "the executives"}${one.status === "acknowledged" ? ", who has taken it" : ""}.`;
}
