import { ActionForm } from "@/components/form/action-form";
import { ChoiceField } from "@/components/form/choice-field";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { departMemberAction, handOverAction, rehireMemberAction } from "@/domain/departures/actions";
import { departureKindWords, reasonWords } from "@/domain/departures/finding-rules";
import type { HandoverForm } from "@/domain/departures/owned-queries";
import { departureKinds, departureReasons } from "@/domain/vocabulary";
import { sentence } from "@/lib/format";
import { HandoverFields } from "./handover-fields";

type Member = { id: string; version: number };
type Props = { org: string; member: Member; form: HandoverForm };

const hiddenOf = (org: string, member: Member) => ({ org, membershipId: member.id, version: String(member.version) });

/** The last day, why, and who takes over: all of it, or nothing, in one step. */
export function DepartureForm({ org, member, form, today }: Props & { today: string }) {
  return (
    <ActionForm
      action={departMemberAction}
      hidden={hiddenOf(org, member)}
      label="Record the departure"
      className="form narrow"
    >
      <Field kind="date" name="departedOn" label="The last day" value={today} max={today} />
      <ChoiceField
        name="kind"
        label="Who ended it"
        options={departureKinds.map((value) => ({ value, label: departureKindWords[value] ?? value }))}
      />
      <Field
        kind="select"
        name="reason"
        label="Why"
        help="Only admins read it; others never, and in sums only where two or more left."
        empty="Choose one"
        options={departureReasons.map((value) => ({ value, label: sentence(reasonWords[value] ?? value) }))}
      />
      <ChoiceField
        name="regretted"
        label="Do you wish they had stayed?"
        value="unknown"
        inline
        options={[
          { value: "yes", label: "Yes" },
          { value: "no", label: "No" },
          { value: "unknown", label: "Not said" },
        ]}
      />
      <HandoverFields groups={form.groups} people={form.people} />
      <div className="acts">
        <SubmitButton variant="stop" busy="Recording">
          Record the departure
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** For who is suspended, or has gone and still has things. */
export function HandOverForm({ org, member, form }: Props) {
  return (
    <ActionForm action={handOverAction} hidden={hiddenOf(org, member)} label="Hand over" className="form narrow">
      <HandoverFields groups={form.groups} people={form.people} />
      {form.groups.length > 0 && (
        <div className="acts">
          <SubmitButton busy="Handing over">Hand over</SubmitButton>
        </div>
      )}
    </ActionForm>
  );
}

export function RehireForm({ org, member, today }: { org: string; member: Member; today: string }) {
  return (
    <ActionForm action={rehireMemberAction} hidden={hiddenOf(org, member)} label="Take back" className="form narrow">
      <Field
        kind="date"
        name="startedOn"
        label="They start again on"
        help="The last day itself takes the departure back, as if it had not been recorded."
        value={today}
        max={today}
      />
      <div className="acts">
        <SubmitButton variant="quiet">Take back</SubmitButton>
      </div>
    </ActionForm>
  );
}
