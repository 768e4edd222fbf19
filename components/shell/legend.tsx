import type { ReactNode } from "react";
import { Status } from "../ui/status";
import type { StatusKind } from "../ui/status-kinds";
import { Caption } from "../ui/text";

const usual: StatusKind[] = ["on_track", "at_risk", "off_track", "stale", "no_data", "done", "needs"];

/** The foot of a page that shows statuses: what the shapes mean, and when the page was drawn. */
export function Legend({ kinds = usual, children }: { kinds?: StatusKind[]; children?: ReactNode }) {
  return (
    <footer className="legend">
      <div>
        <Caption as="span">Legend</Caption>
        {kinds.map((kind) => (
          <Status key={kind} kind={kind} />
        ))}
        {children && <span className="push">{children}</span>}
      </div>
    </footer>
  );
}
