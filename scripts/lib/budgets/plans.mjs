import fs from "node:fs";
import { connect } from "../db/migrate.mjs";
import { SMALL } from "./limits.mjs";

function* nodes(plan) {
  yield plan;
  for (const one of plan.Plans ?? []) yield* nodes(one);
}

/**
 * Statements that have no way but to read a large table whole, whosever rows it holds, under the application's role. The
 * planner may read the only organization of a database whole if it wants all of it; so it is asked not to, and what then
 * still does has no index that it could use.
 */
export async function wholeReads(databaseUrl, ownerUrl, orgId, file) {
  const owner = connect(ownerUrl);
  const rows = await owner`select c.relname as name, c.reltuples::int as n from pg_class c
    join pg_namespace s on s.oid = c.relnamespace where s.nspname = 'public' and c.relkind = 'r'`;
  await owner.end();
  const large = new Set(rows.filter(({ n }) => n > SMALL).map(({ name }) => name));
  const sql = connect(databaseUrl);
  const found = [];
  try {
    for (const line of fs.readFileSync(file, "utf8").trim().split("\n")) {
      const { statement, values } = JSON.parse(line);
      await sql
        .begin("read only", async (tx) => {
          await tx.unsafe(`set local app.org = '${orgId}'`);
          await tx.unsafe("set local enable_seqscan = off");
          const [{ "QUERY PLAN": plan }] = await tx.unsafe(`explain (format json) ${statement}`, values);
          for (const node of nodes(plan[0].Plan))
            if (node["Node Type"] === "Seq Scan" && large.has(node["Relation Name"]))
              found.push({ table: node["Relation Name"], statement });
        })
        .catch((error) => found.push({ table: `cannot be planned: ${error.message}`, statement }));
    }
  } finally {
    await sql.end();
  }
  return found;
}
