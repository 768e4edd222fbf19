import { Caption } from "@/components/ui/text";
import { formatDateShort } from "@/lib/dates";

type BriefAsideProps = {
  today: string;
  label: string;
  title: string;
  versionNo: number;
  publishedOn: string;
  purpose: string;
  keyTasks: { key: string; text: string; mainEffort: boolean }[];
  endState: string[];
  boundaries: string[];
  freedoms: string[];
  /** Key tasks that the recipient took. */
  taken?: readonly string[];
};

/** The brief in force, standing beside what is made of it. */
export function BriefAside(brief: BriefAsideProps) {
  return (
    <article className="bf" aria-label="The brief">
      <p className="bmeta">
        <span>
          <b>{brief.label}</b>, version {brief.versionNo}
        </span>
        <span>{formatDateShort(brief.publishedOn, brief.today)}</span>
      </p>
      <h2>{brief.title}</h2>
      <p className="pp">{brief.purpose}</p>
      <Caption as="h3">Key tasks</Caption>
      <ol>
        {brief.keyTasks.map((task) => (
          <li key={task.key} className={brief.taken?.includes(task.key) ? "yours" : undefined}>
            {task.text} {task.mainEffort && <span className="id">main effort</span>}
          </li>
        ))}
      </ol>
      <Lines title="End state" lines={brief.endState} />
      <Lines title="Boundaries" lines={brief.boundaries} />
      <Lines title="Freedoms" lines={brief.freedoms} />
    </article>
  );
}

function Lines({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <Caption as="h3">{title}</Caption>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
