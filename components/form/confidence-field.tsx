"use client";

import { cn } from "@/lib/cn";
import { Conflict, Taken, tick } from "./conflict";
import { type FrameProps, GroupFrame } from "./field-frame";
import { useField, Was } from "./form-context";

const steps = Array.from({ length: 11 }, (_, step) => String(step));

type ConfidenceFieldProps = Omit<FrameProps, "label"> & {
  name: string;
  label?: FrameProps["label"];
  value?: number | null;
  /** What 0 and 10 mean. */
  ends?: [none: string, sure: string];
  /** Small ticks instead of boxes, for a row of a check-in. */
  compact?: boolean;
};

/** Confidence is always 0 to 10: eleven radios that arrow keys walk through. */
export function ConfidenceField({
  name,
  label = "How sure are you, 0 to 10?",
  value,
  ends = ["it will not happen", "it will"],
  compact = false,
  ...frame
}: ConfidenceFieldProps) {
  const { id, error, refused, theirs, isTaken } = useField(name);
  const chosen = refused?.[0] ?? (refused || value === null || value === undefined ? undefined : String(value));
  return (
    <GroupFrame
      {...frame}
      className={cn("sure", compact && "tens", frame.className)}
      label={label}
      id={id}
      error={error}
    >
      <ol>
        {steps.map((step) => (
          <li key={step}>
            <label>
              <input type="radio" name={name} value={step} defaultChecked={chosen === step} />
              <span>{step}</span>
            </label>
          </li>
        ))}
      </ol>
      <Was name={name} values={value === null || value === undefined ? [] : [String(value)]} />
      <Taken when={isTaken} />
      {theirs !== undefined && (
        <Conflict whole yours={chosen ?? ""} theirs={theirs} onTake={() => tick(id, [theirs])} />
      )}
      {!compact && (
        <div className="ends" aria-hidden="true">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </div>
      )}
    </GroupFrame>
  );
}
