import type { Metadata } from "next";
import { BeforeBriefs } from "@/components/diagnosis/before-briefs";
import { ContributorHome } from "@/components/diagnosis/contributor-home";
import { ExecutiveHome } from "@/components/diagnosis/executive-home";
import { ManagerHome } from "@/components/diagnosis/manager-home";
import { ViewerHome } from "@/components/diagnosis/viewer-home";
import { FirstStepsHome } from "@/components/organizations/first-steps-home";
import { readPage, requireActor } from "@/domain/access/session";
import {
  getContributorHome,
  getExecutiveHome,
  getManagerHome,
  getViewerHome,
} from "@/domain/diagnosis/home-pages-queries";
import { findSummary } from "@/domain/diagnosis/stored-queries";
import { listOwedFrictions } from "@/domain/friction/triage-queries";
import { ensureSignals } from "@/domain/objectives/signals-queries";
import { findFirstSteps } from "@/domain/organizations/queries";
import { readPath } from "@/lib/address";
import { newId } from "@/lib/id";

export const metadata: Metadata = { title: "Home" };

/** One address, four homes: the role decides what comes first. */
export default async function HomePage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await readPath(params);
  const actor = await requireActor(org);
  await ensureSignals(actor);
  const shared = { org, today: actor.today, identity: actor.org.identityStatement, formKey: newId() };
  if (actor.role === "executive") {
    const start = actor.org.mainBriefId ? null : await findFirstSteps(actor);
    if (start?.isEmpty && (await listOwedFrictions(actor, 1)).length === 0)
      return (
        <FirstStepsHome org={org} identity={actor.org.identityStatement} path={start}>
          <BeforeBriefs org={org} today={actor.today} {...(await getExecutiveHome(actor))} />
        </FirstStepsHome>
      );
  }
  if (actor.role === "executive") {
    const [home, diagnosis] = await readPage(actor, () => Promise.all([getExecutiveHome(actor), findSummary(actor)]));
    return <ExecutiveHome {...shared} {...home} diagnosis={diagnosis.found} />;
  }
  if (actor.role === "manager") {
    const [home, diagnosis] = await readPage(actor, () => Promise.all([getManagerHome(actor), findSummary(actor)]));
    const spread = (diagnosis.found?.spreads ?? []).filter((one) => actor.scopeTeamIds.includes(one.teamId));
    return <ManagerHome {...shared} {...home} spread={spread} />;
  }
  if (actor.role === "viewer") return <ViewerHome {...shared} {...(await getViewerHome(actor))} />;
  return <ContributorHome {...shared} {...(await getContributorHome(actor))} />;
}
