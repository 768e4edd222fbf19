import { withQuery } from "@/components/data-table/address";
import { Link } from "@/components/ui/link";
import type { EvidenceSource } from "@/domain/hypotheses/input";

type Props = {
  org: string;
  /** What stands here: a check-in, a friction, a dive, an outside signal, a lesson. */
  type: EvidenceSource;
  id: string;
  /** Words to begin with, where they are not the row's own: one finding of a dive. */
  text?: string;
  /** What is used, for those who hear the page: "Use as evidence: 4 hours". */
  of?: string;
};

/** One step from where something stands to the bet it speaks to; its text and source are filled in there. */
export function UseAsEvidence({ org, type, id, text, of }: Props) {
  return (
    <Link className="use-ev" href={withQuery(`/o/${org}/hypotheses/evidence/new`, { from: type, id, text })}>
      Use as evidence{of && <span className="vh">: {of}</span>}
    </Link>
  );
}
