"use client";

import { type FormEvent, type ReactNode, startTransition, useActionState, useEffect, useId, useRef } from "react";
import type { ActionResult, FormAction } from "@/lib/action-result";
import { cn } from "@/lib/cn";
import { FormContext } from "./form-context";
import { FormMessage } from "./form-message";

type ActionFormProps = {
  action: FormAction;
  /** Ids, the version, an idempotency key. On a conflict `version` moves on to the one it met. */
  hidden?: Record<string, string>;
  children: ReactNode;
  className?: string;
  /** For a form that makes the next thing of its kind: its fields are emptied when it succeeds. */
  empties?: boolean;
  /** Names the form where no heading does. */
  label?: string;
  id?: string;
};

/**
 * The one place of `useActionState`. Without a script the form posts and comes back with what was typed; with one it
 * is sent by hand, because React empties a form that it sends itself.
 */
export function ActionForm({ action, hidden = {}, children, className = "form", empties, label, id }: ActionFormProps) {
  const [result, send, pending] = useActionState<ActionResult | null, FormData>(action, null);
  const form = useRef<HTMLFormElement>(null);
  const own = useId();
  const prefix = `${id ?? own}-`;
  const refusal = result && !result.ok ? result : null;

  useEffect(() => {
    if (result && form.current) settle(form.current, result, empties ?? false);
  }, [result, empties]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    startTransition(() => send(data));
  };

  const version = refusal?.version === undefined ? undefined : String(refusal.version);
  return (
    <FormContext value={{ id: prefix, refusal }}>
      <form ref={form} id={id} action={send} onSubmit={submit} className={cn(className)} aria-label={label} noValidate>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={name === "version" ? (version ?? value) : value} />
        ))}
        <FormMessage result={result} prefix={prefix} />
        {children}
      </form>
    </FormContext>
  );
}

/** After an answer: focus goes to the first field in error, or to the message; a dialog closes on success. */
function settle(form: HTMLFormElement, result: ActionResult, empties: boolean) {
  if (!result.ok) {
    const wrong = form.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input:not([type="hidden"])');
    (wrong ?? form.querySelector<HTMLElement>("[data-said]"))?.focus();
    return;
  }
  if (empties) form.reset();
  form.closest("dialog")?.close();
}
