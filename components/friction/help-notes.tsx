import { Link } from "@/components/ui/link";
import type { HelpNote } from "@/domain/friction/place-queries";
import { dateIn, formatDateShort } from "@/lib/dates";

type Props = { org: string; notes: HelpNote[]; timeZone: string; today: string };

/** "How it was done": help that somebody noted for this work. */
export function HelpNotes({ org, notes, timeZone, today }: Props) {
  if (notes.length === 0) return null;
  return (
    <section className="gap-t" aria-labelledby="how">
      <h2 className="small" id="how">
        How it was done
      </h2>
      <ul className="facts-l">
        {notes.map((note) => (
          <li key={note.id}>
            <span className="mut nw">{formatDateShort(dateIn(timeZone, note.at), today)}</span>
            <div>
              <p className="rl">{note.text}</p>
              <p className="sub">
                <bdi>{note.who}</bdi>, on <Link href={`/o/${org}/friction/${note.frictionId}`}>{note.title}</Link>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
