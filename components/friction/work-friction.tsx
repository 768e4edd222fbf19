import type { HelpNote } from "@/domain/friction/place-queries";
import type { FrictionRow } from "@/domain/friction/queries";
import { FrictionSection } from "./friction-section";
import { HelpNotes } from "./help-notes";

type Props = {
  org: string;
  from?: string | undefined;
  rows: FrictionRow[];
  notes: HelpNote[];
  timeZone: string;
  today: string;
};

/** On a work item: what stops it, and how somebody helped. */
export function WorkFriction({ org, from, rows, notes, timeZone, today }: Props) {
  return (
    <>
      <FrictionSection org={org} rows={rows} from={from} />
      <HelpNotes org={org} notes={notes} timeZone={timeZone} today={today} />
    </>
  );
}
