/** One field of a form that was posted, as it can be posted again. */
export type Posted = { name: string; value: string };

const isSecret = (name: string): boolean => /password|secret|token/i.test(name);

/** In a form that outlived its session: a mark of the person whose it was, so that nobody else sends it. */
export const KEPT = "form.kept";

/** The form with that mark; without one it can be read and not sent, for nobody knows whose it was. */
export const keptFor = (posted: PostedForm, kept: string | null): PostedForm => ({
  ...posted,
  fields: [...posted.fields.filter(({ name }) => name !== KEPT), ...(kept ? [{ name: KEPT, value: kept }] : [])],
  isReadOnly: kept === null,
});

export type PostedForm = { fields: Posted[]; secrets: string[]; files: string[]; isReadOnly?: boolean };

/**
 * What a posted form holds: fields to send again, the names of passwords, which go nowhere, and of files, which the
 * browser must choose again. Null when the body is no form.
 */
export async function readPosted(body: Buffer, type: string | undefined): Promise<PostedForm | null> {
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)/i.test(type ?? "")) return null;
  const sent = new Response(new Uint8Array(body), { headers: { "content-type": type ?? "" } });
  const form = await sent.formData().catch(() => null);
  if (!form) return null;
  const posted: PostedForm = { fields: [], secrets: [], files: [] };
  for (const [name, value] of form) {
    if (typeof value !== "string") posted.files.push(name);
    else if (isSecret(name)) posted.secrets.push(name);
    else posted.fields.push({ name, value });
  }
  return posted;
}
