/** `find.<kind>.<field>`, with `.many` where several may be chosen: what somebody without a script wrote in place of choosing from a list. */
export const FIND = "find.";

export type Find = { kind: string; field: string; isMany: boolean; text: string };

/** Each one asks the database once. No form has more pickers than this. */
const most = 40;

/** What is to be looked up in a form; lines left empty ask nothing. */
export function findsOf(form: FormData): Find[] {
  const finds = [...form.entries()].flatMap(([name, value]) => {
    if (!name.startsWith(FIND) || typeof value !== "string" || value.trim() === "") return [];
    const [kind = "", field = "", many] = name.slice(FIND.length).split(".");
    return [{ kind, field, isMany: many === "many", text: value.trim().slice(0, 200) }];
  });
  return finds.slice(0, most);
}
