import { TickForm } from "@/components/projects/tick-form";
import { Link } from "@/components/ui/link";
import { Shape } from "@/components/ui/shape";
import type { WorkRow } from "@/domain/projects/work-queries";
import { pluralWord, sentence } from "@/lib/format";

type Props = { org: string; items: WorkRow[]; expected: ReadonlyMap<string, number>; most?: number };

/** Today's work: each with its why in one line, one button to the next step, and a word when it is old. */
export function MyWork({ org, items, expected, most = 6 }: Props) {
  const shown = items.slice(0, most);
  return (
    <>
      <ol className="todo-l" data-rows="">
        {shown.map((item) => {
          const usual = expected.get(item.teamId);
          const isOld = usual !== undefined && (item.age ?? 0) > usual;
          return (
            <li key={item.id} className={isOld ? "hot" : undefined}>
              <TickForm org={org} item={item} />
              <div>
                <h3>
                  <Link href={`/o/${org}/work/${item.id}`}>{item.title}</Link>
                  <span className="id">{item.label}</span>
                </h3>
                <p className="so">{item.why.length > 0 ? item.why.slice(0, 4).join(" › ") : item.broken}</p>
                {isOld && (
                  <p className="hotline">
                    <Shape name="flag" className="needs" />
                    <span>Older than 85 % of what your team finishes, which takes {usual} days at most.</span>
                  </p>
                )}
              </div>
              <div className="age">
                {item.age !== null && (
                  <>
                    <b>{item.age}</b>
                    {item.age === 1 ? "day" : "days"}
                  </>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      {items.length > shown.length && (
        <p className="more">
          <span>
            {sentence(pluralWord(items.length - shown.length, "more is", "more are"))} yours.{" "}
            <Link href={`/o/${org}/work?who=${items[0]?.assigneeId ?? ""}`}>All my work</Link>
          </span>
        </p>
      )}
    </>
  );
}
