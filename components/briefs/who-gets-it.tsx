import type { BriefDraft } from "@/domain/briefs/draft-queries";

/** Whom publication reaches, by name. */
export function WhoGetsIt({ people }: { people: BriefDraft["people"] }) {
  const recipients = people.filter((one) => one.part === "recipient");
  if (recipients.length === 0) return <p className="sub">Nobody is named yet.</p>;
  return (
    <ul className="names">
      {recipients.map((one) => (
        <li key={one.id}>
          <bdi>{one.name}</bdi> <span className="mut">{one.teamName}</span>
        </li>
      ))}
    </ul>
  );
}
