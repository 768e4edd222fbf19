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
import { DraftOffer } from "./draft-offer";
import { FormContext } from "./form-context";
import { FormMessage } from "./form-message";
import { personHere, sendForm } from "./send-form";
import { useKey, useShown } from "./use-shown";
import { useTyped } from "./use-typed";

type ActionFormProps = {
  action: FormAction;
  /** How it is sent with a script, where that is not the action itself. */
  send?: FormAction;
  /** Ids, the version, an idempotency key. On a conflict `version` moves on to the one it met. */
  hidden?: Record<string, string>;
  children: ReactNode;
  className?: string;
  /** For a form that makes the next thing of its kind: its fields are emptied when it succeeds. */
  empties?: boolean;
  /** What is typed here stays out of the browser's store. */
  secret?: boolean;
  /** Names the form where no heading does. */
  label?: string;
  id?: string;
};

/**
 * The one place where forms are sent. Without a script the form posts and comes back with what was typed; with one it
 * is sent by hand, because React empties a form that it sends itself, and because a request that fails must leave the
 * page as it is.
 */
export function ActionForm(props: ActionFormProps) {
  const {
    action,
    send = action,
    hidden = {},
    children,
    className = "form",
    empties = false,
    secret = false,
    label,
    id,
  } = props;
  const [posted, post] = useActionState<ActionResult | null, FormData>(action, null);
  const [answer, setAnswer] = useState<ActionResult | null>(null);
  const [pending, startTransition] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const pressed = useRef<HTMLElement | null>(null);
  const own = useId();
  const prefix = `${id ?? own}-`;
  const result = answer ?? posted;
  const refusal = result && !result.ok ? result : null;
  const [isTouched, touch] = useState(false);
  const { version: shown, round } = useShown(hidden.version, result, { isTouched, empties });
  const key = useKey(hidden.key, result);
  const { offer, settle, accept, decline } = useTyped(form, !secret);

  useEffect(() => {
    if (!result || !form.current) return;
    if (result.ok) {
      settle();
      touch(false);
    }
    focusAfter(form.current, result);
  }, [result, settle]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    pressed.current = submitter;
    const data = new FormData(event.currentTarget, submitter);
    startTransition(async () => {
      const said = await sendForm(send, data, settle);
      // At once: the page that follows may have no place for this form any more.
      if (said.ok) settle();
      setAnswer(said);
    });
  };
  const again = () => form.current?.requestSubmit(pressed.current?.isConnected ? pressed.current : undefined);
  useReturn(refusal?.kind === "signed-out", again);

  return (
    <FormContext value={{ id: prefix, refusal, shown, org: hidden.org }}>
      <form
        ref={form}
        id={id}
        action={post}
        onSubmit={submit}
        onInput={() => touch(true)}
        className={cn(className)}
        aria-label={label}
        noValidate
      >
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={hiddenValue(name, value, { shown, key })} />
        ))}
        {offer && (
          <DraftOffer
            draft={offer}
            onContinue={() => {
              accept();
              setAnswer({ ok: false, kind: "restored", message: "", fieldErrors: {}, values: offer.values });
            }}
            onDiscard={decline}
          />
        )}
        <FormMessage result={result} prefix={prefix} onAgain={again} />
        <Fragment key={round}>{children}</Fragment>
      </form>
    </FormContext>
  );
}

const hiddenValue = (name: string, value: string, now: { shown: string | undefined; key: string | undefined }) =>
  (name === "version" ? now.shown : name === "key" ? now.key : undefined) ?? value;

/** Whose session ended signs in elsewhere; when they come back to this page, what they typed is sent. */
function useReturn(waits: boolean, again: () => void) {
  const send = useRef(again);
  send.current = again;
  useEffect(() => {
    if (!waits) return;
    const back = () => document.visibilityState === "visible" && personHere() !== null && send.current();
    document.addEventListener("visibilitychange", back);
    return () => document.removeEventListener("visibilitychange", back);
  }, [waits]);
}

/** After an answer: focus goes to the first field in error, or to the message; a dialog closes on success. */
function focusAfter(form: HTMLFormElement, result: ActionResult) {
  if (result.ok) {
    form.closest("dialog")?.close();
    return;
  }
  const wrong = form.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input:not([type="hidden"])');
  (wrong ?? form.querySelector<HTMLElement>("[data-said]"))?.focus();
}
