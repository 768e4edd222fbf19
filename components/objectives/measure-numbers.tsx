import type { NumberLine } from "@/domain/objectives/number-rules";

/** The numbers of a measure, each with its why in words. */
export function MeasureNumbers({ lines }: { lines: NumberLine[] }) {
  return (
    <ul className="nums">
      {lines.map(({ name, value, why }) => (
        <li key={name}>
          <b>{value}</b>
          <div>
            <span className="k">{name}</span>
            <p>{why}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
