import { Link } from "@/components/ui/link";
import { Id } from "@/components/ui/text";
import type { WorkRow } from "@/domain/projects/work-queries";
import { HomeSection } from "./home-section";

const MOST = 6;
const states: Record<string, string> = {
  backlog: "in the backlog",
  ready: "ready",
  in_progress: "in progress",
  review: "waits to be accepted",
};

/** Work that somebody who leads has taken or was given, on their own home: what one gives oneself is not lost in a list. */
export function OwnWork({ org, items }: { org: string; items: WorkRow[] }) {
  const [first] = items;
  if (!first) return null;
  return (
    <HomeSection id="own-work" title="Your own work">
      <ul className="asks">
        {items.slice(0, MOST).map((item) => (
          <li key={item.id}>
            <p>
              <Id>{item.label}</Id> <Link href={`/o/${org}/work/${item.id}`}>{item.title}</Link>
            </p>
            <p className="sm mut">
              {states[item.state]}
              {item.why[0] ? `, for ${item.why[0]}` : ""}
            </p>
          </li>
        ))}
      </ul>
      {items.length > MOST && (
        <p className="sub">
          <Link href={`/o/${org}/work?who=${first.assigneeId ?? ""}`}>All my work</Link>
        </p>
      )}
    </HomeSection>
  );
}
