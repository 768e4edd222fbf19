import type { Metadata } from "next";
import { PlanDiveForm } from "@/components/dives/plan-form";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { getPlanChoices } from "@/domain/dives/people-queries";
import { mayPlanDives } from "@/domain/dives/rules";
import { readPath, readQuery } from "@/lib/address";
import { notFound } from "@/lib/errors";
import { newId } from "@/lib/id";

export const metadata: Metadata = { title: "Plan a dive" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** `?team=<id>` where it goes; `?question=` what to begin with. */
export default async function NewDivePage({ params, searchParams }: Props) {
  const [{ org }, { team = "", question = "" }] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  if (!mayPlanDives(actor)) await orNotFound(Promise.reject(notFound()));
  const { teams, hosts, chosen } = await getPlanChoices(actor, team);
  return (
    <WorkPage
      stations={[
        { level: "Deep dives", label: "Leaders on the ground", href: `/o/${org}/dives` },
        { level: "New", label: chosen?.name ?? "A visit", you: true },
      ]}
    >
      <Finding sub="Go and see, ask why, show respect: no inspection, no tour. It counts once your host has confirmed it and something was found.">
        {chosen ? `What do you want to understand at ${chosen.name}?` : "What do you want to understand, and where?"}
      </Finding>
      <PlanDiveForm
        {...{ org, teams, hosts, question }}
        teamId={chosen?.id ?? ""}
        today={actor.today}
        formKey={newId()}
      />
    </WorkPage>
  );
}
