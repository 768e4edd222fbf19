import { Link } from "@/components/ui/link";
import { Status } from "@/components/ui/status";
import { Id } from "@/components/ui/text";
import { complexityWords } from "@/domain/briefs/finding-rules";
import type { BriefRow } from "@/domain/briefs/queries";
import { nameOrHidden } from "@/domain/vocabulary";
import { formatDate } from "@/lib/dates";
import { plural } from "@/lib/format";

const words = {
  draft: "draft",
  in_review: "in review",
  published: "in force",
  superseded: "superseded",
  closed: "closed",
  discarded: "discarded",
} as const;

/** Briefs as a table of contents: the title as it is set, and under it in one line how it stands. */
export function BriefList({ base, rows }: { base: string; rows: BriefRow[] }) {
  return (
    <ol className="toc">
      {rows.map((row) => (
        <li key={row.id}>
          <h2>
            <Link href={`${base}/${row.id}`}>{row.title}</Link>
          </h2>
          {row.purpose && <p className="why">{row.purpose}</p>}
          <p className="bmeta">
            <span>
              <Id>{row.label}</Id>
            </span>
            <span>{nameOrHidden("theme", row.themeTitle)}</span>
            <span>
              <bdi>{row.authorName}</bdi>
            </span>
            {row.confidentiality === "restricted" && (
              <span>
                <b>restricted</b>
              </span>
            )}
            <span>{state(row)}</span>
          </p>
          <p className="bmeta">
            {row.agreed.required > 0 && (
              <Status
                kind={row.agreed.accepted === row.agreed.required ? "accepted" : "sent_back"}
                word={`${row.agreed.accepted} of ${row.agreed.required} gave it back and were accepted`}
              />
            )}
            <span>
              {plural(row.keyTasks, "key task")}, {complexityWords[row.complexity]}
            </span>
          </p>
        </li>
      ))}
    </ol>
  );
}

function state({ status, since, until, versionNo }: BriefRow): string {
  if (until) return `${words[status]} on ${formatDate(until)}`;
  if (since) return `in force since ${formatDate(since)}${(versionNo ?? 1) > 1 ? `, now version ${versionNo}` : ""}`;
  return words[status];
}
