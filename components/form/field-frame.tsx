"use client";

import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { Shape } from "../ui/shape";

export type FrameProps = {
  label: ReactNode;
  /** One sentence under the field. */
  help?: ReactNode;
  /** The label is heard, not seen; for one-line forms. */
  hideLabel?: boolean;
  className?: string;
};

type FieldFrameProps = FrameProps & { id: string; error: string | undefined; children: ReactNode };

/** Label above, help below, then the error: a shape and words. */
export function FieldFrame({ id, label, help, hideLabel, error, className, children }: FieldFrameProps) {
  return (
    <div className={cn("f", className)}>
      <label className={hideLabel ? "vh" : "lb"} htmlFor={id}>
        {label}
      </label>
      {children}
      <Below id={id} help={help} error={error} />
    </div>
  );
}

/** The same around several inputs that answer one question. */
export function GroupFrame({ id, label, help, hideLabel, error, className, children }: FieldFrameProps) {
  return (
    <fieldset
      className={cn("f", className)}
      id={id}
      data-invalid={error ? "" : undefined}
      aria-describedby={describedBy(id, help, error)}
    >
      <legend className={hideLabel ? "vh" : "lb"}>{label}</legend>
      {children}
      <Below id={id} help={help} error={error} />
    </fieldset>
  );
}

export function Below({ id, help, error }: { id: string; help?: ReactNode; error: string | undefined }) {
  return (
    <>
      {help && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {error && (
        <p className="err" id={`${id}-err`}>
          <Shape name="diamond" />
          {error}
        </p>
      )}
    </>
  );
}

export function describedBy(id: string, help: ReactNode, error: string | undefined): string | undefined {
  return cn(error && `${id}-err`, help ? `${id}-help` : undefined);
}
