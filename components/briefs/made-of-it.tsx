import { Link } from "@/components/ui/link";
import { firstRows } from "@/components/ui/more-rows";
import { Status, StatusMark } from "@/components/ui/status";
import type { StatusKind } from "@/components/ui/status-kinds";
import { Id } from "@/components/ui/text";
import type { Made } from "@/domain/briefs/made-queries";
import { formatDateShort } from "@/lib/dates";
import { plural } from "@/lib/format";

type Props = { org: string; today: string; made: Made[]; isOver?: boolean };

/** How many of them a brief names beside each key task. */
export const MOST_MADE = 12;

/** The objectives made from a key task, and the projects made from each. */
export function MadeOfIt({ org, today, made, isOver = false }: Props) {
  if (made.length === 0) return <p className="sub">No objective was made of it{isOver ? "" : " yet"}.</p>;
  return (
    <>
      <ul className="serve">
        {firstRows(made, MOST_MADE).map((one) => (
          <li key={one.id}>
            <StatusMark kind={standing(one)} />
            <div>
              <Link href={`/o/${org}/objectives/${one.id}`}>{one.title}</Link>
              <p className="meta">
                <Id>{one.label}</Id> {one.teamName}
                {one.ownerStatus === "departed" && ", its owner has left"}, <Status kind={standing(one)} />
              </p>
              {one.projects.length === 0 ? (
                <p className="sub">No project under it</p>
              ) : (
                <ul className="made">
                  {one.projects.map((project) => (
                    <li key={project.id}>
                      <StatusMark kind={project.status} />
                      <Link href={`/o/${org}/projects/${project.id}`}>{project.title}</Link>
                      <span className="w">{when(project, today)}</span>
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        ))}
      </ul>
      {made.length > MOST_MADE && (
        <p className="sub">{plural(made.length - MOST_MADE, "more objective")} made of it.</p>
      )}
    </>
  );
}

function standing({ status, signalStatus }: Made): StatusKind {
  if (status === "draft" || status === "stopped") return status;
  return signalStatus ?? "no_data";
}

function when(project: Made["projects"][number], today: string): string {
  const day = (date: string | null) => (date ? formatDateShort(date, today) : "");
  if (project.status === "done") return `done ${day(project.doneOn)}`;
  if (project.status === "stopped") return `stopped ${day(project.stoppedOn)}`;
  if (project.status === "proposed" || project.status === "declined" || project.status === "paused")
    return project.status;
  const due = project.dueOn ? `due ${day(project.dueOn)}` : "active";
  return project.startedBeforeAgreement ? `started before agreement, ${due}` : due;
}
