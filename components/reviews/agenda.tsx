import { Link } from "@/components/ui/link";
import type { ReviewDetail } from "@/domain/reviews/queries";
import { type Section, sections } from "@/domain/reviews/rules";
import { formatDate } from "@/lib/dates";
import { SayForm } from "./review-forms";

type Point = ReviewDetail["agenda"][number];
type Props = { org: string; review: ReviewDetail; people: { value: string; label: string }[]; live: boolean };

const places: Record<string, string> = {
  objective: "objectives",
  measure: "measures",
  friction: "friction",
  hypothesis: "hypotheses",
  market_signal: "horizon",
  decision: "decisions",
  lesson: "lessons",
};

/** The agenda in its parts; while the review runs, each point takes what was said and what was promised. */
export function Agenda({ org, review, people, live }: Props) {
  const parts = (Object.keys(sections) as Section[])
    .map((section) => ({ section, points: review.agenda.filter((point) => point.section === section) }))
    .filter(({ points }) => points.length > 0);
  return parts.map(({ section, points }) => (
    <section className="part" key={section} aria-labelledby={`part-${section}`}>
      <h2 id={`part-${section}`}>{sections[section]}</h2>
      <ol className="agenda plain">
        {points.map((point) => (
          <li key={point.key} id={point.key}>
            <Title org={org} point={point} />
            <p className="meta">{point.why}.</p>
            {point.said && <p className="pre said">{point.said}</p>}
            {point.promise && (
              <p className="meta">
                <b>{review.people.get(point.promise.ownerId) ?? "Somebody"}</b> promised: {point.promise.text}, by{" "}
                {formatDate(point.promise.dueOn)}.
              </p>
            )}
            {live && <SayForm org={org} review={review} point={point} people={people} />}
          </li>
        ))}
      </ol>
    </section>
  ));
}

function Title({ org, point }: { org: string; point: Point }) {
  const place = point.subject && places[point.subject.type];
  return (
    <h3>
      {place && point.subject ? (
        <Link href={`/o/${org}/${place}/${point.subject.id}`}>{point.title}</Link>
      ) : (
        point.title
      )}
    </h3>
  );
}
