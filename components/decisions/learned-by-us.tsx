import { Link } from "@/components/ui/link";
import { lessonStateWords } from "@/domain/decisions/finding-rules";
import type { LessonRow } from "@/domain/decisions/lesson-queries";

/** The lessons and proposals of the reader, and what was answered to each. */
export function LearnedByUs({ org, lessons }: { org: string; lessons: LessonRow[] }) {
  if (lessons.length === 0) return null;
  return (
    <ul className="facts-l">
      {lessons.map((lesson) => (
        <li key={lesson.id}>
          <span className="mut nw">You learned</span>
          <div>
            <p>
              <Link href={`/o/${org}/lessons/${lesson.id}`}>{lesson.text}</Link>
            </p>
            <p className="rl">
              {lesson.answer
                ? `${lesson.addresseeName}: ${lessonStateWords[lesson.state]}. ${lesson.answer}`
                : `It lies with ${lesson.addresseeName}.`}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
