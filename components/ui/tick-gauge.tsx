import { cn } from "@/lib/cn";

type TickGaugeProps = {
  value: number;
  /** How much there is in all; ticks beyond `value` are pale. */
  of: number;
  /** The tall tick: the plan or the limit, in the same unit. */
  plan?: number;
  /** Units per tick; by default as many as keep the gauge at forty ticks or fewer. */
  step?: number;
  /** Ticks grow from the right, for ages beside a number. */
  fromEnd?: boolean;
  /** Only where no number stands beside it. */
  label?: string;
  className?: string;
};

const PITCH = 4;
const px = (value: number) => Math.round(value * 100) / 100;

/** One tick is one unit; dark ticks are real, pale ticks are missing, the tall tick is the plan. Never a progress bar. */
export function TickGauge({ value, of, plan, step, fromEnd = false, label, className }: TickGaugeProps) {
  const unit = step ?? Math.max(1, Math.ceil(of / 40));
  const count = Math.max(1, Math.min(60, Math.ceil(of / unit)));
  const width = Math.max(count, Math.ceil((plan ?? 0) / unit)) * PITCH;
  const full = Math.max(0, Math.min(count, Math.round(value / unit)));
  // A run of ticks is one dashed line: the style sheet gives it the height of a tick and dashes as wide as one.
  const run = (first: number, end: number) =>
    fromEnd
      ? `M${width - 1.5 - first * PITCH} 8H${width - 0.5 - end * PITCH}`
      : `M${1.5 + first * PITCH} 8H${0.5 + end * PITCH}`;
  const reach = plan === undefined ? undefined : Math.min(width, (plan / unit) * PITCH);
  return (
    <svg
      className={cn("tk", className)}
      viewBox={`0 0 ${width} 14`}
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {full < count && <path className="n" d={run(full, count)} />}
      {full > 0 && <path className="y" d={run(0, full)} />}
      {reach !== undefined && <path className="p" d={`M${px(fromEnd ? width - reach : reach)} 0v14`} />}
    </svg>
  );
}
