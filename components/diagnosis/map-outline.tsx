import { Link } from "@/components/ui/link";
import { StatusMark } from "@/components/ui/status";
import type { StatusKind } from "@/components/ui/status-kinds";
import type { MapGoal, MapLeaf, StrategyMap } from "@/domain/diagnosis/map-rules";
import { plural } from "@/lib/format";
import { laneWords } from "./map-drawing";

type Props = { org: string; map: StrategyMap };

/** The map on a phone: the same marks and words as a nested outline on a thread. */
export function MapOutline({ org, map }: Props) {
  const { lane } = map;
  return (
    <div className="r0 outl">
      {map.briefs.map((brief) => (
        <section key={brief.key}>
          <p className="l1">
            {brief.id ? (
              <Link href={`/o/${org}/briefs/${brief.id}`}>
                {brief.theme}, {brief.title}
              </Link>
            ) : (
              brief.theme
            )}
          </p>
          <ol>
            {!brief.id && <li className="it">no brief</li>}
            {brief.tasks.map((task) => (
              <li key={task.key}>
                {task.text && (
                  <p className="l2">
                    {task.text}
                    {task.isMain && ", main effort"}
                  </p>
                )}
                <ol>
                  {task.goals.map((goal) => (
                    <Goal key={goal.id} org={org} goal={goal} />
                  ))}
                </ol>
              </li>
            ))}
            {brief.more > 0 && <li className="it">and {brief.more} more objectives</li>}
          </ol>
        </section>
      ))}
      {lane.busy.length + lane.run.length + lane.duty.length > 0 && (
        <section>
          <p className="l1">No line to a purpose</p>
          <ol>
            <li>{laneWords(map)}</li>
            <Leaves org={org} place="projects" leaves={lane.busy} before="Busy: " status="open" />
            <Leaves org={org} place="projects" leaves={lane.run} before="Run: " />
            <Leaves org={org} place="projects" leaves={lane.duty} before="Obligation: " />
          </ol>
        </section>
      )}
    </div>
  );
}

function Goal({ org, goal }: { org: string; goal: MapGoal }) {
  return (
    <li>
      <StatusMark kind={goal.status as StatusKind} />
      <b>
        <Link href={`/o/${org}/objectives/${goal.id}`}>{goal.title}</Link>
      </b>
      {goal.days !== null && `, ${plural(Math.round(goal.days), "day")}`}
      {goal.folded ? (
        <p>
          {goal.folded.measures} measures, {goal.folded.projects} projects
        </p>
      ) : (
        <ol>
          <Leaves org={org} place="measures" leaves={goal.measures} none="no measure" />
          <Leaves org={org} place="projects" leaves={goal.projects} none="no project" />
        </ol>
      )}
    </li>
  );
}

type LeavesProps = {
  org: string;
  place: "measures" | "projects";
  leaves: MapLeaf[];
  before?: string;
  none?: string;
  status?: StatusKind;
};

function Leaves({ org, place, leaves, before = "", none, status }: LeavesProps) {
  if (leaves.length === 0) return none ? <li className="it">{none}</li> : null;
  return (
    <li>
      {before}
      {leaves.map((leaf, index) => (
        <span key={leaf.id}>
          {index > 0 && " · "}
          <StatusMark
            kind={status ?? (leaf.status as StatusKind)}
            className={leaf.status === "active" ? "open" : undefined}
          />
          <Link href={`/o/${org}/${place}/${leaf.id}`}>{leaf.title}</Link>
          {leaf.value && `, ${leaf.value}`}
        </span>
      ))}
    </li>
  );
}
