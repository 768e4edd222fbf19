import { useId } from "react";
import { ChartFigure, Drawing } from "@/components/charts/chart-figure";
import { px } from "@/components/charts/geometry";
import { type Finding, type Judged, walkOf } from "@/domain/hypotheses/belief-rules";
import { chance } from "@/domain/hypotheses/wording-rules";
import type { LimitNote } from "@/domain/signals/limit-changes";
import { formatSigned, pluralWord, sentence } from "@/lib/format";

type Props = {
  prior: number;
  belief: Judged;
  findings: readonly (Finding & { text: string; observedOn: string })[];
  limits: readonly LimitNote[];
};

const sizes = { slim: { width: 332, left: 96 }, rest: { width: 720, left: 180 } } as const;
const marks = [0.05, 0.2, 0.5, 0.8, 0.95];
const row = 26;
const top = 30;
const limit = 30;

/** How each finding moved belief, oldest first, on a scale of log-odds: equal steps are equal evidence. */
export function WalkFigure({ prior, belief, findings, limits }: Props) {
  const id = useId();
  const { weak, moderate, strong } = belief.limits.decibans;
  const { start, steps } = walkOf(prior, findings, belief.limits);
  const height = top + (steps.length + 2) * row + 6;
  const words = steps.map(({ finding, counts }) => `${finding.sourceKey} ${finding.direction} ${counts} decibans`);
  const table = {
    caption: "How each finding moved belief",
    heads: ["Finding", "Source", "Weight", "Decibans"],
    rows: steps.map(({ finding, counts }) => [
      finding.text,
      finding.sourceKey,
      `${finding.strength} ${finding.direction}`,
      formatSigned(finding.direction === "for" ? counts : -counts, 2),
    ]),
  };
  return (
    <ChartFigure
      finding={`${sentence(pluralWord(steps.length, "finding"))} moved it from ${chance(prior)} to ${chance(belief.probability)}.`}
      unit="Left is against, right is for. A second finding from one source moves belief half as far as the first."
      note={`Weak, moderate and strong count ${weak}, ${moderate} and ${strong} decibans; belief stays between 0.1 and 99.9 %.`}
      table={table}
      limits={limits}
    >
      {(["slim", "rest"] as const).map((size) => (
        <Drawing
          key={size}
          size={size}
          width={sizes[size].width}
          height={height}
          id={id}
          title={belief.said}
          desc={`From ${chance(prior)}: ${words.join(", ") || "no findings"}. Now ${chance(belief.probability)}.`}
        >
          <Walk {...{ start, steps, height, belief, prior }} {...sizes[size]} isSlim={size === "slim"} />
        </Drawing>
      ))}
    </ChartFigure>
  );
}

type WalkProps = ReturnType<typeof walkOf<Finding>> & {
  prior: number;
  belief: Judged;
  width: number;
  left: number;
  height: number;
  isSlim: boolean;
};

function Walk({ start, steps, prior, belief, width, left, height, isSlim }: WalkProps) {
  const right = width - (isSlim ? 46 : 70);
  const x = (decibans: number) =>
    px(left + ((Math.max(-limit, Math.min(limit, decibans)) + limit) / (2 * limit)) * (right - left));
  const y = (index: number) => top + index * row + row / 2;
  const odds = (p: number) => 10 * Math.log10(p / (1 - p));
  return (
    <>
      {marks.map((p) => (
        <g key={p}>
          <path className={p === 0.5 ? "gl2" : "gl"} d={`M${x(odds(p))} ${top - 6}V${height - 4}`} />
          {(!isSlim || p === 0.05 || p === 0.5 || p === 0.95) && (
            <text className="ax m" x={x(odds(p))} y={16}>
              {Math.round(p * 100)} %
            </text>
          )}
        </g>
      ))}
      <text className="lab" x={0} y={y(0) + 4}>
        Began
      </text>
      <circle className="kl" cx={x(start)} cy={y(0)} r={5} />
      <text className="ax" x={right + 8} y={y(0) + 4}>
        {chance(prior)}
      </text>
      {steps.map(({ finding, counts, from, to }, index) => (
        <g key={finding.id}>
          <text className="lab" x={0} y={y(index + 1) + 4}>
            {short(finding.sourceKey, isSlim ? 13 : 24)}
          </text>
          <path className="gl2" d={`M${x(from)} ${y(index)}V${y(index + 1)}`} />
          <path className={finding.direction === "for" ? "df" : "of"} d={bar(x(from), x(to), y(index + 1))} />
          <text className="ax" x={right + 8} y={y(index + 1) + 4}>
            {formatSigned(finding.direction === "for" ? counts : -counts, counts % 1 === 0 ? 0 : 1)}
          </text>
        </g>
      ))}
      <text className="lab b" x={0} y={y(steps.length + 1) + 4}>
        Now
      </text>
      <path className="gl2" d={`M${x(steps.at(-1)?.to ?? start)} ${y(steps.length)}V${y(steps.length + 1)}`} />
      <path className="kf" d={`M${x(belief.decibans)} ${y(steps.length + 1) - 7}l7 7-7 7-7-7z`} />
      <text className="ax b" x={right + 8} y={y(steps.length + 1) + 4}>
        {chance(belief.probability)}
      </text>
    </>
  );
}

const bar = (from: number, to: number, y: number) => `M${from} ${y - 5}H${to}V${y + 5}H${from}z`;

const short = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
