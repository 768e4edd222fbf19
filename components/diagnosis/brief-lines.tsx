import { Link } from "@/components/ui/link";
import type { BriefLine } from "@/domain/diagnosis/home-queries";

/** Briefs in force: purpose, and how many gave them back. */
export function BriefLines({ org, briefs }: { org: string; briefs: BriefLine[] }) {
  return (
    <ul className="bets">
      {briefs.map((brief) => (
        <li key={brief.id}>
          <p>
            <Link href={`/o/${org}/briefs/${brief.id}`}>{brief.title}</Link>
          </p>
          <p className="meta">
            <span>{brief.keyTasks.find((task) => task.mainEffort)?.text}</span>
            <span className="nw">
              {brief.required > 0 ? `${brief.accepted} of ${brief.required} gave it back` : ""}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}
