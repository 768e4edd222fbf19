import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { getMeasure } from "@/domain/objectives/measure-queries";
import { readPath } from "@/lib/address";
import { csvResponse } from "@/lib/csv";

const heads = [
  "as of",
  "value",
  "unit",
  "milestone",
  "confidence",
  "note",
  "author",
  "on behalf",
  "revision",
  "stands",
];

export async function GET(_request: Request, { params }: { params: Promise<{ org: string; id: string }> }) {
  const { org, id } = await readPath(params);
  const measure = await orNotFound(getMeasure(await requireActor(org), id));
  const steps = new Map(measure.milestones.map((one) => [one.key, one.text]));
  return csvResponse(
    measure.label,
    heads,
    measure.checkIns
      .toReversed()
      .map((row) => [
        row.asOf,
        row.value,
        measure.unit,
        steps.get(row.milestoneKey ?? ""),
        row.confidence,
        row.note,
        row.authorName,
        row.onBehalf ? "yes" : "no",
        row.revision,
        row.stands ? "yes" : "no",
      ]),
  );
}
