import { UseAsEvidence } from "@/components/hypotheses/use-as-evidence";
import { WorkPage } from "@/components/shell/page";
import { DefinitionList, type Fact } from "@/components/ui/definition-list";
import { Finding } from "@/components/ui/finding";
import { Link } from "@/components/ui/link";
import { Caption, DateText } from "@/components/ui/text";
import { lessonKindWords, lessonStateWords } from "@/domain/decisions/finding-rules";
import type { LessonDetail } from "@/domain/decisions/lesson-queries";
import { AnswerLessonForm } from "./lesson-forms";

type Props = {
  org: string;
  lesson: LessonDetail;
  changes: { value: string; label: string }[];
  mayUse: boolean;
};

/** One lesson: where it comes from, to whom it went, what it changed. */
export function LessonPage({ org, lesson, changes, mayUse }: Props) {
  const at = (path: string) => `/o/${org}/${path}`;
  const facts: (Fact | null)[] = [
    { term: "Kind", value: lessonKindWords[lesson.kind] },
    { term: "Stands", value: lessonStateWords[lesson.state] },
    { term: "Raised by", value: <bdi>{lesson.raiserName}</bdi> },
    { term: "On", value: <DateText date={lesson.raisedOn} /> },
    { term: "Raised to", value: <bdi>{lesson.addresseeName}</bdi> },
    lesson.versionNo && lesson.versionBriefId
      ? {
          term: "Changed",
          value: (
            <Link href={at(`briefs/${lesson.versionBriefId}/versions`)}>version {lesson.versionNo} of the brief</Link>
          ),
        }
      : null,
    lesson.adoptedDecisionId
      ? { term: "Decided", value: <Link href={at(`decisions/${lesson.adoptedDecisionId}`)}>the decision</Link> }
      : null,
  ];
  const isOpen = lesson.state === "raised" || lesson.state === "considered";
  return (
    <WorkPage
      stations={[
        { level: "Lessons", label: "What we learned", href: at("lessons") },
        { level: lesson.label, label: lessonKindWords[lesson.kind], you: true },
      ]}
      rail={
        <nav aria-label="Beside this lesson">
          <ul>
            <li>
              <Link href={at(`history/lesson/${lesson.id}`)}>History</Link>
            </li>
            {mayUse && (
              <li>
                <UseAsEvidence org={org} type="lesson" id={lesson.id} />
              </li>
            )}
          </ul>
        </nav>
      }
    >
      <Finding size="title">{lesson.text}</Finding>
      <div className="cols2 gap-t">
        <div className="prose-w">
          {lesson.answer && (
            <section>
              <Caption as="h2">The answer</Caption>
              <p className="pre">{lesson.answer}</p>
            </section>
          )}
          {lesson.about.length > 0 && (
            <section className="gap-t">
              <Caption as="h2">What it is about</Caption>
              <ul className="plain">
                {lesson.about.map((one) => (
                  <li key={`${one.type}${one.id}`}>
                    <Link href={at(one.path)}>{one.title}</Link> <span className="id">{one.type}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <DefinitionList facts={facts.filter((one) => one !== null)} />
      </div>
      {isOpen && lesson.mayAnswer && <AnswerLessonForm org={org} lesson={lesson} changes={changes} />}
    </WorkPage>
  );
}
