import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/id";
import { aTheme } from "@/seed/factories/briefs";
import { asOwner, type Company, company } from "@/seed/factories/company";
import { anObjective } from "@/seed/factories/objectives";
import { suspendMember } from "../people/commands";
import { findChoice, findWished, firstChoices, listChoices, PICKED } from "./choice-queries";

let c: Company;
beforeAll(async () => {
  c = await company();
});

const labels = async (...asked: Parameters<typeof listChoices>) =>
  (await listChoices(...asked)).map((one) => one.label);

describe("a picker", () => {
  test("offers what the command will accept, by name, with what tells people apart", async () => {
    expect(await labels(c.executive, "worker", { text: "mara" })).toEqual(["Mara Manager, Field"]);
    expect(await labels(c.executive, "worker", { text: "Vera" })).toEqual([]);
    expect(await labels(c.executive, "member", { text: "Vera" })).toHaveLength(1);
    expect(await labels(c.contributor, "own-team")).toEqual(["Field"]);
    expect(await labels(c.executive, "own-team")).toEqual(expect.arrayContaining(["Cloud", "Field"]));
  });

  test("never names what its reader may not read", async () => {
    const themeId = await aTheme(c.executive, "Choice");
    const hidden = await anObjective(c.peer, c.peer, themeId, { visibility: "restricted", title: "Hidden aim" });
    expect(await labels(c.contributor, "objective", { text: "Hidden" })).toEqual([]);
    expect(await labels(c.contributor, "objective", { keep: [hidden] })).toContain("a restricted objective");
    expect(await labels(c.peer, "objective", { text: "hidden" })).toEqual(["Hidden aim"]);
  });

  test("keeps what stands there and says what became of it", async () => {
    const id = c.other.membershipId;
    await suspendMember(c.admin, { membershipId: id, version: 1 });
    expect(await labels(c.executive, "worker", { text: "Otto" })).toEqual([]);
    const { ownerId } = await firstChoices(c.executive, { ownerId: ["worker", id] });
    expect(ownerId[0]).toEqual({ value: id, label: "Otto Other, Cloud, suspended" });
  });

  test("begins with what an address asks for only where that may be chosen", async () => {
    const themeId = await aTheme(c.executive, "Another choice");
    const hidden = await anObjective(c.peer, c.peer, themeId, {
      visibility: "restricted",
      title: "Another hidden aim",
    });
    expect(await findWished(c.peer, "objective", hidden)).toBe(hidden);
    for (const id of [hidden, newId(), "x", "", undefined])
      expect(await findWished(c.contributor, "objective", id)).toBeNull();
    expect(await findWished(c.contributor, "own-team", c.teams.cloud)).toBeNull();
  });

  test("finds one of thousands by name, and answers with few", async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, n) => `('${c.orgId}', '${newId()}', 'Team no ${n}', '${c.teams.root}', now(), now())`,
    );
    await asOwner().db.execute(
      sql.raw(`insert into teams (org_id, id, name, parent_id, created_at, updated_at) values ${rows.join(",")}`),
    );
    expect(await listChoices(c.executive, "team")).toHaveLength(PICKED);
    expect(await findChoice(c.executive, "team", "team no 2871")).toMatchObject({ label: "Team no 2871" });
    expect(await findChoice(c.executive, "team", "no 28")).toHaveLength(PICKED);
    expect(await findChoice(c.executive, "team", "%")).toEqual([]);
  });
});
