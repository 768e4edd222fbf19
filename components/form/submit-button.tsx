"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, buttonClass } from "../ui/button";
import { Kbd } from "../ui/text";

type SubmitButtonProps = ButtonLook & {
  children: ReactNode;
  /** Several verbs in one form: `name="verb" value="send_back"`. */
  name?: string;
  value?: string;
  /** The word while it is under way. */
  busy?: string;
  className?: string;
};

/** Sends the form; while it is under way the pressed one turns, keeps its focus and does nothing twice. */
export function SubmitButton({ children, name, value, busy, variant, size, kbd, className }: SubmitButtonProps) {
  const { pending, data } = useFormStatus();
  const isPressed = pending && (!name || data?.get(name) === value);
  return (
    <button
      type="submit"
      name={name}
      value={value}
      className={buttonClass({ variant, size }, className)}
      aria-busy={isPressed || undefined}
      aria-disabled={pending || undefined}
      onClick={(event) => pending && event.preventDefault()}
    >
      {isPressed && busy ? busy : children}
      {kbd && <Kbd>{kbd}</Kbd>}
    </button>
  );
}
