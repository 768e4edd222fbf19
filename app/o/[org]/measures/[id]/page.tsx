import type { Metadata } from "next";
import { MeasurePage } from "@/components/objectives/measure-page";
import { orNotFound } from "@/domain/access/or-not-found";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { measureMoves } from "@/domain/objectives/may-rules";
import { getMeasure } from "@/domain/objectives/measure-queries";
import { readPath } from "@/lib/address";
import { newId } from "@/lib/id";

export const metadata: Metadata = { title: "Measure" };

type Props = { params: Promise<{ org: string; id: string }> };

export default async function Measure({ params }: Props) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const measure = await orNotFound(getMeasure(actor, id));
  return (
    <MeasurePage
      org={org}
      today={actor.today}
      measure={measure}
      may={measureMoves(actor, measure)}
      mayUse={can(actor, "evidence.add")}
      formKey={newId()}
    />
  );
}
