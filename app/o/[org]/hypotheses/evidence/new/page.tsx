import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EvidenceForm } from "@/components/hypotheses/evidence-form";
import { WorkPage } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { Finding } from "@/components/ui/finding";
import { Link } from "@/components/ui/link";
import { Empty, Problem } from "@/components/ui/states";
import { firstChoices } from "@/domain/access/choice-queries";
import { orNotFound } from "@/domain/access/or-not-found";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { evidenceSources } from "@/domain/hypotheses/input";
import { getEvidenceSource } from "@/domain/hypotheses/source-queries";
import { sourceWords } from "@/domain/hypotheses/source-rules";
import { readPath, readQuery } from "@/lib/address";
import { isUuid, newId } from "@/lib/id";

export const metadata: Metadata = { title: "Use as evidence" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewEvidencePage({ params, searchParams }: Props) {
  const [{ org }, query] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  const type = evidenceSources.find((one) => one === query.from);
  if (!can(actor, "evidence.add") || !type || !isUuid(query.id ?? "")) notFound();
  const source = await orNotFound(getEvidenceSource(actor, type, query.id ?? ""));
  const { bets } = await firstChoices(actor, { bets: ["frozen-bet"] });
  const back = source.path ? `/o/${org}/${source.path}` : undefined;
  return (
    <WorkPage
      stations={[
        { level: "Source", label: source.sourceKey, ...(back ? { href: back } : {}) },
        { level: "Evidence", label: "For or against a bet", you: true },
      ]}
    >
      <Finding sub={back && <Link href={back}>Back to where it stands</Link>}>
        Which bet does {sourceWords[type].replace(/^an? /, "this ")} speak to?
      </Finding>
      {source.refusal && <Problem title={source.refusal} />}
      {!source.refusal && bets.length === 0 && (
        <Empty title="No bet is open for evidence." example="A bet opens when its rules are written.">
          <ButtonLink href={`/o/${org}/hypotheses`}>The bets</ButtonLink>
        </Empty>
      )}
      {!source.refusal && bets.length > 0 && (
        <EvidenceForm
          {...{ org, bets }}
          formKey={newId()}
          today={actor.today}
          begins={{ ...source, text: query.text?.slice(0, 1000) ?? source.text }}
          from={source}
        />
      )}
    </WorkPage>
  );
}
