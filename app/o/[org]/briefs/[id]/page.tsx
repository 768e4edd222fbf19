import type { Metadata } from "next";
import { BriefDocument } from "@/components/briefs/brief-document";
import { TaskFriction } from "@/components/friction/task-friction";
import { BriefBets } from "@/components/hypotheses/brief-bets";
import { ShakenMarks } from "@/components/hypotheses/shaken-marks";
import { orNotFound } from "@/domain/access/or-not-found";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { getBrief } from "@/domain/briefs/document-queries";
import { listFrictionsAgainst } from "@/domain/friction/place-queries";
import { listBetsOfBrief } from "@/domain/hypotheses/queries";
import { listShaken } from "@/domain/hypotheses/rest-queries";
import { ensureSignals } from "@/domain/objectives/signals-queries";

type Props = { params: Promise<{ org: string; id: string }> };

async function load({ params }: Props) {
  const { org, id } = await params;
  const actor = await requireActor(org);
  await ensureSignals(actor);
  return { org, actor, brief: await orNotFound(getBrief(actor, id)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).brief.title };
}

export default async function BriefPage(props: Props) {
  const { org, actor, brief } = await load(props);
  const purpose = actor.org.identityStatement ?? actor.org.name;
  const [shaken, bets, against] = await Promise.all([
    listShaken(actor, { briefId: brief.id }),
    listBetsOfBrief(actor, { id: brief.id, themeId: brief.themeId }),
    listFrictionsAgainst(actor, brief.id),
  ]);
  const mayDraft = can(actor, "hypothesis.draft") && brief.endedOn === null;
  return (
    <BriefDocument
      {...{ org, purpose, brief }}
      today={actor.today}
      marks={<ShakenMarks org={org} shaken={shaken} />}
      bets={<BriefBets org={org} bets={bets} mayDraft={mayDraft} query={`theme=${brief.themeId}&brief=${brief.id}`} />}
      reality={(task) => <TaskFriction org={org} rows={against.filter((row) => row.keyTaskKey === task)} />}
    />
  );
}
