import { Link } from "@/components/ui/link";
import { Shape } from "@/components/ui/shape";
import { Status } from "@/components/ui/status";
import { statusLook } from "@/components/ui/status-kinds";
import type { ObjectiveDetail } from "@/domain/objectives/detail-queries";
import type { SignalStatus } from "@/domain/vocabulary";
import { formatDateShort } from "@/lib/dates";
import { numberWord, pluralWord, sentence } from "@/lib/format";

type Props = { org: string; today: string; objective: ObjectiveDetail };

const projectKinds = {
  proposed: "proposed",
  active: "active",
  paused: "paused",
  done: "done",
  stopped: "stopped",
  declined: "declined",
} as const;

/** Beside the measures: projects, objectives under it, who may read it. */
export function ObjectiveSide({ org, today, objective }: Props) {
  const { projects, children, readers } = objective;
  return (
    <>
      <section className="side-part" aria-labelledby="projects">
        <h2 id="projects">
          {projects.length === 0
            ? "No project works on it"
            : `${sentence(pluralWord(projects.length, "project"))} under it`}
        </h2>
        {projects.length > 0 && (
          <ul className="p-list">
            {projects.map((project) => (
              <li key={project.id}>
                <Shape
                  name={statusLook(projectKinds[project.status]).shape}
                  className={statusLook(projectKinds[project.status]).tone}
                />
                <span>
                  <Link href={`/o/${org}/projects/${project.id}`}>{project.title}</Link>
                  <small>
                    {project.label}, {project.status}, <bdi>{project.ownerName}</bdi>
                  </small>
                </span>
                <span className="w">{project.dueOn ? formatDateShort(project.dueOn, today) : ""}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {children.length > 0 && (
        <section className="side-part" aria-labelledby="children">
          <h2 id="children">{childrenWords(children)}</h2>
          <p className="sub">They are counted by status; no score of theirs enters this one.</p>
          <ul className="p-list">
            {children.map((child) => (
              <li key={child.id}>
                <span />
                <Link href={`/o/${org}/objectives/${child.id}`}>{child.title}</Link>
                <Status kind={child.status === "draft" ? "draft" : (child.signalStatus ?? "no_data")} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {objective.visibility === "restricted" && (
        <section className="side-part" aria-labelledby="readers">
          <h2 id="readers">Restricted to its owner and {pluralWord(readers.length, "reader")}</h2>
          <p className="sub">{readers.map((reader) => reader.name).join(", ")}</p>
        </section>
      )}
    </>
  );
}

function childrenWords(children: ObjectiveDetail["children"]): string {
  const counts = new Map<SignalStatus | "draft", number>();
  for (const child of children) {
    const status = child.status === "draft" ? "draft" : (child.signalStatus ?? "no_data");
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  const words = [...counts].map(([status, n]) => `${numberWord(n)} ${statusLook(status).word}`);
  return `${sentence(pluralWord(children.length, "objective"))} under it: ${words.join(", ")}`;
}
