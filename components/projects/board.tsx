import { withQuery } from "@/components/data-table/address";
import { Link } from "@/components/ui/link";
import { word } from "@/domain/projects/rules";
import type { WorkRow } from "@/domain/projects/work-queries";
import type { WorkItemState } from "@/domain/vocabulary";
import { sentence } from "@/lib/format";
import { MoveForm } from "./move-form";
import { WorkFrame, type WorkShared } from "./work-frame";

type Props = WorkShared & {
  columns: { state: WorkItemState; rows: WorkRow[]; total: number }[];
  me: string;
  movable: ReadonlySet<string>;
};

/** The view of the list that has the rest of a column. */
const viewOf: Partial<Record<WorkItemState, string>> = {
  backlog: "backlog",
  ready: "backlog",
  in_progress: "flow",
  review: "flow",
  done: "done",
};

/** The same work by state; each card moves by a menu that keys and thumbs reach alike. */
export function Board({ columns, me, movable, ...shared }: Props) {
  const kept = { team: shared.query.team, project: shared.query.project, who: shared.query.who };
  const inFlow = columns
    .filter(({ state }) => state === "in_progress" || state === "review")
    .reduce((sum, { total }) => sum + total, 0);
  const finding = {
    said: inFlow === 0 ? "Nothing is in flow." : `${inFlow} ${inFlow === 1 ? "item is" : "items are"} in flow.`,
    needs: null,
  };
  return (
    <WorkFrame {...shared} layout="board" finding={finding}>
      <div className="board">
        {columns.map(({ state, rows, total }) => (
          <section key={state} aria-labelledby={`col-${state}`}>
            <h2 className="cap" id={`col-${state}`}>
              {sentence(word[state])} <span className="n">{total}</span>
            </h2>
            <ol>
              {rows.map((item) => (
                <li key={item.id} className={item.blocked ? "blocked" : undefined}>
                  <Link href={`/o/${shared.org}/work/${item.id}`}>{item.title}</Link>
                  <p className="why">{item.why[0] ?? item.broken}</p>
                  <p className="meta">
                    <bdi>{item.assigneeName ?? "nobody yet"}</bdi>
                    {item.age !== null && state !== "done" && `, ${item.age} ${item.age === 1 ? "day" : "days"}`}
                  </p>
                  {movable.has(item.id) && (
                    <MoveForm org={shared.org} item={item} compact isMine={item.assigneeId === me} />
                  )}
                </li>
              ))}
            </ol>
            {rows.length === 0 && <p className="mut sm">Nothing here.</p>}
            {rows.length < total && (
              <p className="mut sm">
                <Link href={withQuery(`/o/${shared.org}/work`, { ...kept, view: viewOf[state] })}>
                  {total - rows.length} more in the list
                </Link>
              </p>
            )}
          </section>
        ))}
      </div>
    </WorkFrame>
  );
}
