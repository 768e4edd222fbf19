"use client";

import { type ChangeEvent, useContext } from "react";
import { describedBy } from "@/components/form/field-frame";
import { FormContext, fieldId } from "@/components/form/form-context";
import { Link } from "@/components/ui/link";
import { Shape } from "@/components/ui/shape";

export type RoundItem = {
  id: string;
  title: string;
  href: string;
  /** What was promised, and when it was last said. */
  context: string;
  kind: "number" | "choice";
  unit: string;
  value: string;
  confidence: string;
  choices: { value: string; label: string }[];
  isTicked: boolean;
  /** Key results end, so somebody can be sure of them; a KPI goes on. */
  isSure: boolean;
};

/** One measure of a round: prefilled, so that what is still true needs no typing. Touching a row ticks it. */
export function RoundRow({ item, index }: { item: RoundItem; index: number }) {
  const value = useColumn("values", index, item.value);
  const confidence = useColumn("confidences", index, item.confidence);
  const note = useColumn("notes", index, "");
  const ticked = useTicked(item);
  const errors = [value, confidence, note].filter((column) => column.error);
  const touch = (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => {
    const box = event.currentTarget.closest("li")?.querySelector<HTMLInputElement>('input[name="checked"]');
    if (box) box.checked = true;
  };
  return (
    <li>
      <label className="ck">
        <input type="checkbox" name="checked" value={item.id} defaultChecked={ticked} />
        <span className="vh">Check in {item.title}</span>
      </label>
      <div className="nm">
        <b>
          <Link href={item.href}>{item.title}</Link>
        </b>
        <small>{item.context}</small>
      </div>
      <input type="hidden" name="measureIds" value={item.id} />
      {item.kind === "choice" ? (
        <span className="v pick">
          <select {...value.props} className="se" aria-label={`${item.title}: where it stands`} onChange={touch}>
            {item.choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
        </span>
      ) : (
        <span className="v">
          <input
            {...value.props}
            inputMode="decimal"
            aria-label={`${item.title}: value`}
            autoComplete="off"
            onChange={touch}
          />
          {item.unit && <span className="of">{item.unit}</span>}
        </span>
      )}
      {item.isSure ? (
        <span className="c">
          <input
            {...confidence.props}
            inputMode="numeric"
            aria-label={`${item.title}: confidence, 0 to 10`}
            autoComplete="off"
            onChange={touch}
          />
          <span className="of">of 10</span>
        </span>
      ) : (
        <input type="hidden" name="confidences" value="" />
      )}
      <input
        {...note.props}
        className="note"
        aria-label={`${item.title}: one line`}
        placeholder="One line, if something changed"
        onChange={touch}
      />
      {errors.map((column) => (
        <p className="err" id={`${column.props.id}-err`} key={column.props.id}>
          <Shape name="diamond" />
          {column.error}
        </p>
      ))}
    </li>
  );
}

/** One cell of a column of rows: its own error, and what was typed in it when the form was refused. */
function useColumn(name: string, index: number, initial: string) {
  const { id: form, refusal } = useContext(FormContext);
  const id = fieldId(form, `${name}.${index}`);
  const error = refusal?.fieldErrors[`${name}.${index}`];
  const typed = [refusal?.values[name] ?? []].flat()[index];
  return {
    error,
    props: {
      id,
      name,
      defaultValue: typed ?? initial,
      "aria-invalid": error ? (true as const) : undefined,
      "aria-describedby": describedBy(id, undefined, error),
    },
  };
}

function useTicked(item: RoundItem): boolean {
  const values = useContext(FormContext).refusal?.values;
  return values ? [values.checked ?? []].flat().includes(item.id) : item.isTicked;
}
