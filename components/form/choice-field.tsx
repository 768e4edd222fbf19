"use client";

import { Conflict, Taken, tick } from "./conflict";
import { keeping, labelOf, type Option } from "./field";
import { Below, describedBy, type FrameProps, GroupFrame } from "./field-frame";
import { useField, Was } from "./form-context";

type CheckFieldProps = FrameProps & {
  name: string;
  /** What it sends when ticked. */
  value?: string;
  checked?: boolean;
  disabled?: boolean;
};

/** One box: yes or not. */
export function CheckField({ name, label, help, value = "on", checked = false, disabled, className }: CheckFieldProps) {
  const { id, error, refused, theirs, isTaken } = useField(name);
  return (
    <div className={className ?? "f"}>
      <label className="ck">
        <input
          id={id}
          type="checkbox"
          name={name}
          value={value}
          disabled={disabled}
          defaultChecked={refused ? refused.includes(value) : checked}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, help, error)}
        />
        <span>{label}</span>
      </label>
      <Was name={name} values={checked ? [value] : []} />
      <Taken when={isTaken} />
      {theirs !== undefined && (
        <Conflict whole yours={refused?.includes(value) ? "Yes" : "No"} theirs={theirs === "" ? "No" : "Yes"} />
      )}
      <Below id={id} help={help} error={error} />
    </div>
  );
}

type ChoiceFieldProps = FrameProps & {
  name: string;
  options: Option[];
  /** Which are chosen when the page opens: one for radios, any number for boxes. */
  value?: string | string[] | null;
  /** Several may be chosen. */
  many?: boolean;
  /** In one line rather than one under the other. */
  inline?: boolean;
};

/** A few choices, all of them visible. */
export function ChoiceField({ name, options, value, many = false, inline = false, ...frame }: ChoiceFieldProps) {
  const { id, error, refused, theirs, isTaken } = useField(name);
  const shown = Array.isArray(value) ? value : value ? [value] : [];
  const chosen = refused ?? shown;
  const saved = theirs?.split("\n").filter(Boolean) ?? [];
  const offered = keeping(options, [...shown, ...chosen, ...saved]);
  const words = (values: string[]) => values.map((one) => labelOf(options, one)).join(", ") || "None";
  return (
    <GroupFrame {...frame} id={id} error={error}>
      <div className={inline ? "ck-row" : undefined}>
        {offered.map((option) => (
          <label className="ck" key={option.value}>
            <input
              type={many ? "checkbox" : "radio"}
              name={name}
              value={option.value}
              disabled={option.disabled}
              defaultChecked={chosen.includes(option.value)}
            />
            <span>
              {option.label}
              {option.help && <small>{option.help}</small>}
            </span>
          </label>
        ))}
      </div>
      <Was name={name} values={shown} />
      <Taken when={isTaken} />
      {theirs !== undefined && (
        <Conflict whole yours={words(chosen)} theirs={words(saved)} onTake={() => tick(id, saved)} />
      )}
    </GroupFrame>
  );
}
