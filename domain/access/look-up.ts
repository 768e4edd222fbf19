import { DomainError } from "@/lib/errors";
import { findsOf } from "@/lib/find-field";
import type { Actor } from "./actor";
import { type Choice, findChoice, pickerKind } from "./choice-queries";

/** Without a script a person writes a name in place of choosing: the one row of that name is chosen, of several one is asked for. */
export async function lookUp(actor: Actor, form: FormData): Promise<FormData> {
  const fields: Record<string, string> = {};
  const found: Record<string, Choice[]> = {};
  for (const { kind, field, isMany, text } of findsOf(form)) {
    const known = pickerKind(kind);
    const answer = known ? await findChoice(actor, known, text) : [];
    if (!Array.isArray(answer)) {
      if (!isMany) form.set(field, answer.value);
      else if (!form.getAll(field).includes(answer.value)) form.append(field, answer.value);
      continue;
    }
    found[field] = answer;
    fields[field] = answer.length
      ? `More than one goes by “${text}”. They stand in the list now; choose one.`
      : `Nothing that can be chosen here goes by “${text}”.`;
  }
  if (Object.keys(fields).length > 0)
    throw new DomainError("invalid", "Choose once more from the list.", { fields, found });
  return form;
}
