import type { Option } from "@/components/form/field";
import { Link } from "@/components/ui/link";
import { Shape } from "@/components/ui/shape";
import { Status } from "@/components/ui/status";
import type { BoardObjective } from "@/domain/projects/translation-queries";
import { formatDateShort } from "@/lib/dates";
import { lastValue } from "./last-value";
import { MakeProjectForm } from "./make-project-form";

type Props = {
  org: string;
  me: string;
  today: string;
  objective: BoardObjective;
  briefId: string;
  people: Option[];
  teams: Option[];
  formKey: string;
  dueOn: string | null;
};

/** An objective with its measures and projects; what is missing is said where it is missing. */
export function BoardObjectiveRow({ org, me, today, objective, briefId, people, teams, formKey, dueOn }: Props) {
  const isMine = objective.ownerId === me;
  const left = objective.ownerStatus !== "active";
  const promised = objective.measureBy
    ? objective.measureBy < today
      ? `, due ${formatDateShort(objective.measureBy, today)}`
      : ` until ${formatDateShort(objective.measureBy, today)}`
    : "";
  return (
    <div className={isMine ? "ob" : "ob far"}>
      <div>
        <h3>
          <Link href={`/o/${org}/objectives/${objective.id}`}>{objective.title}</Link>
        </h3>
        <p className={left ? "sm needs" : "sm mut"}>
          <bdi>{objective.ownerName}</bdi>
          {left ? " has left" : isMine ? ", you" : `, ${objective.teamName}`}
        </p>
        <p>
          {objective.status === "draft" ? (
            <Status kind="draft" />
          ) : (
            <Status kind={objective.signalStatus ?? "no_data"} />
          )}
        </p>
      </div>
      <ul>
        {objective.measures.map((measure) => (
          <li key={measure.id}>
            <span>
              <Link href={`/o/${org}/measures/${measure.id}`}>{measure.title}</Link>
            </span>
            <span className="v num">{lastValue(measure)}</span>
          </li>
        ))}
        {objective.measures.length === 0 && (
          <li className="missing">
            <Shape name="flag" className="needs" />
            No measure{promised}
          </li>
        )}
        {objective.mayMeasure && (
          <li>
            <Link className="sm" href={`/o/${org}/objectives/${objective.id}/measures/new`}>
              Add a measure
            </Link>
          </li>
        )}
      </ul>
      <ul>
        {objective.projects.map((project) => (
          <li key={project.id}>
            <span className="pn">
              <Link href={`/o/${org}/projects/${project.id}`}>{project.title}</Link>
            </span>
            <span className="v">
              {project.status === "active"
                ? project.dueOn
                  ? formatDateShort(project.dueOn, today)
                  : "active"
                : project.status}
            </span>
          </li>
        ))}
        {objective.projects.length === 0 && (
          <li className="missing">
            <Shape name="flag" className="needs" />
            No project under it
          </li>
        )}
        {teams.length > 0 && (
          <li>
            <MakeProjectForm {...{ org, briefId, people, teams, formKey, dueOn }} objectiveId={objective.id} />
          </li>
        )}
      </ul>
    </div>
  );
}
