/** The knot on the thread: the thread of every page begins in it. */
export function Mark() {
  return (
    <svg viewBox="0 0 9 52" aria-hidden="true">
      <path d="M4.5 0v52" stroke="currentColor" strokeWidth="1.25" />
      <path d="M4.5 21.5 9 26l-4.5 4.5L0 26z" fill="currentColor" />
    </svg>
  );
}
