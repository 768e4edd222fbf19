import { Link } from "@/components/ui/link";
import { Caption, Id } from "@/components/ui/text";
import type { Flight } from "@/domain/briefs/flight-queries";

/** What stands under a brief that is about to end. */
export function LosingPurpose({ org, flight }: { org: string; flight: Flight }) {
  const { objectives, projects } = flight;
  if (objectives.length + projects.length === 0) return null;
  return (
    <section className="gap-t">
      <Caption as="h2">What loses its purpose</Caption>
      <ul className="names">
        {objectives.map((one) => (
          <li key={one.id}>
            <Link href={`/o/${org}/objectives/${one.id}`}>{one.title}</Link> <Id>{one.label}</Id>
          </li>
        ))}
        {projects.map((one) => (
          <li key={one.id}>
            <Link href={`/o/${org}/projects/${one.id}`}>{one.title}</Link> <Id>{one.label}</Id>
          </li>
        ))}
      </ul>
    </section>
  );
}
