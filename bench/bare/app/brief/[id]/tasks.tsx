import Link from "next/link";
import type { Aim, Obstacle, Part, Version } from "./queries";

type Props = { tasks: Version["keyTasks"]; aims: Aim[]; projects: Part[]; measures: Part[]; obstacles: Obstacle[] };

/** Key tasks with the objectives, projects and measures under them. */
export function Tasks({ tasks, aims, projects, measures, obstacles }: Props) {
  return tasks.map((task) => (
    <section key={task.key}>
      <h2>{task.text}</h2>
      <ul>
        {aims
          .filter((aim) => aim.task === task.key)
          .map((aim) => (
            <li key={aim.id}>
              <Link href={`/objectives/${aim.id}`}>{aim.title}</Link> OBJ-{aim.number} {aim.team}, {aim.status}
              <Parts parts={projects.filter((one) => one.objectiveId === aim.id)} to="projects" />
              <Parts parts={measures.filter((one) => one.objectiveId === aim.id)} to="measures" />
            </li>
          ))}
      </ul>
      <ul>
        {obstacles
          .filter((one) => one.task === task.key)
          .map((one) => (
            <li key={one.id}>
              <Link href={`/friction/${one.id}`}>{one.title}</Link> {one.text}
            </li>
          ))}
      </ul>
    </section>
  ));
}

function Parts({ parts, to }: { parts: Part[]; to: string }) {
  return (
    <ul>
      {parts.map((one) => (
        <li key={one.id}>
          <Link href={`/${to}/${one.id}`}>{one.title}</Link> {one.text}
        </li>
      ))}
    </ul>
  );
}
