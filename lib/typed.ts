/** Everything that was typed into a form, to be shown again; passwords never are, nor what belongs to the framework. */
export function typed(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const [key, value] of form.entries()) {
    if (key.startsWith("$ACTION") || /password/i.test(key) || typeof value !== "string") continue;
    const before = values[key];
    values[key] = before === undefined ? value : [before, value].flat();
  }
  return values;
}
