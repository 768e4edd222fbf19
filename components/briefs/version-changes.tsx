import { Diff } from "@/components/ui/diff";
import { DateText } from "@/components/ui/text";
import { type VersionChanges as Changes, partNames } from "@/domain/briefs/change-rules";

/** What one version changed: what came, what went, and the words that differ. `brief` leaves the running texts out. */
export function VersionChanges({ changes, brief = false }: { changes: Changes; brief?: boolean }) {
  const { tasksAdded, tasksRemoved, tasksReworded, mainEffort, ticks, lists, texts, horizon } = changes;
  return (
    <div className="chg">
      {tasksAdded.map((task) => (
        <ins key={task.key}>
          <span className="vh">Key task added: </span>+ {task.text}
        </ins>
      ))}
      {tasksRemoved.map((task) => (
        <del key={task.key}>
          <span className="vh">Key task removed: </span>
          {task.text}
        </del>
      ))}
      {tasksReworded.map((task) => (
        <p key={task.key}>
          <span className="mut">Key task: </span>
          <Diff before={task.before} after={task.after} />
        </p>
      ))}
      {mainEffort && (
        <p>
          Main effort: <Diff before={mainEffort.before} after={mainEffort.after} />
        </p>
      )}
      {lists.map(({ part, added, removed }) => (
        <div key={part}>
          {added.map((line) => (
            <ins key={line}>
              <span className="vh">{partNames[part]}, added: </span>+ {line}
            </ins>
          ))}
          {removed.map((line) => (
            <del key={line}>
              <span className="vh">{partNames[part]}, removed: </span>
              {line}
            </del>
          ))}
        </div>
      ))}
      {ticks.map(({ text, isTicked }) => (
        <p key={text}>
          <span className="mut">{isTicked ? "Now answered yes or no: " : "No longer answered yes or no: "}</span>
          {text}
        </p>
      ))}
      {texts.map(({ part, before, after }) =>
        brief ? (
          <p key={part} className="mut">
            {partNames[part]} reworded
          </p>
        ) : (
          <div key={part}>
            <p className="mut">{partNames[part]}</p>
            <p>
              <Diff before={before} after={after} />
            </p>
          </div>
        ),
      )}
      {horizon && (
        <p className="mut">
          Horizon {horizon.before ? <DateText date={horizon.before} /> : "open"} becomes{" "}
          {horizon.after ? <DateText date={horizon.after} /> : "open"}
        </p>
      )}
    </div>
  );
}
