import type { Option } from "@/components/form/field";
import { firstRows } from "@/components/ui/more-rows";
import { Caption } from "@/components/ui/text";
import { TickGauge } from "@/components/ui/tick-gauge";
import type { Board } from "@/domain/projects/translation-queries";
import { begunWords, coverage, coverageWords } from "@/domain/projects/translation-rules";
import { plural } from "@/lib/format";
import type { Makes } from "./board-model";
import { BoardObjectiveRow } from "./board-objective-row";
import { MakeObjectiveForm } from "./make-objective-form";

type Props = {
  org: string;
  me: string;
  today: string;
  number: number | null;
  task: Board["tasks"][number];
  briefId: string;
  dueOn: string | null;
  people: Option[];
  makes: Makes;
  formKey: string;
};

/** How many objectives of a key task can be worked on here. */
const MOST_OBJECTIVES = 12;

/** One key task with its coverage, and every objective made of it. */
export function BoardTask({ org, me, today, number, task, briefId, dueOn, people, makes, formKey }: Props) {
  const covered = coverage(task);
  return (
    <section aria-label={number ? `Key task ${number}` : task.text}>
      <div>
        <div className="kt-h">
          <div className="n">{number ?? ""}</div>
          <div>
            {task.mainEffort && <Caption>Main effort</Caption>}
            <h2>{task.text}</h2>
          </div>
        </div>
        <p className="cov">
          {covered.all > 0 && (
            <TickGauge value={covered.withWork} of={covered.all} plan={covered.all} label={coverageWords(covered)} />
          )}
          <span>
            {coverageWords(covered)}
            {number !== null && covered.withWork > 0 && `, ${begunWords(task.lastItemStartedOn, today)}`}
          </span>
        </p>
      </div>
      <div>
        {firstRows(task.objectives, MOST_OBJECTIVES).map((objective) => (
          <BoardObjectiveRow
            key={objective.id}
            {...{ org, me, today, objective, briefId, people, formKey }}
            dueOn={dueOn}
            teams={makes.projects}
          />
        ))}
        {task.objectives.length > MOST_OBJECTIVES && (
          <p className="sub">{plural(task.objectives.length - MOST_OBJECTIVES, "more objective")} under it.</p>
        )}
        {makes.objectives.length > 0 && (
          <MakeObjectiveForm
            {...{ org, briefId, people, formKey }}
            keyTaskKey={task.key}
            teams={makes.objectives}
            dueOn={dueOn}
            isFirst={task.objectives.length === 0}
          />
        )}
      </div>
    </section>
  );
}
