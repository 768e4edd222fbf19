import { WorkPage } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { Finding } from "@/components/ui/finding";
import { Link } from "@/components/ui/link";
import { Caption, DateText } from "@/components/ui/text";
import type { ReviewDetail } from "@/domain/reviews/queries";
import { agendaFinding, kindWords } from "@/domain/reviews/rules";
import { Agenda } from "./agenda";
import { CloseForm, HoldForm, SkipForm } from "./review-forms";

type Choice = { value: string; label: string };
type Props = { org: string; today: string; review: ReviewDetail; people: Choice[] };

const states = { scheduled: "planned", held: "open now", closed: "closed", skipped: "skipped" } as const;

/** A review before, while and after it is held: the agenda is the same list, and speaks for itself. */
export function ReviewPage({ org, today, review, people }: Props) {
  const at = (path: string) => `/o/${org}/${path}`;
  const live = review.state === "held" && review.mayRun;
  return (
    <WorkPage
      stations={[
        { level: "Reviews", label: "All of them", href: at("reviews") },
        { level: review.label, label: `${review.teamName}, ${kindWords[review.kind]}`, you: true },
      ]}
      rail={
        <nav aria-label="Beside this review">
          <ul>
            <li>
              <Link href={at(`history/review/${review.id}`)}>History</Link>
            </li>
          </ul>
        </nav>
      }
    >
      <Finding sub={`${review.teamName}: ${kindWords[review.kind]}.`}>
        {review.state === "skipped" ? `Skipped: ${review.skipReason}` : agendaFinding(review.agenda)}
      </Finding>
      <div className="two gap-t">
        <div>
          <Agenda org={org} review={review} people={live ? people : []} live={live} />
        </div>
        <div>
          <DefinitionList
            facts={[
              { term: "Stands", value: states[review.state] },
              { term: "Planned for", value: <DateText date={review.scheduledFor} /> },
              ...(review.heldOn ? [{ term: "Held on", value: <DateText date={review.heldOn} /> }] : []),
              { term: "Led by", value: <bdi>{review.leaderName}</bdi> },
              ...(review.attendees.length > 0
                ? [
                    {
                      term: "There",
                      value: review.attendees.map((id) => review.people.get(id) ?? "somebody").join(", "),
                    },
                  ]
                : []),
            ]}
          />
          {review.notes && (
            <section className="gap-t">
              <Caption as="h2">Notes</Caption>
              <p className="pre">{review.notes}</p>
            </section>
          )}
          {(review.decided.length > 0 || live) && (
            <section className="gap-t">
              <Caption as="h2">Decided here</Caption>
              <ul className="plain">
                {review.decided.map((one) => (
                  <li key={one.id}>
                    <Link href={at(`decisions/${one.id}`)}>{one.choice}</Link>
                  </li>
                ))}
              </ul>
              {live && (
                <div className="acts">
                  <ButtonLink href={at(`decisions/new?review=${review.id}`)} variant="quiet" size="sm">
                    Record a decision
                  </ButtonLink>
                </div>
              )}
            </section>
          )}
          {review.mayRun && review.state === "scheduled" && (
            <>
              <HoldForm org={org} review={review} />
              <SkipForm org={org} review={review} />
            </>
          )}
          {live && <CloseForm org={org} review={review} people={people} today={today} />}
        </div>
      </div>
    </WorkPage>
  );
}
