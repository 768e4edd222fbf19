import type { ReactNode } from "react";
import { DocRow } from "@/components/shell/page";
import { Caption } from "@/components/ui/text";
import type { BriefDocument } from "@/domain/briefs/document-queries";
import { MadeOfIt } from "./made-of-it";
import { TaskReality } from "./task-reality";

type Props = { org: string; today: string; brief: BriefDocument; reality?: (keyTask: string | null) => ReactNode };

/** Each key task, numbered, and under it what was made of it; the main effort carries the heavy rule. */
export function KeyTaskRows({ org, today, brief, reality }: Props) {
  const keys = new Set(brief.shown.keyTasks.map((task) => task.key));
  const loose = brief.made.filter((one) => !one.keyTaskKey || !keys.has(one.keyTaskKey));
  const isPublished = brief.publishedOn !== null;
  return (
    <>
      {brief.shown.keyTasks.map((task, index) => {
        const made = brief.made.filter((one) => one.keyTaskKey === task.key);
        return (
          <DocRow
            key={task.key}
            kind={task.mainEffort ? "main" : "task"}
            labelledBy={`task-${task.key}`}
            real={
              <>
                {made.some((one) => one.measures.length > 0) && <TaskReality org={org} made={made} />}
                {reality?.(task.key)}
              </>
            }
          >
            <p className="n" aria-hidden="true">
              {index + 1}
            </p>
            <div>
              <Caption as="p">{task.mainEffort ? "Key task, the main effort" : "Key task"}</Caption>
              <h3 id={`task-${task.key}`}>{task.text}</h3>
              {isPublished && <MadeOfIt org={org} today={today} made={made} isOver={brief.endedOn !== null} />}
            </div>
          </DocRow>
        );
      })}
      {loose.length > 0 && (
        <DocRow kind="task" labelledBy="task-loose">
          <p className="n" aria-hidden="true">
            +
          </p>
          <div>
            <h3 id="task-loose">Under it, without a key task of this version</h3>
            <MadeOfIt org={org} today={today} made={loose} />
          </div>
        </DocRow>
      )}
    </>
  );
}
