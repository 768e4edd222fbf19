import { Link } from "@/components/ui/link";
import type { Agreement, RecipientRow } from "@/domain/briefs/agreement-rules";
import { plural } from "@/lib/format";
import { RoundMarks } from "./round-marks";

type Props = { base: string; isPublished: boolean; agreement: Agreement; desk: readonly string[] | null };

/** Who got it, in how many rounds it was understood, and how long that took. */
export function RecipientsTable({ base, isPublished, agreement, desk }: Props) {
  return (
    <>
      <table className="rounds">
        <thead>
          <tr>
            <th scope="col">Recipient</th>
            {isPublished && <th scope="col">Rounds</th>}
            {isPublished && <th scope="col">Accepted after</th>}
            {isPublished && <th scope="col">What the rounds changed</th>}
          </tr>
        </thead>
        <tbody>
          {agreement.rows.map((row) => (
            <tr key={row.id}>
              <td>
                {isPublished && desk?.includes(row.id) ? (
                  <Link href={`${base}/back-briefs?of=${row.id}`}>
                    <b>
                      <bdi>{row.name}</bdi>
                    </b>
                  </Link>
                ) : (
                  <b>
                    <bdi>{row.name}</bdi>
                  </b>
                )}{" "}
                <span className="mut">
                  {row.teamName}
                  {row.hasLeft && ", has left"}
                </span>
              </td>
              {isPublished && (
                <td>
                  <RoundMarks marks={row.marks} />
                </td>
              )}
              {isPublished && (
                <td className={row.isRequired && row.state !== "accepted" ? "off" : undefined}>{waited(row)}</td>
              )}
              {isPublished && <td className="nt">{row.note ?? received(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {isPublished && (
        <p className="sub">
          A ring is a round sent back, a filled circle an acceptance, a dashed ring a draft. Days are working days.
        </p>
      )}
    </>
  );
}

function waited({ state, days, isRequired }: RecipientRow): string {
  if (state === "accepted") return plural(days, "day");
  return isRequired ? `not yet, ${plural(days, "day")}` : "not asked";
}

function received({ state, marks, receivedOn }: RecipientRow): string | null {
  if (state === "accepted") return null;
  if (state === "draft") return "A draft, not sent";
  if (state === "waiting") return "Waits for the author's answer";
  return marks.length === 0 ? (receivedOn ? "Has read it" : "Has not opened it") : null;
}
