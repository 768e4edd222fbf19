/** The line of sight as a line, as tall as the row it stands in. */
export function SightLine() {
  return (
    <svg className="warp" viewBox="0 0 16 100" preserveAspectRatio="none" aria-hidden="true">
      <line x1="8" x2="8" y1="0" y2="100" />
    </svg>
  );
}
