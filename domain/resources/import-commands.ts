import "server-only";
import { and, between, eq, inArray, isNull } from "drizzle-orm";
import { objectives } from "@/db/schema/objectives";
import { organizationSettings } from "@/db/schema/organizations";
import { teams } from "@/db/schema/people";
import { projects } from "@/db/schema/projects";
import { resourceEntries } from "@/db/schema/resources";
import { type Tx, withOrg } from "@/db/tenancy";
import { invalid } from "@/lib/errors";
import { newId } from "@/lib/id";
import type { Encoding } from "@/lib/text-file";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { readable } from "../access/scope";
import { record } from "../history/record";
import { faultText, type LineFault, type MoneyLine, moneyLines, mostBytes } from "./import-rules";
import { stored } from "./rules";

type Entry = typeof resourceEntries.$inferInsert;

/**
 * Brings in money, all lines or none. A line that stands in the ledger already is left out, as often as it stands there,
 * so that the same file twice changes nothing. Errors name their lines. Answers how many were new and how many were there.
 */
export const importMoney = (
  actor: Actor,
  input: { text: string; encoding?: Encoding | undefined },
): Promise<{ added: number; known: number }> =>
  withOrg(actor, async (tx) => {
    assertCan(actor, "resource.import-money", {}, "Only people with the finance flag bring in money.");
    if (Buffer.byteLength(input.text) > mostBytes) throw invalid("text", "At most 20 MB at once.");
    const { lines, faults } = moneyLines(input.text);
    const links = await linksOf(tx, actor, lines);
    const found = lines.map((line) => entryOf(actor, line, links));
    const all = [...faults, ...found.flatMap((one) => ("fault" in one ? [one.fault] : []))];
    if (all.length > 0)
      throw invalid(
        "text",
        faultText(
          all.sort((a, b) => a.line - b.line),
          input.encoding,
        ),
      );
    const entries = found.flatMap((one) => ("entry" in one ? [one.entry] : []));
    await oneAtATime(tx, actor);
    const fresh = await withoutKnown(tx, actor, entries);
    for (let start = 0; start < fresh.length; start += 1000)
      await tx.insert(resourceEntries).values(fresh.slice(start, start + 1000));
    await record(tx, actor, {
      action: "money.imported",
      type: "organization",
      id: actor.orgId,
      after: { added: fresh.length, known: entries.length - fresh.length },
    });
    return { added: fresh.length, known: entries.length - fresh.length };
  });

type Links = { objectives: Map<number, string>; projects: Map<number, string>; teams: Map<string, string> };

async function linksOf(tx: Tx, actor: Actor, lines: readonly MoneyLine[]): Promise<Links> {
  const numbers = (of: (line: MoneyLine) => number | null) =>
    [...new Set(lines.map(of))].filter((one): one is number => one !== null);
  const [aims, works] = [numbers((line) => line.objective), numbers((line) => line.project)];
  const found = await Promise.all([
    aims.length === 0
      ? []
      : tx
          .select({ number: objectives.number, id: objectives.id })
          .from(objectives)
          .where(
            and(
              eq(objectives.orgId, actor.orgId),
              inArray(objectives.number, aims),
              isNull(objectives.deletedAt),
              readable(actor, objectives.visibilityRootId),
            ),
          ),
    works.length === 0
      ? []
      : tx
          .select({ number: projects.number, id: projects.id })
          .from(projects)
          .where(
            and(
              eq(projects.orgId, actor.orgId),
              inArray(projects.number, works),
              isNull(projects.deletedAt),
              readable(actor, projects.visibilityRootId),
            ),
          ),
    tx.select({ name: teams.name, id: teams.id }).from(teams).where(eq(teams.orgId, actor.orgId)),
  ]);
  return {
    objectives: new Map(found[0].map(({ number, id }) => [number, id])),
    projects: new Map(found[1].map(({ number, id }) => [number, id])),
    teams: new Map(found[2].map(({ name, id }) => [name.toLowerCase(), id])),
  };
}

function entryOf(actor: Actor, line: MoneyLine, links: Links): { entry: Entry } | { fault: LineFault } {
  const fault = (sentence: string) => ({ fault: { line: line.line, sentence } });
  const objectiveId = line.objective === null ? null : links.objectives.get(line.objective);
  if (objectiveId === undefined) return fault(`OBJ-${line.objective} does not exist.`);
  const projectId = line.project === null ? null : links.projects.get(line.project);
  if (projectId === undefined) return fault(`PRJ-${line.project} does not exist.`);
  const teamId = line.team === "" ? null : links.teams.get(line.team.toLowerCase());
  if (teamId === undefined) return fault(`No team is called “${line.team.slice(0, 80)}”.`);
  return {
    entry: {
      orgId: actor.orgId,
      id: newId(),
      side: line.side,
      unit: "money",
      amount: stored("money", line.amount, actor.org.currency),
      periodStart: line.periodStart,
      periodEnd: line.periodEnd,
      teamId,
      objectiveId,
      projectId,
      drainKind: line.drain,
      note: line.note,
      createdAt: actor.now,
      updatedAt: actor.now,
      createdBy: actor.membershipId,
    },
  };
}

const signOf = (row: Entry) =>
  JSON.stringify([
    row.side,
    row.amount,
    row.periodStart,
    row.periodEnd,
    row.teamId ?? null,
    row.objectiveId ?? null,
    row.projectId ?? null,
    row.drainKind ?? null,
    row.note ?? "",
  ]);

/** Two imports of the same file at once would each find nothing: they go one after the other. */
const oneAtATime = (tx: Tx, actor: Actor) =>
  tx
    .select({ orgId: organizationSettings.orgId })
    .from(organizationSettings)
    .where(eq(organizationSettings.orgId, actor.orgId))
    .for("update");

async function withoutKnown(tx: Tx, actor: Actor, entries: Entry[]): Promise<Entry[]> {
  const starts = entries.map((entry) => entry.periodStart).sort();
  const [first, last] = [starts[0], starts.at(-1)];
  if (!first || !last) return [];
  const there = await tx
    .select()
    .from(resourceEntries)
    .where(
      and(
        eq(resourceEntries.orgId, actor.orgId),
        eq(resourceEntries.unit, "money"),
        between(resourceEntries.periodStart, first, last),
      ),
    );
  const left = new Map<string, number>();
  for (const row of there) left.set(signOf(row), (left.get(signOf(row)) ?? 0) + 1);
  return entries.filter((entry) => {
    const sign = signOf(entry);
    const known = left.get(sign) ?? 0;
    if (known > 0) left.set(sign, known - 1);
    return known === 0;
  });
}
