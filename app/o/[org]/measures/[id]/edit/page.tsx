import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MeasureForm } from "@/components/objectives/measure-form";
import { measureStations } from "@/components/objectives/measure-stations";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { firstChoices } from "@/domain/access/choice-queries";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { measureMoves } from "@/domain/objectives/may-rules";
import { changeMeasureAction } from "@/domain/objectives/measure-actions";
import { getMeasure } from "@/domain/objectives/measure-queries";
import { readPath } from "@/lib/address";

export const metadata: Metadata = { title: "Change a measure" };

type Props = { params: Promise<{ org: string; id: string }> };

export default async function ChangeMeasurePage({ params }: Props) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const measure = await orNotFound(getMeasure(actor, id));
  if (!measureMoves(actor, measure).change) notFound();
  const { ownerId, counters } = await firstChoices(actor, {
    ownerId: ["worker", measure.ownerId],
    counters: ["measure", measure.counterMeasureId],
  });
  return (
    <WorkPage stations={measureStations(org, measure)}>
      <Finding sub="What was promised before stays on its chart and in its history.">
        Change what this measure promises
      </Finding>
      <MeasureForm
        action={changeMeasureAction}
        hidden={{ org, measureId: id, version: String(measure.version), curve: measure.curve }}
        label="Change this measure"
        verb="Save it"
        kind={measure.kind}
        values={measure}
        owners={ownerId}
        counters={counters.filter(({ value }) => value !== id)}
        isRead={measure.recent.length > 0}
      />
    </WorkPage>
  );
}
