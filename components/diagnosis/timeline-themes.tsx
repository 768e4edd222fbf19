import { fitted } from "@/components/charts/sankey-model";
import type { Timeline } from "@/domain/diagnosis/timeline-queries";
import type { Span } from "@/domain/diagnosis/timeline-rules";
import { addDays } from "@/lib/dates";
import { type TimelineSize, xOf } from "./timeline-layout";

type Props = { themes: Timeline["themes"]; span: Span; today: string; box: TimelineSize; bottom: number };

/** The height of a theme: on a phone its name stands above its line. */
export const stepOf = (box: TimelineSize): number => (box.isSlim ? 28 : 19);

/** The choices over the years, and which part of them the lines below look at. */
export function ThemeStrip({ themes, span, today, box, bottom }: Props) {
  const from = themes.map((theme) => theme.from).sort()[0] ?? span.from;
  const to =
    themes
      .map((theme) => theme.to)
      .sort()
      .at(-1) ?? span.to;
  const years = { from, to };
  const x = xOf(years, box);
  const clamp = (day: string) => Math.max(box.from, Math.min(box.to, x(day)));
  const [left, right] = [clamp(span.from), clamp(addDays(span.to, 1))];
  const step = stepOf(box);
  const base = 24 + themes.length * step;
  const first = Number(from.slice(0, 4));
  const count = Number(to.slice(0, 4)) - first + 1;
  const every = Math.ceil(count / (box.isSlim ? 5 : 8));
  return (
    <>
      <path className="inkw" d={`M${left} 18H${right}V${base}L${box.to} ${bottom}H${box.from}L${left} ${base}z`} />
      {Array.from({ length: count }, (_, index) => String(first + index))
        .filter((_, index) => index % every === 0)
        .map((year) => (
          <g key={year}>
            <path className="gl" d={`M${x(`${year}-01-01`)} 16V${base}`} />
            <text className="ax" x={x(`${year}-01-01`) + 3} y="12">
              {year}
            </text>
          </g>
        ))}
      {themes.map((theme, index) => {
        const y = (box.isSlim ? 42 : 30) + index * step;
        const end = theme.retiredOn ?? addDays(theme.to, 1);
        const now = clamp(today < end ? today : end);
        const start = clamp(theme.from);
        return (
          <g key={theme.id}>
            {!box.isSlim && (
              <text className="sm" x="0" y={y + 4}>
                {fitted(theme.title, box.from - 16)}
              </text>
            )}
            <path className="tf" d={`M${start} ${y}H${clamp(end)}`} />
            <path className="act" d={`M${start} ${y}H${now}`} />
            {box.isSlim && (
              <text className="sm halo" x={Math.min(start, box.to - 150)} y={y - 6}>
                {fitted(theme.title, 160)}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}
