import { Link } from "@/components/ui/link";
import type { GapPage } from "@/domain/diagnosis/gap-page-queries";
import { shareWords, shownShare } from "@/domain/signals/pulse-shares";
import { formatPercent, plural } from "@/lib/format";
import { Why } from "./why";

type Props = { org: string; gap: GapPage };

/** How many briefs stand here; their own list has all. */
const MOST_BRIEFS = 15;

/** A share of the pulse, as the pulse itself says it. */
const shown = (share: number, answers: number): string => shareWords(shownShare(share, answers));

/** M16 per brief and for all: who gave it back, at the first try, how fast; and whether people can name the main effort. */
export function GapUnderstanding({ org, gap: { understanding, recall, untranslatedOf, thresholds } }: Props) {
  // Few briefs name all who wait; many name the longest waits of each.
  const pendingShown = understanding.briefs.length > MOST_BRIEFS ? 3 : 12;
  return (
    <>
      {understanding.briefs.length > 0 && (
        <div className="scroll">
          <table className="mx">
            <caption className="vh">Comprehension of each brief in force</caption>
            <thead>
              <tr>
                <th scope="col">Brief</th>
                <th scope="col" className="r">
                  Accepted
                </th>
                <th scope="col" className="r">
                  First pass
                </th>
                <th scope="col" className="r">
                  Typical wait
                </th>
                <th scope="col" className="r">
                  Untranslated
                </th>
                <th scope="col">Words</th>
              </tr>
            </thead>
            <tbody>
              {understanding.briefs.slice(0, MOST_BRIEFS).map((brief) => (
                <tr key={brief.id}>
                  <th scope="row">
                    <Link href={`/o/${org}/briefs/${brief.id}`}>{brief.title}</Link>
                    {brief.agreement?.pending.slice(0, pendingShown).map((one) => (
                      <small key={one.recipient}>
                        {one.recipient}: pending for {plural(one.days, "working day")}
                      </small>
                    ))}
                  </th>
                  {brief.agreement ? (
                    <>
                      <td className="r num">
                        {brief.agreement.accepted} of {brief.agreement.required}
                      </td>
                      <td className="r num">
                        {brief.agreement.firstPass === null
                          ? "–"
                          : `${Math.round(brief.agreement.firstPass * brief.agreement.accepted)} of ${brief.agreement.accepted}`}
                      </td>
                      <td className="r num">
                        {brief.agreement.typicalDays === null
                          ? "most still wait"
                          : plural(brief.agreement.typicalDays, "working day")}
                      </td>
                    </>
                  ) : (
                    <td className="na" colSpan={3}>
                      No back-brief is required.
                    </td>
                  )}
                  <td className="r num">{untranslatedWords(untranslatedOf.get(brief.id))}</td>
                  <td>
                    {brief.flags === 0 ? "clear" : `${plural(brief.flags, "flag")}: ${brief.complexityReasons[0]}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="sub">
        All briefs in force: {understanding.all.said} Needing many rounds is no fault of the recipient.
      </p>
      <Why of="agreement" rows={<Link href={`/o/${org}/briefs`}>The briefs and their back-briefs</Link>} />
      {recall?.value ? (
        <>
          <h3 className="gap-t">
            {recall.value.right} of {recall.value.answers} name the main effort ({formatPercent(recall.value.share)}
            {recall.value.understand !== null &&
              `); ${formatPercent(recall.value.understand)} say they understand the goals`}
            {recall.value.understand === null && ")"}.
          </h3>
          <p className="sub">
            {recall.level === "illusion"
              ? recall.reasons.at(-1)
              : recall.value.illusionGap !== null && recall.value.illusionGap > 0
                ? `${plural(Math.round(recall.value.illusionGap * 100), "point")} between the two: below ${Math.round(thresholds.illusion.points * 100)} it is not called an illusion.`
                : ""}{" "}
            Counted over all who answered in the organization; the pulse shows the same answers rounded, as{" "}
            {shown(recall.value.share, recall.value.answers)}
            {recall.value.understand !== null && ` and ${shown(recall.value.understand, recall.value.answers)}`}. One in
            four would be right by guessing.
          </p>
        </>
      ) : (
        <p className="sub">No pulse has asked for the main effort yet, or too few answered.</p>
      )}
      <Why of="recall" rows={<Link href={`/o/${org}/pulse`}>The last pulse</Link>} />
    </>
  );
}

/** Days from publication to the first accepted item, in a cell. */
function untranslatedWords(time: ReturnType<GapPage["untranslatedOf"]["get"]>): string {
  if (!time) return "–";
  if (!time.isOpen && time.days === 0) return time.ranBefore ? "none, it ran" : "none";
  return time.isOpen ? `${plural(time.days, "day")} so far` : plural(time.days, "day");
}
