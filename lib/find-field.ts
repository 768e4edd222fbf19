/** `find.<kind>.<field>`: what somebody without a script wrote in place of choosing from a list. */
export const FIND = "find.";

export type Find = { kind: string; field: string; text: string };

/** What is to be looked up in a form; lines left empty ask nothing. */
export function findsOf(form: FormData): Find[] {
  return [...form.entries()].flatMap(([name, value]) => {
    if (!name.startsWith(FIND) || typeof value !== "string" || value.trim() === "") return [];
    const [kind = "", field = ""] = name.slice(FIND.length).split(".");
    return [{ kind, field, text: value.trim().slice(0, 200) }];
  });
}
