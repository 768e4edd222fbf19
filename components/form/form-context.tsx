"use client";

import { createContext, useContext } from "react";
import type { ActionResult } from "@/lib/action-result";

type Refusal = Extract<ActionResult, { ok: false }>;

/** `id` makes the ids of fields unique on a page with several forms. */
export const FormContext = createContext<{ id: string; refusal: Refusal | null }>({ id: "", refusal: null });

export type FieldState = {
  id: string;
  error: string | undefined;
  /** What was typed when the server refused, else what the page gave. */
  typed: (initial: string) => string;
  /** All values of one name, for boxes and lists; null when nothing was refused. */
  refused: string[] | null;
  /** What somebody else saved meanwhile, when it differs from what was typed. */
  theirs: string | undefined;
};

export function useField(name: string): FieldState {
  const { id, refusal } = useContext(FormContext);
  const value = refusal?.values[name];
  const list = Array.isArray(value) ? value : value === undefined ? [] : [value];
  // An unticked box is missing among the values; an answer without any values says nothing about boxes.
  const refused = refusal && Object.keys(refusal.values).length > 0 ? list : null;
  const current = refusal?.current?.[name];
  return {
    id: fieldId(id, name),
    error: refusal?.fieldErrors[name],
    typed: (initial) => list[0] ?? initial,
    refused,
    theirs: current === undefined || current === asSaved(list) ? undefined : current,
  };
}

/** As the server keeps it: rows that stayed empty are gone, line ends are plain. */
const asSaved = (typed: string[]) =>
  typed
    .map((text) => text.replaceAll("\r\n", "\n").trim())
    .filter((text) => text !== "")
    .join("\n");

export function fieldId(form: string, name: string): string {
  return `${form}${name.replaceAll(/[^\w-]/g, "-")}`;
}
