import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WhyPage } from "@/components/signals/why-page";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { aboutInput } from "@/domain/diagnosis/subject-input";
import { findSubject } from "@/domain/diagnosis/subject-queries";
import { explain, explainRest, inputsOf, limitsIn } from "@/domain/signals/explain";
import { thresholdsOf } from "@/domain/signals/own-thresholds";
import { readPath, readQuery } from "@/lib/address";

export const metadata: Metadata = { title: "Why" };

type Props = {
  params: Promise<{ org: string; signal: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Why a figure says what it says, about one thing or in general. */
export default async function Why({ params, searchParams }: Props) {
  const { org, signal } = await readPath(params);
  const actor = await requireActor(org);
  const explanation = explain(signal);
  if (!explanation) notFound();
  const subject = aboutInput(readQuery(await searchParams).about);
  const about = subject ? await orNotFound(findSubject(actor, subject.type, subject.id)) : null;
  return (
    <WhyPage
      org={org}
      explanation={explanation}
      rest={explainRest(signal)}
      limits={limitsIn(signal, thresholdsOf(actor.org.settings))}
      rows={[
        ...(about?.path ? [[about.title, about.path] as const] : []),
        ...inputsOf(signal, actor.role === "viewer"),
      ]}
      about={about}
    />
  );
}
