import { chance } from "@/domain/hypotheses/wording-rules";

type Props = { probability: number; words: string; prior?: number };

/** From almost no chance at the left to almost certain at the right: a dot where belief stands, a tick where it began. */
export function BeliefLine({ probability, words, prior }: Props) {
  const x = (p: number) => Math.round(p * 4200) / 10;
  return (
    <svg className="belief" viewBox="-7 0 434 26" role="img" aria-label={`${words}, ${chance(probability)}`}>
      <path className="axis" d="M0 13H420" />
      <rect className="end" x="0" y="9" width="21" height="8" />
      <rect className="end" x="399" y="9" width="21" height="8" />
      <path className="axis" d="M210 9v8" />
      {prior !== undefined && <path className="from" d={`M${x(prior)} 5v16`} />}
      <circle className="at" cx={x(probability)} cy="13" r="6" />
    </svg>
  );
}
