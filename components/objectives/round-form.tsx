import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { checkInRoundAction } from "@/domain/objectives/measure-actions";
import { type RoundItem, RoundRow } from "./round-row";

type Props = {
  org: string;
  formKey: string;
  items: RoundItem[];
  /** Beside other things: rows on two lines. */
  isTight?: boolean;
};

/** Check-ins of several measures, one press. All are saved, or none and everything typed comes back. */
export function RoundForm({ org, formKey, items, isTight = false }: Props) {
  return (
    <ActionForm action={checkInRoundAction} hidden={{ org, key: formKey }} label="Check in" className="form">
      <ul className={isTight ? "round tight" : "round"}>
        {items.map((item, index) => (
          <RoundRow key={item.id} item={item} index={index} />
        ))}
      </ul>
      <div className="acts">
        <SubmitButton busy="Checking in">Check in</SubmitButton>
        <span>Filled in as you left it: one press says that it is still true. Or change a number first.</span>
      </div>
    </ActionForm>
  );
}
