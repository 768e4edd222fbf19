import { Link } from "@/components/ui/link";
import { plural } from "@/lib/format";

/** What somebody who is out still answers for on paper. */
export function StillTheirs({ org, id, left }: { org: string; id: string; left: number }) {
  if (left === 0) return <p className="rl">Nothing open is theirs any more.</p>;
  return (
    <p className="rl">
      {plural(left, "open thing is", "open things are")} still theirs, and nobody answers for{" "}
      {left === 1 ? "it" : "them"}. <Link href={`/o/${org}/settings/members/${id}/handover`}>Hand over</Link>
    </p>
  );
}
