import type { Metadata } from "next";
import { Facts } from "@/components/history/facts";
import { historyFinding } from "@/components/history/finding";
import { factsOf, idsIn } from "@/components/history/model";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { Pager } from "@/components/ui/pager";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { findSubject } from "@/domain/diagnosis/subject-queries";
import { listHistory } from "@/domain/history/queries";
import { namesBehind } from "@/domain/people/queries";
import { readPath, readQuery } from "@/lib/address";

export const metadata: Metadata = { title: "History" };

type Props = {
  params: Promise<{ org: string; type: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function HistoryPage({ params, searchParams }: Props) {
  const { org, type, id } = await readPath(params);
  const { after } = readQuery(await searchParams);
  const actor = await requireActor(org);
  const subject = await orNotFound(findSubject(actor, type, id));
  const { rows, next } = await listHistory(actor, id, after ?? null, { without: subject.without });
  const facts = factsOf(rows, actor.org.timeZone, await namesBehind(actor, idsIn(rows)));
  const here = `/o/${org}/history/${type}/${id}`;
  return (
    <WorkPage
      stations={[
        {
          level: subject.level,
          label: subject.title,
          ...(subject.path ? { href: `/o/${org}/${subject.path}` } : {}),
        },
        { level: "History", label: "What happened to it", you: true },
      ]}
    >
      <Finding sub="Every change, with who made it and what stood before. Nothing here can be changed afterwards.">
        {historyFinding(facts, { isFirst: !after, hasMore: next !== null })}
      </Finding>
      <Facts facts={facts} today={actor.today} />
      <Pager previous={after ? here : undefined} next={next ? `${here}?after=${encodeURIComponent(next)}` : undefined}>
        {facts.length > 0 ? `${facts.length} shown, newest first.` : null}
      </Pager>
    </WorkPage>
  );
}
