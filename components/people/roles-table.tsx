import { formatNumber, sentence } from "@/lib/format";

const rows = [
  ["executive", "themes, briefs, decisions", "back-briefs", "others’ drafts; what is restricted, unless a reader"],
  [
    "manager",
    "back-briefs, objectives, projects, nested briefs",
    "back-briefs to own briefs",
    "what is restricted; drafts of others",
  ],
  ["contributor", "work, check-ins, proposals", "–", "what is restricted; other teams’ inner objectives"],
  ["viewer", "–", "–", "drafts; what is restricted"],
] as const;

/** What each role may do, in one look. */
export function RolesTable({ counts }: { counts: Record<string, number> }) {
  return (
    <section className="gap-t" aria-labelledby="roles">
      <h2 className="small" id="roles">
        What each role may do
      </h2>
      <div className="scroll">
        <table className="tbl fig">
          <thead>
            <tr>
              {["Role", "Writes", "Answers", "Cannot see"].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              <th scope="col" className="r">
                People
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([role, ...cells]) => (
              <tr key={role}>
                <th scope="row">{sentence(role)}</th>
                {cells.map((cell, at) => (
                  <td className="mut" key={`${role}-${rows[0][at + 1]}`}>
                    {cell}
                  </td>
                ))}
                <td className="r num">{formatNumber(counts[role] ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="sub">Admin is a capability on top of any role: members, teams and settings, and no more to read.</p>
    </section>
  );
}
