import { CAUSE_WORDS } from "../signals/causes";
import type { seenBy } from "./gap-view-rules";

type Seen = ReturnType<typeof seenBy>;
type Table = { name: string; columns: string[]; rows: (string | number | null)[][] };

const share = (value: number | null) => (value === null ? null : Math.round(value * 10_000) / 10_000);

/** The tables of the gap page as they can be taken away; without a name, the gap per objective. */
export function gapTable(gap: Seen, table: string | null): Table {
  if (table === "trend")
    return {
      name: "gap-trend",
      columns: ["as of", "gap", "plan", "reached"],
      rows: gap.trend.map((one) => [one.on, share(one.gap), share(one.expected), share(one.reached)]),
    };
  if (table === "causes")
    return {
      name: "gap-causes",
      columns: ["cause", "objective", "proof", "kind of row", "id of row"],
      rows: gap.proofs.map((one) => [
        CAUSE_WORDS[one.cause].name,
        gap.objectives.find((objective) => objective.id === one.objectiveId)?.title ?? "",
        one.sentence,
        one.isKept ? "" : one.row.kind,
        one.isKept ? "" : one.row.id,
      ]),
    };
  if (table === "signs")
    return {
      name: "gap-signs",
      columns: ["team", "level", "lit", "available", "signs lit"],
      rows: [...gap.signs.teams, gap.signs.organization].map((one) => [
        one.name,
        one.level,
        one.lit,
        one.available,
        one.signs
          .filter((sign) => sign.lit === true)
          .map((sign) => sign.reason)
          .join(" "),
      ]),
    };
  return {
    name: "gap-objectives",
    columns: ["objective", "status", "plan", "reached", "gap", "burn"],
    rows: gap.objectives.map((one) => [
      one.title,
      one.status,
      share(one.expected),
      share(one.reached),
      share(one.gap),
      share(one.burn),
    ]),
  };
}
