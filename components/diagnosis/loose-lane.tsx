import { WhyLink } from "@/components/signals/why";
import { Link } from "@/components/ui/link";
import type { Outline } from "@/domain/diagnosis/outline-queries";
import { formatDateShort } from "@/lib/dates";
import { listWords, numberWord, sentence } from "@/lib/format";

const mostShown = 20;

/** Change work that hangs on no line, and the run work and duties that need none. */
export function LooseLane({ org, today, outline }: { org: string; today: string; outline: Outline }) {
  if (outline.loose.length === 0 && outline.run.length === 0) return null;
  const n = outline.looseCount;
  const projects = outline.loose.slice(0, mostShown);
  const run = outline.run.slice(0, mostShown).map((project) => project.title);
  const moreRun = outline.run.length - run.length;
  return (
    <section className="lane" aria-label="Work without a line">
      {n > 0 && (
        <>
          <h2 className="small">
            <span className="needs">
              {sentence(numberWord(n))} {n === 1 ? "project hangs" : "projects hang"} on no line.
            </span>
          </h2>
          <table className="tbl">
            <caption className="vh">Projects on no line</caption>
            <tbody>
              {projects.map((project) => (
                <tr key={project.id}>
                  <th scope="row">
                    <Link className="tt" href={`/o/${org}/projects/${project.id}`}>
                      {project.title}
                    </Link>
                  </th>
                  <td>
                    <bdi>{project.ownerName}</bdi>
                  </td>
                  <td>{project.dueOn && `due ${formatDateShort(project.dueOn, today)}`}</td>
                  <td className="r">
                    <Link href={`/o/${org}/projects/${project.id}/edit`}>Link it</Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {n > projects.length && (
            <p className="sub">
              And <Link href={`/o/${org}/projects`}>{n - projects.length} more among all projects</Link>.
            </p>
          )}
        </>
      )}
      {outline.run.length > 0 && (
        <p className="sub">
          Run work and duties need no line: {listWords(moreRun > 0 ? [...run, `${moreRun} more`] : run)}.{" "}
          <WhyLink org={org} signal="M12" />
        </p>
      )}
    </section>
  );
}
