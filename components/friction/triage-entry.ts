import type { LikeFriction } from "@/domain/friction/like-rules";
import type { FrictionMoves, FrictionRow } from "@/domain/friction/queries";
import { formatDate } from "@/lib/dates";
import { plural } from "@/lib/format";
import type { Acts } from "./triage-acts";
import { fromWhom, kindWords } from "./words";

/** One obstacle as its row says it: words, and links as title and path. */
export type TriageEntry = {
  id: string;
  title: string;
  waited: number;
  /** Working days that this level was given. */
  clock: number;
  facts: string;
  stops: { word: string; title: string; path: string }[];
  detail: string;
  isOverdue: boolean;
  takenBy: string | null;
  like: { id: string; label: string; title: string; rest: string } | null;
  acts: Acts;
};

type Told = {
  org: string;
  now: Date;
  row: FrictionRow;
  likes: LikeFriction[];
  clock: number;
  may: Pick<FrictionMoves, "passUp">;
};

const stopWords = { "work item": "Stops", project: "Slows", objective: "Challenges", measure: "Challenges" } as const;

/** What a row of the triage says and lets do. */
export function triageEntry({ org, now, row, likes, clock, may }: Told): TriageEntry {
  const [like] = likes;
  const said = `${row.label}, ${kindWords[row.kind].toLowerCase()}, ${row.severity}. ${fromWhom(row)}, ${formatDate(row.raisedOn)}.`;
  return {
    id: row.id,
    title: row.title,
    waited: row.waited,
    clock,
    facts: row.hours > 0 ? `${said} ${plural(row.hours, "hour")} a week.` : said,
    stops: row.targets.map(({ kind, title, path }) => ({ word: stopWords[kind], title, path })),
    detail: row.detail,
    isOverdue: row.overdueSince !== null,
    takenBy: row.status === "acknowledged" ? (row.addresseeName ?? "somebody") : null,
    like: like
      ? {
          id: like.id,
          label: like.label,
          title: like.title,
          rest: like.answererName ? `${like.teamName}, answered by ${like.answererName}` : like.teamName,
        }
      : null,
    acts: {
      of: { org, id: row.id, version: row.version, title: row.title },
      raiser: row.raiserName ?? row.teamName,
      options: likes.map((one) => ({ value: one.id, label: `${one.label} ${one.title}, ${one.teamName}` })),
      mayTake: row.status === "open",
      mayPassUp: may.passUp,
      mayWait: row.clockDueAt !== null && row.clockDueAt > now,
    },
  };
}
