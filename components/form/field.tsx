"use client";

import { Conflict, putInto, Taken } from "./conflict";
import { describedBy, FieldFrame, type FrameProps } from "./field-frame";
import { useField, Was } from "./form-context";

export type Option = { value: string; label: string; help?: string; disabled?: boolean };

type Shared = FrameProps & {
  name: string;
  /** What stands in it when the page opens. */
  value?: string | null;
  required?: boolean;
  disabled?: boolean;
  placeholder?: string;
  autoComplete?: string;
  maxLength?: number;
  autoFocus?: boolean;
};

export type FieldProps = Shared &
  (
    | { kind?: "text" | "email" | "password" | "search" | "url" }
    /** Decimal keyboard, but text: a browser would throw away "two" before anyone could answer it. */
    | { kind: "number" }
    | { kind: "date"; min?: string; max?: string }
    | { kind: "textarea"; rows?: number /** Set in the serif of documents. */; doc?: boolean }
    | { kind: "select"; options: Option[] /** The first, empty choice. */; empty?: string }
  );

/** The words of a choice, for messages about it. */
export function labelOf(options: Option[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? (value ? unoffered : "None");
}

const unoffered = "As it is now; not offered any more";

/** A choice never loses the value that it has: what is not offered any more stays in the list. */
export function keeping(options: Option[], values: readonly string[]): Option[] {
  const missing = new Set(values.filter((value) => value !== "" && !options.some((option) => option.value === value)));
  return [...options, ...[...missing].map((value) => ({ value, label: unoffered }))];
}

/** One question, one answer. Reads its error and what was typed from the form around it. */
export function Field(props: FieldProps) {
  const { name, label, help, hideLabel, className, value } = props;
  const field = useField(name);
  const shared = {
    id: field.id,
    name,
    required: props.required,
    disabled: props.disabled,
    "aria-invalid": field.error ? (true as const) : undefined,
    "aria-describedby": describedBy(field.id, help, field.error),
  };
  const typed = field.typed(value ?? "");
  return (
    <FieldFrame {...{ id: field.id, label, help, hideLabel, className, error: field.error }}>
      {props.kind === "select" ? (
        <select {...shared} className="se" defaultValue={typed}>
          {props.empty !== undefined && <option value="">{props.empty}</option>}
          {keeping(props.options, [value ?? "", typed, field.theirs ?? ""]).map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <Typed props={props} shared={shared} typed={typed} />
      )}
      {props.kind !== "password" && <Was name={name} values={[value ?? ""]} />}
      <Taken when={field.isTaken} />
      {field.theirs !== undefined && (
        <Conflict
          yours={props.kind === "select" ? labelOf(props.options, typed) : typed}
          theirs={props.kind === "select" ? labelOf(props.options, field.theirs) : field.theirs}
          whole={props.kind === "select"}
          onTake={() => putInto(field.id, field.theirs ?? "")}
        />
      )}
    </FieldFrame>
  );
}

type TypedProps = { props: Exclude<FieldProps, { kind: "select" }>; shared: object; typed: string };

function Typed({ props, shared, typed }: TypedProps) {
  const { kind = "text", placeholder, autoComplete, maxLength, autoFocus } = props;
  const common = { ...shared, placeholder, autoComplete, maxLength, autoFocus };
  if (props.kind === "textarea") {
    const look = props.doc ? "ta doc" : "ta";
    return <textarea {...common} className={look} rows={props.rows ?? 3} defaultValue={typed} />;
  }
  if (kind === "password") return <input {...common} className="in" type="password" />;
  if (kind === "number") {
    return <input {...common} className="in num-in" type="text" inputMode="decimal" defaultValue={typed} />;
  }
  const range = props.kind === "date" ? { min: props.min, max: props.max } : {};
  return <input {...common} {...range} className="in" type={kind} defaultValue={typed} />;
}
