import { describe, expect, test } from "vitest";
import { checkHouse } from "./check.mjs";

/** Problems of a house that consists of these files only. */
const problemsOf = (files) => checkHouse(new Map(Object.entries(files))).problems;
const messages = (files) => problemsOf(files).map(({ path, message }) => `${path} ${message}`);

const allows = (files) => expect(messages(files)).toEqual([]);
const refuses = (files, ...sentences) => {
  const found = messages(files);
  expect(found).toHaveLength(sentences.length);
  for (const [at, sentence] of sentences.entries()) expect(found[at]).toContain(sentence);
};

const imports = (...sources) => sources.map((source) => `import "${source}";`).join("\n");

describe("who may import whom", () => {
  test.each([
    [
      "app/o/page.tsx",
      "@/domain/briefs/queries",
      "@/domain/access/session",
      "@/components/briefs/card",
      "@/lib/format",
    ],
    ["app/api/v1/briefs/route.ts", "@/domain/briefs/commands", "@/domain/briefs/input", "@/domain/access/tokens"],
    ["domain/briefs/rules.ts", "zod", "../vocabulary", "../signals/wording", "../strategy/rules", "../access/policy"],
    [
      "domain/briefs/queries.ts",
      "drizzle-orm",
      "@/db/tenancy",
      "react",
      "../access/actor",
      "./rules",
      "../strategy/queries",
    ],
    [
      "domain/briefs/commands.ts",
      "drizzle-orm",
      "@/db/tenancy",
      "../history/record",
      "../strategy/commands",
      "./rules",
    ],
    ["domain/briefs/actions.ts", "next/navigation", "../action", "./commands", "./input"],
    ["db/tenancy.ts", "drizzle-orm", "./client", "../lib/errors", "@/lib/env"],
    ["seed/demo.ts", "../db/schema/identity", "@/domain/briefs/commands"],
    ["components/ui/button.tsx", "react", "next/link", "@/lib/cn", "../form/field"],
    ["components/briefs/card.tsx", "../ui/button", "@/domain/briefs/rules", "@/domain/access/policy"],
    ["e2e/briefs.spec.ts", "@playwright/test", "./steps/briefs"],
  ])("%s may", (file, ...sources) => {
    const text = file.endsWith("actions.ts") ? `"use server";\n${imports(...sources)}` : imports(...sources);
    allows({ [file]: text });
  });

  test.each([
    ["app/o/page.tsx", "@/db/tenancy", "the database layer"],
    ["app/o/page.tsx", "@/domain/briefs/commands", "writes to the database"],
    ["app/o/page.tsx", "drizzle-orm", "not for this kind of file"],
    ["app/o/page.tsx", "@/domain/access/accounts", "is inside the gate"],
    ["app/api/v1/route.ts", "@/db/schema/briefs", "the database layer"],
    ["domain/briefs/rules.ts", "@/db/tenancy", "the database layer"],
    ["domain/briefs/rules.ts", "@/lib/clock", "does I/O"],
    ["domain/briefs/rules.ts", "react", "not for this kind of file"],
    ["domain/briefs/rules.ts", "../projects/rules", "to the right of briefs (order: briefs < objectives < projects)"],
    ["domain/signals/pace.ts", "../briefs/rules", "a rule or an input"],
    ["domain/briefs/queries.ts", "next/headers", "not for this kind of file"],
    ["domain/briefs/queries.ts", "./commands", "writes to the database"],
    ["domain/briefs/queries.ts", "@/db/client", "raw connection"],
    ["domain/briefs/queries.ts", "@/db/schema/identity", "without a tenant"],
    ["domain/briefs/commands.ts", "../access/session", "belongs to a request"],
    ["domain/briefs/commands.ts", "../objectives/commands", "to the right of briefs"],
    ["db/tenancy.ts", "@/domain/briefs/rules", "a rule or an input"],
    ["components/ui/button.tsx", "@/domain/vocabulary", "the domain's own vocabulary"],
    ["components/briefs/card.tsx", "@/domain/briefs/queries", "reads the database"],
    ["components/briefs/card.tsx", "@/app/layout", "is a route"],
    ["lib/dates.ts", "@/domain/vocabulary", "the domain's own vocabulary"],
    ["e2e/briefs.spec.ts", "@/db/tenancy", "the database layer"],
  ])("%s may not import %s", (file, source, sentence) => refuses({ [file]: imports(source) }, sentence));

  test("an action calls the commands of its own room only", () => {
    const text = `"use server";\n${imports("../strategy/commands")}`;
    refuses({ "domain/briefs/actions.ts": text }, "belongs to another room (strategy)");
  });

  test("components may take types from queries, and tests may import what they like", () => {
    allows({
      "components/briefs/card.tsx": `import type { BriefRow } from "@/domain/briefs/queries";`,
      "domain/briefs/rules.test.ts": imports("@/db/client", "./commands"),
    });
  });
});

describe("cycles", () => {
  test("are told once, with the way around", () => {
    const files = { "lib/a.ts": imports("./b"), "lib/b.ts": imports("./c"), "lib/c.ts": imports("@/lib/a") };
    refuses(files, "lib/a.ts -> lib/b.ts -> lib/c.ts -> lib/a.ts");
  });

  test("types count too", () => {
    refuses(
      { "lib/a.ts": imports("./b"), "lib/b.ts": `import type { A } from "./a";` },
      "lib/a.ts -> lib/b.ts -> lib/a.ts",
    );
  });
});

describe("names and sizes", () => {
  test.each([
    ["lib/utils.ts", "says nothing"],
    ["components/common/card.tsx", "says nothing"],
    ["components/ui/index.ts", "is a barrel"],
    ["lib/niceName.ts", "not kebab-case"],
    ["domain/briefs/loader.ts", 'is called "loader.ts"'],
    ["domain/finance/rules.ts", 'opens a room "finance"'],
    ["domain/briefs/parts/rules.ts", "rooms are flat"],
    ["domain/money.ts", "stands in domain/ itself"],
  ])("%s", (file, sentence) => refuses({ [file]: "" }, sentence));

  test.each([
    "domain/briefs/version-queries.ts",
    "domain/access/passwords.ts",
    "domain/signals/pace.ts",
    "domain/briefs/types.ts",
  ])("%s is fine", (file) => allows({ [file]: "" }));

  test("no file passes 300 lines, no page 60", () => {
    refuses({ "lib/long.ts": "//\n".repeat(301) }, "301 lines");
    refuses({ "app/o/page.tsx": "//\n".repeat(61) }, "a page of 61 lines");
  });
});

describe("what code may not say", () => {
  test.each([
    ["lib/a.ts", "export const a: any = 1;", "says `any`"],
    ["domain/a-x.test.ts", "const a = b as any;", "says `any`"],
    ["lib/a.ts", "export const a = process.env.PORT;", "reads process.env"],
    ["lib/a.ts", "const { PORT } = process.env;", "reads process.env"],
    ["domain/briefs/commands.ts", "const at = new Date();", "reads the clock"],
    ["components/ui/a.tsx", "const at = Date.now();", "reads the clock"],
    ["components/ui/a.tsx", "export const A = () => <p style={{ color: 'red' }} />;", "style attribute"],
    ["domain/briefs/queries.ts", "db.execute(sql.raw(text));", "uses sql.raw"],
  ])("%s: %s", (file, text, sentence) => refuses({ [file]: text }, sentence));

  test.each([
    ["lib/env.ts", "export const a = process.env;"],
    ["scripts/start.mjs", "const at = process.env.PORT ?? Date.now();"],
    ["proxy.ts", 'const dev = process.env.NODE_ENV === "development";'],
    ["lib/clock.ts", "export const now = () => new Date();"],
    ["domain/briefs/rules.ts", "export const day = (at: string) => new Date(at);"],
    ["domain/briefs/rules.test.ts", "const at = new Date();"],
    ["db/tenancy.ts", "tx.execute(sql.raw(text));"],
  ])("%s may say %s", (file, text) => allows({ [file]: text }));
});

describe("addresses", () => {
  const page = (body) => `type Props = { params: Promise<{ org: string }>; searchParams: Promise<object> };
export default async function Page({ params, searchParams }: Props) { ${body} }`;

  test.each([
    "const [{ org }, query] = [await readPath(params), readQuery(await searchParams)];",
    "return readQuery(await searchParams).next;",
  ])("%s may stand in a page", (body) => allows({ "app/o/page.tsx": page(body) }));

  test.each([
    ["const { id } = await params;", "reads params"],
    ["const { after } = await searchParams;", "reads searchParams"],
    ["return list(searchParams);", "reads searchParams"],
    ["return readQuery({ ...(await searchParams) });", "reads searchParams"],
  ])("%s may not", (body, sentence) => refuses({ "app/o/page.tsx": page(body) }, sentence));

  test("a route asks for them, and the props of a page are not another way", () => {
    allows({ "app/o/csv/route.ts": "export const GET = (request: Request) => list(queryOf(request));" });
    refuses(
      { "app/o/csv/route.ts": "export const GET = (request: Request) => list(new URL(request.url).searchParams);" },
      "reads searchParams",
    );
    refuses(
      { "app/o/page.tsx": "export default async function Page(props) { return list((await props.params).id); }" },
      "reads params",
    );
  });
});

describe("limits of the organization", () => {
  const signal = `import { DEFAULT_THRESHOLDS } from "./thresholds";
export function turnover(stays, today, limits = DEFAULT_THRESHOLDS) { return [stays, today, limits]; }`;
  const query = (call) => `import { turnover } from "../signals/turnover";\nexport const read = (a, b, c) => ${call};`;
  const house = (call) => ({ "domain/signals/turnover.ts": signal, "domain/people/queries.ts": query(call) });

  test("are given to every signal that takes some", () => {
    allows(house("turnover(a, b, c)"));
    refuses(house("turnover(a, b)"), "without the organization's limits");
  });
});

describe("server actions", () => {
  const file = "domain/briefs/actions.ts";
  const head = '"use server";\nimport { action } from "../action";\n';

  test("are built with the wrapper", () =>
    allows({
      [file]: `${head}export const a = action(input, run);\nexport const b = action(input)(run);\nexport type T = 1;`,
    }));

  test.each([
    ["export async function a() {}", "not a wrapped constant"],
    ["export const a = async () => {};", "exports a bare"],
    ["export const a = other(input, run);", "exports a bare"],
    ["const a = action(input, run);\nexport { a };", "not a wrapped constant"],
    ["export default action(input, run);", "exports without a name"],
    ['export * from "./input";', "exports without a name"],
  ])("%s", (text, sentence) => refuses({ [file]: head + text }, sentence));

  test("a wrapper of the same name from elsewhere does not count", () =>
    refuses(
      { [file]: '"use server";\nimport { action } from "@/lib/action";\nexport const a = action(i, r);' },
      "exports a bare",
    ));

  test("live in actions.ts, at the top of the file", () => {
    refuses({ [file]: "" }, 'without "use server"');
    refuses({ "lib/a.ts": '"use server";' }, "outside of a room's actions.ts");
    refuses(
      { "app/o/page.tsx": 'export const P = () => { async function save() { "use server"; } };' },
      "inline action",
    );
  });
});

test("client components stay below 35 % of all tsx files", () => {
  const house = (client) =>
    Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [`components/ui/part-${at}.tsx`, at < client ? '"use client";' : ""]),
    );
  allows(house(6));
  refuses(house(7), "7 of 20 tsx files");
});

test("a file with a syntax error is a problem like any other", () => {
  refuses({ "lib/a.ts": "export const = 1;" }, "cannot be read");
});
