import Link from "next/link";
import type { Advice } from "./queries";

/** The first causes, and what each theme needs. */
export function Advised({ advice: { causes, posture, troubled } }: { advice: Advice }) {
  return (
    <>
      <h2>First causes</h2>
      <ul>
        {causes.map((one) => (
          <li key={one.name}>
            {one.name} in {one.objectiveIds.length} of {troubled}
          </li>
        ))}
      </ul>
      <h2>{posture.sentence}</h2>
      <ul>
        {posture.themes.map((one) => (
          <li key={one.id}>
            <Link href={`/themes/${one.id}`}>{one.title}</Link> {one.advice}
          </li>
        ))}
      </ul>
    </>
  );
}
