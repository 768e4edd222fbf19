import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import type { ShapeName } from "./status-kinds";

const line = { fill: "none", stroke: "currentColor" } as const;

/** Twelve by twelve, in the colour of the text around it. Shapes differ without their colour. */
const drawings: Record<ShapeName, ReactNode> = {
  dot: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  half: (
    <>
      <circle cx="6" cy="6" r="4.6" {...line} strokeWidth="1.4" />
      <path d="M6 1.4a4.6 4.6 0 0 0 0 9.2z" fill="currentColor" />
    </>
  ),
  quarter: (
    <>
      <circle cx="6" cy="6" r="4.6" {...line} strokeWidth="1.4" />
      <path d="M6 6V1.4A4.6 4.6 0 0 1 10.6 6z" fill="currentColor" />
    </>
  ),
  diamond: <path d="M6 0 12 6 6 12 0 6z" fill="currentColor" />,
  "diamond-open": <path d="M6 1 11 6 6 11 1 6z" {...line} strokeWidth="1.5" />,
  ring: <circle cx="6" cy="6" r="4.6" {...line} strokeWidth="1.4" />,
  "ring-dashed": <circle cx="6" cy="6" r="4.6" {...line} strokeWidth="1.6" strokeDasharray="2.4 1.7" />,
  "ring-dot": (
    <>
      <circle cx="6" cy="6" r="4.6" {...line} strokeWidth="1.4" />
      <circle cx="6" cy="6" r="1.5" fill="currentColor" />
    </>
  ),
  dash: <path d="M1 6h10" {...line} strokeWidth="2" />,
  tick: <path d="M1 6.5 4.6 10 11 2" {...line} strokeWidth="1.8" />,
  flag: <path d="M2 0v12M2 1h9L8.4 4 11 7H2" fill="currentColor" stroke="currentColor" strokeWidth="1.4" />,
  bars: <path d="M3.5 1v10M8.5 1v10" {...line} strokeWidth="2" />,
  cross: <path d="m1.5 1.5 9 9m0-9-9 9" {...line} strokeWidth="1.8" />,
  square: <path d="M1.5 1.5h9v9h-9z" fill="currentColor" />,
};

/** A status shape alone. Give `label` unless its word stands beside it. */
export function Shape({ name, label, className }: { name: ShapeName; label?: string; className?: string }) {
  return (
    <svg
      className={cn("sh", className)}
      viewBox="0 0 12 12"
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {drawings[name]}
    </svg>
  );
}

/** The same inside a drawing, its left top corner at `x`, `y`; the word stands beside it or in its title. */
export function ShapeMark({ name, x, y, className }: { name: ShapeName; x: number; y: number; className?: string }) {
  return (
    <g className={className} transform={`translate(${x} ${y}) scale(0.92)`}>
      {drawings[name]}
    </g>
  );
}
