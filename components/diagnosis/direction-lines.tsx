import { Why } from "@/components/signals/why";
import { type Direction, farWords, unitedWords } from "@/domain/diagnosis/direction-rules";

/** N3 and N1 below the line: whether the teams pull one way, and how far ahead the effort reaches. */
export function DirectionLines({ org, direction }: { org: string; direction: Direction }) {
  return (
    <section className="lane" aria-labelledby="direction">
      <h2 className="small" id="direction">
        {unitedWords(direction)}
      </h2>
      <p className="sub">{farWords(direction)} Last four complete weeks; drains are left out.</p>
      <Why org={org} of={["N3", "N1"]} rows={[["Where the days went", "resources"]]} />
    </section>
  );
}
