"use client";

import { Conflict, putInto, Taken } from "./conflict";
import { describedBy, FieldFrame, type FrameProps } from "./field-frame";
import { useField, Was } from "./form-context";

type RangeFieldProps = FrameProps & {
  name: string;
  value: number;
  min?: number;
  max?: number;
  /** What the two ends mean. */
  ends?: [low: string, high: string];
};

/** A slider of the browser: it posts its place without a script, and arrow keys move it. */
export function RangeField({ name, value, min = 0, max = 100, ends, ...frame }: RangeFieldProps) {
  const { id, error, typed, theirs, isTaken } = useField(name);
  return (
    <FieldFrame {...frame} id={id} error={error}>
      <input
        id={id}
        name={name}
        type="range"
        min={min}
        max={max}
        step={1}
        defaultValue={typed(String(value))}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, frame.help, error)}
      />
      {ends && (
        <div className="range-ends" aria-hidden="true">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </div>
      )}
      <Was name={name} values={[String(value)]} />
      <Taken when={isTaken} />
      {theirs !== undefined && (
        <Conflict whole yours={typed(String(value))} theirs={theirs} onTake={() => putInto(id, theirs)} />
      )}
    </FieldFrame>
  );
}
