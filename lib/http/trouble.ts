import { AsyncLocalStorage } from "node:async_hooks";

/**
 * Why a request cannot be answered as it was asked, and after how many seconds it may be asked again. 401: a form came
 * without a session; `kept` says in a sealed way whose session it was, where that is known.
 */
export type Trouble = { status: 429 | 503; retryAfter: number } | { status: 401; retryAfter: 0; kept: string | null };

/** What one request has left, and what went wrong while it was answered. */
export type Course = {
  until: number;
  trouble: Trouble | null;
  /** How many statements the database was sent for it; counted in tests. */
  statements?: number;
};

// The server and each of its bundles have their own copy of this file, and a request goes through several of them.
const memory = globalThis as unknown as { throughlineCourse?: AsyncLocalStorage<Course> };

/** Answers one request in `run`; everything it starts can ask for its time and note its trouble. */
export function followCourse<T>(course: Course, run: () => T): T {
  memory.throughlineCourse ??= new AsyncLocalStorage<Course>();
  return memory.throughlineCourse.run(course, run);
}

/** How many milliseconds the request that is being answered has left. Null outside any request: a job has its own time. */
export function timeLeft(): number | null {
  const course = memory.throughlineCourse?.getStore();
  return course ? Math.max(0, course.until - performance.now()) : null;
}

/** Says that the request under way cannot be answered as asked. The server makes the status and `Retry-After` of it. */
export function noteTrouble(trouble: Trouble): void {
  const course = memory.throughlineCourse?.getStore();
  if (course) course.trouble ??= trouble;
}

/** Counts a statement for the request under way. */
export function countStatement(): void {
  const course = memory.throughlineCourse?.getStore();
  if (course) course.statements = (course.statements ?? 0) + 1;
}
