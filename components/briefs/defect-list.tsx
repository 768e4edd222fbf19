import { Link } from "@/components/ui/link";
import { Shape } from "@/components/ui/shape";
import type { Defect } from "@/domain/briefs/rules";

/** What stands in the way of publication: each sentence leads to its field. */
export function DefectList({ base, defects }: { base: string; defects: Defect[] }) {
  if (defects.length === 0) return null;
  return (
    <ul className="defects">
      {defects.map(({ field, sentence }) => (
        <li key={field}>
          <Shape name="diamond" className="off" /> <Link href={`${base}/edit#desk-${field}`}>{sentence}</Link>
        </li>
      ))}
    </ul>
  );
}
