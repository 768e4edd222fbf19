import { px } from "@/components/charts/geometry";
import { fitted } from "@/components/charts/sankey-model";
import type { ReviewMark, Timeline } from "@/domain/diagnosis/timeline-queries";
import { type Line, type Span, ticksOf, type Zoom } from "@/domain/diagnosis/timeline-rules";
import { isBelow } from "@/domain/signals/compare";
import { barOf, chanceWords, type Stretch, type TimelineSize, timelineSizes, xOf } from "./timeline-layout";
import { stepOf, ThemeStrip } from "./timeline-themes";

export type TimelineRow = { line: Line | null; head: string; isGroup: boolean };

type Props = {
  org: string;
  size: keyof typeof timelineSizes;
  id: string;
  desc: string;
  rows: TimelineRow[];
  themes: Timeline["themes"];
  reviews: ReviewMark[];
  span: Span;
  zoom: Zoom;
  today: string;
};

const BAR = 8;

/** Themes in years above, lines of the span below: ink until today, open to even odds, hatched to 85 in 100. */
export function TimelineDrawing({ org, size, id, desc, rows, themes, reviews, span, zoom, today }: Props) {
  const box = timelineSizes[size];
  const own = `${id}-${size}`;
  const x = xOf(span, box);
  const strip = themes.length > 0 ? 34 + themes.length * stepOf(box) + 26 : 0;
  const top = strip + 34;
  const bottom = top + rows.length * box.row;
  const height = bottom + 44;
  const hasToday = today >= span.from && today <= span.to;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing whose parts are links; no element but this one is one
    <svg
      className={{ slim: "r0", mid: "r1", wide: "r2" }[size]}
      viewBox={`0 0 ${box.width} ${height}`}
      role="group"
      aria-labelledby={`${own}-t ${own}-d`}
    >
      <title id={`${own}-t`}>Timeline</title>
      <desc id={`${own}-d`}>{desc}</desc>
      <defs>
        <pattern id={`${own}-h`} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="hat" d="M0 0V4" />
        </pattern>
      </defs>
      {themes.length > 0 && <ThemeStrip themes={themes} span={span} today={today} box={box} bottom={strip} />}
      <Ruler {...{ span, zoom, today, box, x }} y={top - 10} bottom={bottom} />
      {hasToday && <path className="now" d={`M${x(today)} ${top - 10}V${bottom + 18}`} />}
      {rows.map(({ line, head, isGroup }, index) => {
        const y = top + index * box.row;
        return (
          <g key={line?.id ?? head}>
            {isGroup && <path className="gl" d={`M0 ${y}H${box.width}`} />}
            <Name {...{ org, line, head, isGroup, box, y }} />
            {line && <Row {...{ line, isGroup, span, today, box, y }} hatch={`url(#${own}-h)`} />}
          </g>
        );
      })}
      <Reviews org={org} reviews={reviews} today={today} x={x} y={bottom + 18} box={box} />
    </svg>
  );
}

type RulerProps = {
  span: Span;
  zoom: Zoom;
  today: string;
  box: TimelineSize;
  x: (day: string) => number;
  y: number;
  bottom: number;
};

function Ruler({ span, zoom, today, box, x, y, bottom }: RulerProps) {
  const ticks = ticksOf(zoom, span, today, box.isSlim);
  const now = Math.max(
    box.from,
    Math.min(box.to, x(today < span.from ? span.from : today > span.to ? span.to : today)),
  );
  const path = (past: boolean) =>
    ticks
      .filter(({ on }) => on <= today === past)
      .map(({ on, isLong }) => `M${x(on)} ${y}v${isLong ? -9 : -5}`)
      .join("");
  const hasToday = today >= span.from && today <= span.to;
  return (
    <>
      {ticks
        .filter(({ isLong }) => isLong)
        .map(({ on }) => (
          <path key={on} className="gl" d={`M${x(on)} ${y}V${bottom}`} />
        ))}
      <path className="tf" d={`M${now} ${y}H${box.to}${path(false)}`} />
      <path className="ptk" d={`M${box.from} ${y}H${now}${path(true)}`} />
      {ticks.map(({ on, label }) => {
        const at = x(on);
        if (!label || (hasToday && Math.abs(at - x(today)) < 46) || at > box.to - 20) return null;
        return (
          <text key={on} className="ax" x={at + 3} y={y - 8}>
            {label}
          </text>
        );
      })}
      {hasToday && (
        <>
          <path className="kf" d={`M${x(today)} ${y - 5}l5 5-5 5-5-5z`} />
          <text className="sm b m" x={Math.max(box.from + 18, x(today))} y={y - 10}>
            today
          </text>
        </>
      )}
      <text className="ax e" x={box.width} y={y - 8}>
        in time
      </text>
    </>
  );
}

type NameProps = TimelineRow & { org: string; box: TimelineSize; y: number };

function Name({ org, line, head, isGroup, box, y }: NameProps) {
  const indent = box.isSlim || isGroup ? 0 : 14;
  const text = (
    <text className={isGroup ? "lab b halo" : "lab halo"} x={indent} y={y + (box.isSlim ? 16 : 17)}>
      {fitted(head, box.isSlim ? box.width - 64 : box.from - 20 - indent)}
    </text>
  );
  if (!line) return text;
  return (
    <a href={`/o/${org}/${line.kind === "objective" ? "objectives" : "projects"}/${line.id}`}>
      <title>{`${line.label} ${line.title}`}</title>
      {text}
    </a>
  );
}

type RowProps = {
  line: Line;
  isGroup: boolean;
  span: Span;
  today: string;
  box: TimelineSize;
  y: number;
  hatch: string;
};

function Row({ line, isGroup, span, today, box, y, hatch }: RowProps) {
  const bar = barOf(line, span, today, box);
  const middle = y + (box.isSlim ? 29 : 13);
  const thick = isGroup ? 4 : BAR;
  const late = line.chance !== null && isBelow(line.chance, 0.5);
  const rect = (stretch: Stretch | null) =>
    stretch && { x: stretch.x, y: px(middle - thick / 2), width: stretch.width, height: thick };
  const [past, even, tail] = [rect(bar.past), rect(bar.even), rect(bar.tail)];
  return (
    <>
      {past && <rect className={line.doneOn ? "i3" : "kf"} {...past} />}
      {bar.blind && <path className="was" d={`M${bar.blind.x} ${middle}h${bar.blind.width}`} />}
      {even && <rect className="open-bar" {...even} />}
      {tail && <rect className="tail-bar" fill={hatch} {...tail} />}
      {bar.due !== null && <path className="due" d={`M${bar.due} ${middle - 9}v18`} />}
      {bar.first !== null && <path className="kl" d={`M${bar.first} ${middle - 5}l5 5-5 5-5-5z`} />}
      {bar.goesLeft && <path className="kf" d={`M${box.from - 1} ${middle - 4}v8l-4-4z`} />}
      {bar.goesRight && <path className="kf" d={`M${box.to + 1} ${middle - 4}v8l4-4z`} />}
      <text className={late ? "sm e b t-off" : "sm e"} x={box.width} y={y + (box.isSlim ? 16 : 17)}>
        {line.doneOn ? "done" : chanceWords(line.chance) || (line.why ? "not known" : "")}
      </text>
    </>
  );
}

type ReviewsProps = {
  org: string;
  reviews: ReviewMark[];
  today: string;
  x: (day: string) => number;
  y: number;
  box: TimelineSize;
};

function Reviews({ org, reviews, today, x, y, box }: ReviewsProps) {
  return (
    <>
      {!box.isSlim && (
        <text className="sm" x="0" y={y + 4}>
          Reviews
        </text>
      )}
      <path className="tf" d={`M${box.from} ${y}H${box.to}`} />
      {reviews.map(({ id, on, kind }) => {
        const at = x(on);
        const look = on > today ? "kg" : kind === "quarter" ? "kf" : "kl";
        return (
          <a key={id} href={`/o/${org}/reviews/${id}`} aria-label={`Review, ${kind.replaceAll("_", " ")}, ${on}`}>
            {kind === "quarter" ? (
              <path className={look} d={`M${at} ${y - 5}l5 5-5 5-5-5z`} />
            ) : (
              <circle className={look} cx={at} cy={y} r="4" />
            )}
          </a>
        );
      })}
      {box.isSlim && (
        <text className="sm" x="0" y={y + 20}>
          Reviews: ring a month, diamond a quarter
        </text>
      )}
    </>
  );
}
