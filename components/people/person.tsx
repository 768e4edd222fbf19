import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { Empty } from "@/components/ui/states";
import { Status } from "@/components/ui/status";
import { Id } from "@/components/ui/text";
import type { PersonView } from "@/domain/people/person-queries";
import { formatDateShort } from "@/lib/dates";

const states: Record<string, string> = {
  ready: "ready",
  in_progress: "in progress",
  review: "in review",
  proposed: "proposed",
  active: "running",
  paused: "paused",
};
const rounds: Record<string, string> = {
  submitted: "said back, waits for an answer",
  accepted: "said back and accepted",
  sent_back: "sent back",
  withdrawn: "withdrawn",
};

type Props = { org: string; today: string; person: PersonView; level?: 2 | 3 };

/** What a person owns and was told: lists, no scores. */
export function Person({ org, today, person, level }: Props) {
  const at = (path: string) => `/o/${org}/${path}`;
  const by = (date: string | null) => (date ? `by ${formatDateShort(date, today)}` : null);
  const groups: [string, PersonRow[]][] = [
    [
      "Was told",
      person.told.map(({ id, label, title, state, required }) => ({
        id,
        label,
        title,
        href: at(`briefs/${id}`),
        note: state ? rounds[state] : required ? "not said back yet" : "to read",
      })),
    ],
    [
      "Objectives",
      person.objectives.map(({ id, label, title, signal, dueOn }) => ({
        id,
        label,
        title,
        href: at(`objectives/${id}`),
        mark: signal ? <Status kind={signal} /> : null,
        note: by(dueOn),
      })),
    ],
    [
      "Measures",
      person.measures.map(({ id, label, title, signal }) => ({
        id,
        label,
        title,
        href: at(`measures/${id}`),
        mark: signal ? <Status kind={signal} /> : null,
      })),
    ],
    [
      "Projects",
      person.projects.map(({ id, label, title, status, dueOn }) => ({
        id,
        label,
        title,
        href: at(`projects/${id}`),
        note: [states[status], by(dueOn)].filter(Boolean).join(", "),
      })),
    ],
    [
      "Open work",
      person.work.map(({ id, label, title, state, dueOn }) => ({
        id,
        label,
        title,
        href: at(`work/${id}`),
        note: [states[state], by(dueOn)].filter(Boolean).join(", "),
      })),
    ],
  ];
  const shown = groups.filter(([, rows]) => rows.length > 0);
  if (shown.length === 0)
    return (
      <Empty title="Nothing yet that you may read." example="A brief that names this person would stand here first." />
    );
  return shown.map(([head, rows]) => <PersonGroup key={head} level={level} head={head} rows={rows} />);
}

export type PersonRow = { id: string; label: string; title: string; href: string; mark?: ReactNode; note?: ReactNode };

/** One heading with its rows: id, title, how it stands. */
export function PersonGroup({ head, rows, level = 2 }: { head: string; rows: PersonRow[]; level?: 2 | 3 }) {
  const Head = level === 2 ? "h2" : "h3";
  return (
    <section className="gap-t" aria-labelledby={idOf(head)}>
      <Head className={level === 2 ? "small" : "cap"} id={idOf(head)}>
        {head}
      </Head>
      <ul className="asks">
        {rows.map((row) => (
          <li key={row.id}>
            <p>
              <Id>{row.label}</Id> <Link href={row.href}>{row.title}</Link>
            </p>
            <p className="sm mut">
              {row.mark} {row.note}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const idOf = (head: string) => `g-${head.replaceAll(" ", "-")}`;
