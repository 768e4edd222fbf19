import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { withOrg } from "@/db/tenancy";
import { newId } from "@/lib/id";
import { aBriefInForce, aDraftedTheme, aTheme } from "@/seed/factories/briefs";
import { type Company, company } from "@/seed/factories/company";
import { aKpi, anObjective } from "@/seed/factories/objectives";
import { hiddenNames } from "../vocabulary";
import type { Actor } from "./actor";
import { type NamedKind, tableOf } from "./kinds";
import { idOf, intentOf, isReadable, keyTaskOf, nameOf } from "./names";
import type { ReferenceKind } from "./reference-kinds";
import { listReferences } from "./reference-queries";
import { acceptReference } from "./references";

let c: Company;
let [themeId, restricted, open, aim, kpi, draft] = ["", "", "", "", "", ""];

beforeAll(async () => {
  c = await company();
  themeId = await aTheme(c.executive, "Choice everybody knows");
  open = (await aBriefInForce(c.executive, [c.manager])).id;
  restricted = (await aBriefInForce(c.executive, [c.manager], { confidentiality: "restricted" })).id;
  aim = await anObjective(c.peer, c.peer, themeId, { visibility: "restricted", title: "Hidden aim" });
  kpi = await aKpi(c.peer, c.teams.cloud, { visibility: "restricted", title: "Hidden figure" });
  draft = await aDraftedTheme(c.executive);
});

const attempt = (actor: Actor, kind: ReferenceKind, id: string | null, keep?: string) =>
  withOrg(actor, (tx) => acceptReference(tx, actor, kind, id, "field", { keep }));

const refusal = (actor: Actor, kind: ReferenceKind, id: string) =>
  attempt(actor, kind, id).then(
    () => null,
    (error) => error.fields,
  );

describe("a reference is accepted when its giver may read it and it is eligible", () => {
  test("what may not be read is refused in the same words as what does not exist", async () => {
    for (const [kind, id] of [
      ["brief", restricted],
      ["objective", aim],
      ["kpi", kpi],
      ["theme", draft],
    ] as const) {
      const sentence = await refusal(c.contributor, kind, id);
      expect(sentence, kind).toEqual({ field: expect.any(String) });
      expect(sentence).toEqual(await refusal(c.contributor, kind, newId()));
    }
  });

  test("those who may read it may name it", async () => {
    await attempt(c.manager, "brief", restricted);
    await attempt(c.contributor, "brief", open);
    await attempt(c.peer, "objective", aim);
    await attempt(c.peer, "kpi", kpi);
    await attempt(c.executive, "theme", draft);
    await attempt(c.contributor, "brief", null);
  });

  test("a viewer is no worker, a contributor leads no bet, and both may read along", async () => {
    expect(await refusal(c.executive, "worker", c.viewer.membershipId)).toEqual({
      field: "Choose an active member who may work.",
    });
    expect(await refusal(c.executive, "leader", c.contributor.membershipId)).not.toBeNull();
    await attempt(c.executive, "worker", c.contributor.membershipId);
    await attempt(c.executive, "member", c.viewer.membershipId);
  });

  test("what stood there before may stay", () => attempt(c.contributor, "brief", restricted, restricted));
});

describe("a picker", () => {
  const names = async (actor: Actor, kind: ReferenceKind, wanted = {}) =>
    (await listReferences(actor, kind, wanted)).map(({ name }) => name);

  test("lists what the command accepts, found by a part of the name", async () => {
    expect(await names(c.peer, "kpi")).toEqual(["Hidden figure"]);
    expect(await names(c.contributor, "kpi")).toEqual([]);
    expect(await names(c.executive, "worker", { text: "CLEO" })).toEqual(["Cleo Contributor"]);
    expect(await names(c.executive, "worker", { text: "%" })).toEqual([]);
  });

  test("keeps what stands there, without its name where it may not be read", async () => {
    expect(await names(c.contributor, "kpi", { keep: [kpi] })).toEqual([hiddenNames.measure]);
    expect(await names(c.peer, "objective", { keep: [aim], text: "nothing like it" })).toEqual(["Hidden aim"]);
  });

  test("every kind can be asked", async () => {
    const { referenceRules } = await import("./reference-kinds");
    for (const kind of Object.keys(referenceRules) as ReferenceKind[])
      expect(await listReferences(c.viewer, kind), kind).toBeInstanceOf(Array);
  });
});

describe("a name in another room", () => {
  const say = <T>(actor: Actor, what: Parameters<typeof sql.join>[0][number]) =>
    withOrg(actor, async (tx) => (await tx.execute<{ said: T }>(sql`select ${what} as said`))[0]?.said ?? null);
  const value = (id: string) => sql`${id}::uuid`;

  test("is null for whoever may not read it", async () => {
    const id = value(restricted);
    expect(await say(c.contributor, nameOf(c.contributor, "brief", id))).toBeNull();
    expect(await say(c.contributor, idOf(c.contributor, "brief", id))).toBeNull();
    expect(await say(c.contributor, intentOf(c.contributor, id))).toBeNull();
    expect(await say(c.contributor, keyTaskOf(c.contributor, id, sql`'KT1'`))).toBeNull();
    expect(await say(c.contributor, isReadable(c.contributor, "brief", id))).toBe(false);
    expect(await say(c.manager, nameOf(c.manager, "brief", id))).toBe("Own the dock");
    expect(await say(c.manager, idOf(c.manager, "brief", id))).toBe(restricted);
    expect(await say(c.manager, intentOf(c.manager, id))).toMatchObject({ versionNo: 1, id: restricted });
    expect(await say(c.manager, keyTaskOf(c.manager, id, sql`'KT1'`))).toEqual(expect.any(String));
  });

  test("every kind can be named by every role", async () => {
    const { kinds } = await import("./kinds");
    const id = value(newId());
    for (const actor of [c.executive, c.manager, c.contributor, c.viewer])
      for (const kind of Object.keys(kinds) as NamedKind[])
        expect(await say(actor, nameOf(actor, kind, id)), `${kind} ${tableOf(kind)}`).toBeNull();
  });
});
