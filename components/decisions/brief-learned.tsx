import { Link } from "@/components/ui/link";
import { Caption } from "@/components/ui/text";
import { lessonStateWords } from "@/domain/decisions/finding-rules";
import type { listLessonsAbout } from "@/domain/decisions/lesson-queries";
import type { turnsOf } from "@/domain/decisions/turn-queries";

type Props = {
  org: string;
  briefId: string;
  lessons: Awaited<ReturnType<typeof listLessonsAbout>>;
  turns: Awaited<ReturnType<typeof turnsOf>>;
  mayRaise: boolean;
};

const levels = {
  steady: "No change of direction of late.",
  learning: "One turn on evidence is learning, not a fault.",
  unproven: "It turned without linked evidence.",
  thrash: "It turns faster than work can be finished.",
} as const;

/** Beside a brief: what was learned under it, and what its changes of direction say (M18). */
export function BriefLearned({ org, briefId, lessons, turns, mayRaise }: Props) {
  if (lessons.length === 0 && !turns && !mayRaise) return null;
  return (
    <>
      {turns && (
        <>
          <Caption as="h2">Changes of direction</Caption>
          <p>
            <b>{turns.level === "learning" ? "Learning" : turns.level}.</b> {levels[turns.level]}
          </p>
          {turns.reasons.map((reason) => (
            <p className="vnote" key={reason}>
              {reason}
            </p>
          ))}
        </>
      )}
      <Caption as="h2">Lessons</Caption>
      <ul className="plain flight">
        {lessons.map((lesson) => (
          <li key={lesson.id}>
            <Link href={`/o/${org}/lessons/${lesson.id}`}>{lesson.text}</Link>
            <span className="mut">
              {" "}
              {lessonStateWords[lesson.state]}
              {lesson.versionNo && `, in version ${lesson.versionNo}`}
            </span>
          </li>
        ))}
      </ul>
      {mayRaise && (
        <p>
          <Link href={`/o/${org}/lessons/new?to=brief:${briefId}`}>Write down a lesson</Link>
        </p>
      )}
    </>
  );
}
