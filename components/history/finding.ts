import { formatDate } from "@/lib/dates";
import { pluralWord, sentence } from "@/lib/format";

/** "Four changes since 3 November 2025, the latest by Ann Reed." */
export function historyFinding(
  facts: readonly { on: string; who: string | null }[],
  page: { isFirst: boolean; hasMore: boolean },
): string {
  const [latest] = facts;
  const oldest = facts.at(-1);
  if (!latest || !oldest) return page.isFirst ? "Nothing has happened to it yet." : "Nothing happened before that.";
  if (!page.isFirst) return `What happened until ${formatDate(latest.on)}.`;
  const by = latest.who ? `, the latest by ${latest.who}` : "";
  if (page.hasMore) return `Many changes${by}.`;
  return `${sentence(pluralWord(facts.length, "change"))} since ${formatDate(oldest.on)}${by}.`;
}
