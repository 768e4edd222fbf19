import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { Shape } from "./shape";
import { type StatusKind, statusLook } from "./status-kinds";

type StatusProps = { kind: StatusKind /** Instead of the usual word. */; word?: ReactNode; className?: string };

/** Shape and word: `<Status kind="at_risk" />`. The style sheet draws the shape: lists have fifty of them, and it costs no element. */
export function Status({ kind, word, className }: StatusProps) {
  const look = statusLook(kind);
  return <span className={cn("st", look.tone, `s-${look.shape}`, className)}>{word ?? look.word}</span>;
}

/** The shape alone, where the word would repeat itself; screen readers still hear the word. */
export function StatusMark({ kind, label, className }: { kind: StatusKind; label?: string; className?: string }) {
  const look = statusLook(kind);
  return <Shape name={look.shape} label={label ?? look.word} className={cn(look.tone, className)} />;
}
