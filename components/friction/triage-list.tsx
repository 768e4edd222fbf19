import { Link } from "@/components/ui/link";
import { Still } from "@/components/ui/still";
import { drawEachOnce, drawOnce } from "@/lib/still/draw-once";
import { writeActs } from "./acts-text";
import type { TriageEntry } from "./triage-entry";
import { TriageKeys } from "./triage-keys";
import { TriageRow } from "./triage-row";

type Props = { org: string; entries: [TriageEntry, ...TriageEntry[]]; keysOn: boolean };

/** What waits, drawn once; only the forms of the chosen row are alive. */
export function TriageList({ org, entries: [first, ...others], keysOn }: Props) {
  return (
    <TriageKeys
      on={keysOn}
      first={first.acts}
      row={
        <Still
          className="as-one"
          text={drawOnce(`first triage ${org}`, first, (entry) => (
            <>
              <TriageRow org={org} entry={entry} />
              <AnswerLink org={org} entry={entry} />
            </>
          ))}
        />
      }
      rest={
        <Still
          as="ol"
          className="owed"
          text={drawEachOnce(`triage ${org}`, others, (entry) => (
            <li data-id={entry.id} data-acts={writeActs(entry.acts)}>
              <TriageRow org={org} entry={entry} />
              <AnswerLink org={org} entry={entry} />
            </li>
          ))}
        />
      }
    />
  );
}

/** In place of the forms, in rows that are not chosen: the keys, and the way to the page that has them all. */
function AnswerLink({ org, entry: { id, title, acts } }: { org: string; entry: TriageEntry }) {
  return (
    <Link className="keys" href={`/o/${org}/friction/${id}`} aria-label={`Answer: ${title}`}>
      {acts.mayTake && <kbd>1</kbd>} <kbd>2</kbd> <kbd>3</kbd> {acts.mayPassUp && <kbd>4</kbd>} <kbd>a</kbd>
    </Link>
  );
}
