type Mark = "back" | "accepted" | "waiting" | "draft";

const words: Record<Mark, string> = { back: "sent back", accepted: "accepted", waiting: "waiting", draft: "a draft" };

/** A ring is a round sent back, a filled circle an acceptance, a dashed ring a draft. */
export function RoundMarks({ marks }: { marks: Mark[] }) {
  if (marks.length === 0) return <span className="mut">not begun</span>;
  const width = marks.length * 20;
  const label = `${marks.length} ${marks.length === 1 ? "round" : "rounds"}: ${marks.map((mark) => words[mark]).join(", ")}`;
  return (
    <svg className="rounds-m" viewBox={`0 0 ${width} 12`} width={width} height="12" role="img" aria-label={label}>
      <path className="rl" d={`M6 6H${width - 14}`} />
      {marks.map((mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the row is what a mark is
        <circle key={index} className={`r-${mark}`} cx={6 + index * 20} cy="6" r={mark === "accepted" ? 5 : 4.4} />
      ))}
    </svg>
  );
}
