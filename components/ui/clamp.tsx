/** A long text, cut after two lines until the reader opens it. Short texts stay plain. */
export function Clamp({ text, longerThan = 160 }: { text: string; longerThan?: number }) {
  if (text.length <= longerThan) return <p>{text}</p>;
  return (
    <details className="clamp">
      <summary>
        <span className="cut">{text}</span>
        <span className="more-w" aria-hidden="true" />
      </summary>
    </details>
  );
}
