import { readFileSync } from "node:fs";
import { connection } from "next/server";

/** What Next itself costs: the same rows as the product's page, rendered per request, with no data to fetch and nothing around them. */
const lists: Record<string, string[][]> = JSON.parse(readFileSync(process.env.BARE_ROWS ?? "rows.json", "utf8"));

export default async function Page({ params }: { params: Promise<{ list: string }> }) {
  await connection();
  const rows = lists[(await params).list] ?? [];
  return (
    <main>
      <h1>{rows.length} rows</h1>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]}>
              {row.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no name
                <td key={index}>{index === 1 ? <a href={`/${row[0]}`}>{cell}</a> : cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
