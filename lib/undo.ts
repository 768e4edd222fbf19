import { isUuid } from "./id";

/** A deed that the person who did it may take back at once, and the row that it changed. */
export const undoKinds = ["work", "objective", "brief", "dive", "back-brief"] as const;
export type Undo = { kind: (typeof undoKinds)[number]; id: string; version: number };

/** The cookie that leads from the deed to the page that follows; a minute is how long it may be taken back. */
export const undoCookie = "undo";
export const undoSeconds = 60;

export const writeUndo = ({ kind, id, version }: Undo): string => `${kind}.${id}.${version}`;

/** Whatever stands in a cookie came from outside; what makes no sense offers nothing. */
export function readUndo(text: string | undefined): Undo | null {
  const [kind, id = "", version] = (text ?? "").split(".");
  const known = undoKinds.find((one) => one === kind);
  const number = Number(version);
  return known && isUuid(id) && Number.isInteger(number) && number > 0 ? { kind: known, id, version: number } : null;
}
