"use client";

import { createContext, useContext, useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { WAS } from "@/lib/form-merge";

export type Refusal = Extract<ActionResult, { ok: false }>;

type Form = {
  /** Makes the ids of fields unique on a page with several forms. */
  id: string;
  refusal: Refusal | null;
  /** Of an edit form, the version that it showed; fields then say what they showed. */
  shown?: string | undefined;
  /** The organization whose form this is. */
  org?: string | undefined;
};

export const FormContext = createContext<Form>({ id: "", refusal: null });

export type FieldState = {
  id: string;
  error: string | undefined;
  /** What was typed when the server refused, else what the page gave. */
  typed: (initial: string) => string;
  /** All values of one name, for boxes and lists; null when nothing was refused. */
  refused: string[] | null;
  /** What somebody else saved meanwhile, when both changed it. */
  theirs: string | undefined;
  /** Somebody else alone changed it meanwhile, and it was taken over. */
  isTaken: boolean;
};

export function useField(name: string): FieldState {
  const { id, refusal } = useContext(FormContext);
  const value = refusal?.values[name];
  const list = Array.isArray(value) ? value : value === undefined ? [] : [value];
  // An unticked box is missing among the values; an answer without any values says nothing about boxes.
  const refused = refusal && Object.keys(refusal.values).length > 0 ? list : null;
  return {
    id: fieldId(id, name),
    error: refusal?.fieldErrors[name],
    typed: (initial) => list[0] ?? initial,
    refused,
    theirs: refusal?.current?.[name],
    isTaken: refusal?.taken?.includes(name) ?? false,
  };
}

export function fieldId(form: string, name: string): string {
  return `${form}${name.replaceAll(/[^\w-]/g, "-")}`;
}

/**
 * What a field of an edit form showed when it opened, so that the server can tell who changed what. It stays as it was
 * when the page is drawn again behind the form, and moves on with the version that the form shows.
 */
export function Was({ name, values }: { name: string; values: readonly string[] }) {
  const { shown, refusal } = useContext(FormContext);
  const now = JSON.stringify(values);
  const [held, hold] = useState({ shown, text: now });
  if (shown !== held.shown) hold({ shown, text: now });
  if (shown === undefined) return null;
  const kept = refusal?.values[WAS + name];
  return <input type="hidden" name={WAS + name} value={typeof kept === "string" ? kept : held.text} />;
}
