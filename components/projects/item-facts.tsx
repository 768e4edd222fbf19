import type { ReactNode } from "react";
import { DefinitionList, type Fact } from "@/components/ui/definition-list";
import { Link } from "@/components/ui/link";
import type { ItemView } from "@/domain/projects/item-queries";
import { formatDate } from "@/lib/dates";
import { pluralWord } from "@/lib/format";

/** Dates and people of a work item. */
export function ItemFacts({ item, at }: { item: ItemView; at: (path: string) => string }) {
  const facts: (Fact | null)[] = [
    fact("Type", item.type),
    fact(
      "Project",
      item.projectId && item.projectTitle ? (
        <Link href={at(`projects/${item.projectId}`)}>{item.projectTitle}</Link>
      ) : (
        "none"
      ),
    ),
    fact("Started", day(item.startedOn)),
    fact("Due", dueWords(item.dueOn, item.originalDueOn)),
    fact("Accepted by", item.accepterName),
    fact("Returned", item.returnedCount > 0 ? pluralWord(item.returnedCount, "time") : null),
    fact("Rework of", item.original ? <Link href={at(`work/${item.original.id}`)}>{item.original.title}</Link> : null),
    fact("Unplanned", item.unplanned ? "yes" : null),
    fact("Customers see it", item.customerVisible ? "yes" : null),
    fact("Agreement", item.startedBeforeAgreement ? "its project started before the back-brief was accepted" : null),
  ];
  return <DefinitionList facts={facts.filter((one) => one !== null)} />;
}

const fact = (term: string, value: ReactNode): Fact | null => (value ? { term, value } : null);
const day = (date: string | null) => (date ? formatDate(date) : null);

function dueWords(due: string | null, first: string | null): string | null {
  return due && first && due !== first ? `${day(due)}, first promised for ${day(first)}` : day(due);
}
