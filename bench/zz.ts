import { actor, asOwner, noon } from "@/db/factories";
import { withOrg } from "@/db/tenancy";
import { ensureSignals, refreshSignals } from "@/domain/objectives/signals-queries";
import * as bf from "@/domain/diagnosis/brief-facts-queries";
import * as ef from "@/domain/diagnosis/effort-facts-queries";
import * as of from "@/domain/diagnosis/objective-facts-queries";
import * as pf from "@/domain/diagnosis/pulse-facts-queries";
import * as tf from "@/domain/diagnosis/team-facts-queries";
import * as wf from "@/domain/diagnosis/work-facts-queries";
import { completeWindow } from "@/domain/signals/work-item";
import { computeDiagnosis } from "@/domain/diagnosis/diagnosis-queries";
const [row] = await asOwner().sql`select o.id, m.user_id from identity.organizations o join memberships m on m.org_id = o.id where o.slug = 'larkfield' and m.email like 'ivandaele@%'`;
const org = { id: String(row?.id), slug: "larkfield", name: "L", isDemo: true };
const imke = await actor(org, String(row?.user_id), noon("2026-06-29"));
const time = async (name: string, run: () => Promise<unknown>) => { const t = performance.now(); const r = await run(); console.log(name, Math.round(performance.now() - t), "ms", Array.isArray(r) ? r.length : ""); return r; };
await time("signals", () => ensureSignals(imke));
await time("refresh signals", () => withOrg(imke, (tx) => refreshSignals(tx, imke, imke.today)));
await withOrg(imke, async (tx) => {
  const fns: Record<string, () => Promise<unknown>> = {
    objectives: () => of.listObjectiveFacts(tx, imke), measures: () => of.listMeasureFacts(tx, imke), closed: () => of.listClosed(tx, imke),
    briefs: () => bf.listBriefFacts(tx, imke), back: () => bf.listBackBriefFacts(tx, imke), heirs: () => bf.listHeirs(tx, imke),
    teams: () => tf.listTeamFacts(tx, imke), effort: () => ef.listEffort(tx, imke, completeWindow(imke.today, 4)), burn: () => ef.listBurn(tx, imke),
    items: () => wf.listItemFacts(tx, imke), first: () => wf.listFirstDone(tx, imke), projects: () => wf.listProjectFacts(tx, imke),
    frictions: () => wf.listFrictionFacts(tx, imke), counts: () => wf.listFrictionCounts(tx, imke, 60), stays: () => tf.listStays(tx, imke),
    dives: () => tf.listLastDives(tx, imke), owned: () => tf.listOwned(tx, imke), pulse: () => pf.listPulseFacts(tx, imke),
  };
  for (const [n, f] of Object.entries(fns)) await time("  " + n, f);
});
await time("compute", () => computeDiagnosis(imke));
await time("compute", () => computeDiagnosis(imke));
process.exit(0);
