import { Link } from "@/components/ui/link";

type Brief = { id: string; title: string; versionNo: number; freedoms: string[]; boundaries: string[] };

/** What one may decide without asking, and the lines one does not cross. */
export function OwnDecisions({ brief, org, id }: { brief: Brief | null; org: string; id?: string }) {
  if (!brief)
    return (
      <div>
        <h2 className="small" id={id}>
          What you may decide alone
        </h2>
        <p className="sub">No brief in force stands above this, so nothing was freed or bounded for it.</p>
      </div>
    );
  return (
    <div>
      <h2 className="small" id={id}>
        What you may decide alone
      </h2>
      <div className="alone">
        <div>
          <h3 className="secl">Yours, ask nobody</h3>
          <ul>
            {brief.freedoms.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3 className="secl">The line you do not cross</h3>
          <ul>
            {brief.boundaries.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      </div>
      <p className="sub">
        From <Link href={`/o/${org}/briefs/${brief.id}`}>{brief.title}</Link>, version {brief.versionNo}.
      </p>
    </div>
  );
}
