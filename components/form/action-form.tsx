"use client";

import {
  type FormEvent,
  Fragment,
  type ReactNode,
  useActionState,
  useEffect,
  useId,
  useRef,
  useState,
  useTransition,
} from "react";
import type { ActionResult, FormAction } from "@/lib/action-result";
import { cn } from "@/lib/cn";
import { FormContext } from "./form-context";
import { FormMessage } from "./form-message";
import { sendForm } from "./send-form";

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
 * The one place where forms are sent. Without a script the form posts and comes back with what was typed; with one it
 * is sent by hand, because React empties a form that it sends itself, and because a request that fails must leave the
 * page as it is.
 */
export function ActionForm({ action, hidden = {}, children, className = "form", empties, label, id }: ActionFormProps) {
  const [posted, post] = useActionState<ActionResult | null, FormData>(action, null);
  const [answer, setAnswer] = useState<ActionResult | null>(null);
  const [pending, startTransition] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const own = useId();
  const prefix = `${id ?? own}-`;
  const result = answer ?? posted;
  const refusal = result && !result.ok ? result : null;
  const shown = useShownVersion(hidden.version, result);
  const round = useRounds(result);

  useEffect(() => {
    if (result && form.current) settle(form.current, result, empties ?? false);
  }, [result, empties]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    startTransition(async () => setAnswer(await sendForm(action, data)));
  };

  return (
    <FormContext value={{ id: prefix, refusal, shown }}>
      <form ref={form} id={id} action={post} onSubmit={submit} className={cn(className)} aria-label={label} noValidate>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={name === "version" ? (shown ?? value) : value} />
        ))}
        <FormMessage result={result} prefix={prefix} />
        <Fragment key={round}>{children}</Fragment>
      </form>
    </FormContext>
  );
}

/**
 * The version whose values the fields show. When the page behind an open form is drawn again, the fields keep what was
 * typed over the old values, so the form keeps the old version as well; after its own success it takes the new one.
 */
function useShownVersion(current: string | undefined, result: ActionResult | null): string | undefined {
  const [held, hold] = useState({ version: current, result, isSaved: false });
  const isSaved = held.isSaved || (result !== held.result && result?.ok === true);
  const next =
    isSaved && current !== held.version ? { version: current, isSaved: false } : { version: held.version, isSaved };
  if (next.version !== held.version || next.isSaved !== held.isSaved || result !== held.result)
    hold({ ...next, result });
  if (!result || result.ok) return next.version;
  return String(result.version ?? [result.values.version ?? next.version].flat()[0]);
}

/** Fields that keep their own values are made anew when a conflict has put other values into them. */
function useRounds(result: ActionResult | null): number {
  const [seen, see] = useState({ result, round: 0 });
  if (result === seen.result) return seen.round;
  const round = seen.round + (result && !result.ok && result.taken ? 1 : 0);
  see({ result, round });
  return round;
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
