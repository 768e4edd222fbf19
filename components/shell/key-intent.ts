/** A place that `g` and its letter lead to. */
export type Shortcut = { key: string; href: string; label: string };

export type KeyIntent = "find" | "sheet" | "go" | "place" | "raise" | "next" | "previous" | "step" | null;

type KeyLike = Pick<KeyboardEvent, "key" | "metaKey" | "ctrlKey" | "altKey" | "defaultPrevented">;

/** What a key press asks for; `on` is false where single keys are switched off or letters are text. */
export function keyIntent(event: KeyLike, afterG: boolean, on: boolean): KeyIntent {
  if (event.defaultPrevented || event.altKey) return null;
  if (event.metaKey || event.ctrlKey) return event.key.toLowerCase() === "k" ? "find" : null;
  if (!on) return null;
  if (afterG) return "place";
  if (event.key === "/") return "find";
  if (event.key === "?") return "sheet";
  if (event.key === "b") return "raise";
  if (event.key === "j") return "next";
  if (event.key === "k") return "previous";
  if (event.key === "d") return "step";
  return event.key === "g" ? "go" : null;
}

/** True where letters are text: fields, lists one types into, anything in an open dialog. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest("input, textarea, select, [contenteditable], dialog[open]") !== null
  );
}
