/** A status is a shape first, then a word, then a colour. Words may be replaced where a room speaks more exactly. */
export type ShapeName =
  | "dot"
  | "half"
  | "quarter"
  | "diamond"
  | "diamond-open"
  | "ring"
  | "ring-dashed"
  | "ring-dot"
  | "dash"
  | "tick"
  | "flag"
  | "bars"
  | "cross"
  | "square";

export type Tone = "on" | "risk" | "off" | "stale" | "none" | "done" | "open" | "needs";

const kinds = {
  on_track: ["dot", "on", "on track"],
  at_risk: ["half", "risk", "at risk"],
  off_track: ["diamond", "off", "off track"],
  stale: ["ring-dashed", "stale", "stale"],
  no_data: ["dash", "none", "no data"],
  not_started: ["ring", "none", "not started"],
  too_early: ["ring-dot", "none", "too early to say"],
  met: ["tick", "on", "met"],
  near_miss: ["half", "risk", "near miss"],
  partly: ["quarter", "risk", "partly met"],
  missed: ["diamond", "off", "missed"],
  paused: ["bars", "stale", "paused"],
  stopped: ["square", "done", "stopped"],
  done: ["tick", "done", "done"],
  open: ["diamond-open", "open", "open"],
  needs: ["flag", "needs", "needs you"],
  draft: ["ring-dashed", "none", "draft"],
  proposed: ["ring", "none", "proposed"],
  declined: ["cross", "done", "declined"],
  active: ["dot", "on", "active"],
  watch: ["half", "risk", "watch"],
  stuck: ["diamond", "off", "stuck"],
  accepted: ["dot", "open", "accepted"],
  sent_back: ["ring", "open", "sent back"],
} as const satisfies Record<string, readonly [ShapeName, Tone, string]>;

export type StatusKind = keyof typeof kinds;

export const statusKinds = Object.keys(kinds) as StatusKind[];

export function statusLook(kind: StatusKind): { shape: ShapeName; tone: Tone; word: string } {
  const [shape, tone, word] = kinds[kind];
  return { shape, tone, word };
}
