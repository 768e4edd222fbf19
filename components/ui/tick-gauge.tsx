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
const ticks = (xs: number[]) => xs.map((x) => `M${x} 4v8`).join("");

/** One tick is one unit; dark ticks are real, pale ticks are missing, the tall tick is the plan. Never a progress bar. */
export function TickGauge({ value, of, plan, step, fromEnd = false, label, className }: TickGaugeProps) {
  const unit = step ?? Math.max(1, Math.ceil(of / 40));
  const count = Math.max(1, Math.min(60, Math.ceil(of / unit)));
  const width = Math.max(count, Math.ceil((plan ?? 0) / unit)) * PITCH;
  const full = Math.max(0, Math.min(count, Math.round(value / unit)));
  const at = (index: number) => (fromEnd ? width - 2 - index * PITCH : 2 + index * PITCH);
  const xs = Array.from({ length: count }, (_, index) => at(index));
  const reach = plan === undefined ? undefined : Math.min(width, (plan / unit) * PITCH);
  return (
    <svg
      className={cn("tk", className)}
      viewBox={`0 0 ${width} 14`}
      width={width}
      height={14}
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {full < count && <path className="n" d={ticks(xs.slice(full))} />}
      {full > 0 && <path className="y" d={ticks(xs.slice(0, full))} />}
      {reach !== undefined && <path className="p" d={`M${fromEnd ? width - reach : reach} 0v14`} />}
    </svg>
  );
}
