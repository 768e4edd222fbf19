import { Link } from "@/components/ui/link";
import { Status } from "@/components/ui/status";
import { Id } from "@/components/ui/text";
import type { ThemeLife } from "@/domain/diagnosis/theme-queries";
import { formatDateShort } from "@/lib/dates";

const briefWords: Record<string, string> = {
  draft: "being written",
  in_review: "in review",
  published: "in force",
  superseded: "superseded",
  closed: "closed",
};
const objectiveWords: Record<string, string> = {
  draft: "draft",
  achieved: "achieved",
  partly: "partly achieved",
  missed: "missed",
  stopped: "stopped",
};

/** Briefs and objectives that serve a theme. */
export function Served({ org, today, theme }: { org: string; today: string; theme: ThemeLife }) {
  return (
    <>
      {theme.briefs.length > 0 && (
        <section className="gap-t" aria-labelledby="served-briefs">
          <h2 className="small" id="served-briefs">
            Briefs
          </h2>
          <ul className="asks">
            {theme.briefs.map((brief) => (
              <li key={brief.id}>
                <p>
                  <Id>{brief.label}</Id> <Link href={`/o/${org}/briefs/${brief.id}`}>{brief.title}</Link>
                </p>
                <p className="sm mut">{briefWords[brief.status]}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {theme.objectives.length > 0 && (
        <section className="gap-t" aria-labelledby="served-objectives">
          <h2 className="small" id="served-objectives">
            Objectives
          </h2>
          <ul className="asks">
            {theme.objectives.map((objective) => (
              <li key={objective.id}>
                <p>
                  <Id>{objective.label}</Id>{" "}
                  <Link href={`/o/${org}/objectives/${objective.id}`}>{objective.title}</Link>
                </p>
                <p className="sm mut">
                  {objective.status === "active" ? (
                    <>
                      {objective.signal && <Status kind={objective.signal} />} by{" "}
                      {formatDateShort(objective.dueOn, today)}
                    </>
                  ) : (
                    objectiveWords[objective.status]
                  )}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
