import { system } from "@/domain/access/actor";
import { escalateDue } from "@/domain/friction/clock-commands";
import { asOwner, type Company, company, noon } from "@/seed/factories/company";

/**
 * What the clock of frictions is measured with: `fill` makes a company with many that waited too long, `run` is what the
 * job does there, `count` what became of them. Each is a process, so that `run` can be killed.
 */
const [verb = "", orgId = "", many = "10000"] = process.argv.slice(2);
const zone = "Europe/Brussels";

if (verb === "fill") process.stdout.write(await fill(Number(many)));
else if (verb === "run") {
  const began = performance.now();
  const done = await escalateDue(system(orgId, "friction-clock", zone, noon("2026-07-20")), zone);
  process.stdout.write(JSON.stringify({ ...done, ms: Math.round(performance.now() - began) }));
} else process.stdout.write(JSON.stringify(await count()));
process.exit(0);

async function fill(n: number): Promise<string> {
  const c: Company = await company();
  await asOwner().sql`
    insert into frictions (org_id, id, number, title, kind, severity, team_id, raised_by, raised_at, level, addressed_to, status, clock_due_at, created_at, updated_at)
    select ${c.orgId}::uuid, gen_random_uuid(), i, 'Obstacle ' || i, 'tools', 'high', ${c.teams.field}::uuid,
      ${c.contributor.membershipId}::uuid, '2026-06-01T08:00:00Z', 'manager', ${c.manager.membershipId}::uuid, 'open',
      '2026-06-05T00:00:00Z', '2026-06-01T08:00:00Z', '2026-06-01T08:00:00Z'
    from generate_series(1, ${n}::int) i`;
  return c.orgId;
}

async function count() {
  const [row] = await asOwner().sql`
    select (select count(*)::int from frictions where org_id = ${orgId} and level = 'executive' and version = 2) as risen,
      (select count(*)::int from friction_events where org_id = ${orgId} and kind = 'escalated') as events,
      (select count(distinct friction_id)::int from friction_events where org_id = ${orgId} and kind = 'escalated') as each,
      (select count(*)::int from history where org_id = ${orgId} and action = 'friction.escalated') as told`;
  return row;
}
