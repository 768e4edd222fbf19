"use server";

import type { ActionResult } from "@/lib/action-result";
import { env } from "@/lib/env";

/** Answers the forms of the styleguide: it saves nothing, and shows every kind of answer. */
export async function tryAction(_: ActionResult | null, form: FormData): Promise<ActionResult> {
  const { demoMode, appTest } = env();
  const values = Object.fromEntries(
    [...new Set(form.keys())]
      .filter((name) => !name.startsWith("$") && name !== "secret")
      .map((name) => {
        const all = form.getAll(name).map(String);
        return [name, all.length > 1 ? all : (all[0] ?? "")];
      }),
  );
  const refuse = { ok: false, fieldErrors: {}, values } as const;
  if (!demoMode && !appTest) return { ...refuse, kind: "not-found", message: "There is nothing here." };
  if (form.get("verb") === "conflict" && form.get("version") === "1") {
    return {
      ...refuse,
      kind: "conflict",
      message: "Claire Dubois saved this two minutes ago.",
      current: { boundary: "No more than 25 vans a week until the bracket is changed", level: "executive" },
      version: 2,
    };
  }
  if (form.get("verb") === "fail") return { ...refuse, kind: "unavailable", message: "The server did not reply." };
  const errors: Record<string, string> = {};
  if (!/^\d+([.,]\d+)?$/.test(String(form.get("hours")))) errors.hours = "A number, such as 2";
  if (String(form.get("title")).trim().length < 3) errors.title = "At least three letters, so that others know it";
  if (!form.get("reader")) errors.reader = "Choose who may read it";
  if (Object.keys(errors).length > 0) {
    return { ...refuse, kind: "invalid", message: "Nothing was saved yet.", fieldErrors: errors };
  }
  return { ok: true, message: `Saved as version ${form.get("version")}.` };
}
