import { Link } from "@/components/ui/link";
import { word } from "@/domain/projects/rules";
import type { WorkRow } from "@/domain/projects/work-queries";
import type { WorkItemState } from "@/domain/vocabulary";
import { sentence } from "@/lib/format";
import { MoveForm } from "./move-form";
import { WorkFrame, type WorkShared } from "./work-frame";

type Props = WorkShared & {
  columns: { state: WorkItemState; rows: WorkRow[] }[];
  me: string;
  movable: ReadonlySet<string>;
};

/** The same work by state; each card moves by a menu that keys and thumbs reach alike. */
export function Board({ columns, me, movable, ...shared }: Props) {
  const inFlow = columns
    .filter(({ state }) => state === "in_progress" || state === "review")
    .reduce((sum, { rows }) => sum + rows.length, 0);
  const finding = {
    said: inFlow === 0 ? "Nothing is in flow." : `${inFlow} ${inFlow === 1 ? "item is" : "items are"} in flow.`,
    needs: null,
  };
  return (
    <WorkFrame {...shared} layout="board" finding={finding}>
      <div className="board">
        {columns.map(({ state, rows }) => (
          <section key={state} aria-labelledby={`col-${state}`}>
            <h2 className="cap" id={`col-${state}`}>
              {sentence(word[state])} <span className="n">{rows.length}</span>
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
          </section>
        ))}
      </div>
    </WorkFrame>
  );
}
