import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Caption } from "@/components/ui/text";
import { splitWeekAction } from "@/domain/resources/actions";
import type { WeekForm as Form } from "@/domain/resources/split-queries";
import { sentence } from "@/lib/format";
import { ShareSelect } from "./share-select";
import { WeekSum } from "./week-sum";

const filled = {
  told: "This is what you told before. Sending again replaces it.",
  work: "Filled in from the work you had in hand that week. Change what is wrong.",
  before: "Filled in as the week before. Change what is wrong.",
} as const;

/** One's own week in steps of ten: work, then what kept one from it. Posts without a script. */
export function WeekForm({ org, form }: { org: string; form: Form }) {
  const rows = [...form.work, ...form.drains];
  const sum = rows.reduce((all, { share }) => all + share, 0);
  const extra = form.others.length > 0 ? [0, 1] : [];
  return (
    <ActionForm
      key={`${form.week} ${form.seen}`}
      action={splitWeekAction}
      hidden={{ org, week: form.week, seen: String(form.seen) }}
      label="Where your week went"
      className="form narrow wk"
    >
      {form.source && <p className="sub">{filled[form.source]}</p>}
      <WeekSum sum={sum}>
        <Caption as="h2">Work</Caption>
        <ul>
          {form.work.map((row, index) => (
            <ShareSelect key={row.value} index={index} row={row} others={[]} />
          ))}
          {extra.map((one) => (
            <ShareSelect key={`else-${one}`} index={form.work.length + one} row={null} others={form.others} />
          ))}
        </ul>
        <Caption as="h2">Drained by</Caption>
        <ul>
          {form.drains.map((row, index) => (
            <ShareSelect
              key={row.value}
              index={form.work.length + extra.length + index}
              row={{ ...row, label: sentence(row.label) }}
              others={[]}
            />
          ))}
        </ul>
      </WeekSum>
      <div className="acts">
        <SubmitButton busy="Keeping">{form.seen > 0 ? "Tell it again" : "That was my week"}</SubmitButton>
      </div>
      <p className="sub">
        Steps of ten are coarse on purpose. Others see sums of teams and objectives; nobody sees a person’s split, and
        history says only that a week was told.
      </p>
    </ActionForm>
  );
}
