import "server-only";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { ActionResult, FormAction } from "@/lib/action-result";
import { noteTrouble } from "@/lib/http/trouble";
import { log } from "@/lib/log";
import { readTextFile } from "@/lib/text-file";
import type { Actor } from "./access/actor";
import { noteSecurity } from "./access/security-log";
import { type Account, findAccount, findActor } from "./access/session";
import { DomainError } from "./errors";

/** What a handler may answer: a path to go to, a message, texts that are shown this once, or nothing. */
type Outcome =
  | { redirect?: string; message?: string; id?: string; secrets?: { label: string; text: string }[] }
  | undefined;
type Schema = z.ZodObject;
type Handler<S extends Schema, Who> = (who: Who, input: z.output<S>) => Promise<Outcome>;

/** The one wrapper of all server actions in an organization: who, input, command, errors into a result. */
export const action = <S extends Schema>(schema: S, run: Handler<S, Actor>): FormAction =>
  wrap(schema, run, async (form) => {
    const found = await findActor(String(form.get("org") ?? ""));
    if (found === "signed-out") redirect("/sign-in");
    if (found === "not-found") throw new DomainError("not-found", "This organization does not exist.");
    return found;
  });

/** For a signed-in account outside any organization. */
export const accountAction = <S extends Schema>(schema: S, run: Handler<S, Account>): FormAction =>
  wrap(schema, run, async () => (await findAccount()) ?? redirect("/sign-in"));

/** For anybody: sign-in, sign-up, accepting an invitation. */
export const publicAction = <S extends Schema>(schema: S, run: Handler<S, null>): FormAction =>
  wrap(schema, run, async () => null);

function wrap<S extends Schema, Who>(
  schema: S,
  run: Handler<S, Who>,
  gate: (form: FormData) => Promise<Who>,
): FormAction {
  return async (_previous, form) => {
    let outcome: Outcome;
    let who: Who | null = null;
    try {
      await refuseForeignOrigin();
      who = await gate(form);
      outcome = await run(who, parse(schema, await readFiles(form)));
    } catch (error) {
      noteDenial(error, who);
      return refusal(error, form);
    }
    if (outcome?.redirect) redirect(outcome.redirect);
    refresh();
    return {
      ok: true,
      ...(outcome?.message ? { message: outcome.message } : {}),
      ...(outcome?.id ? { id: outcome.id } : {}),
      ...(outcome?.secrets?.length ? { secrets: outcome.secrets } : {}),
    };
  };
}

/** What somebody tried and may not do goes to the security log: who and where, not what was typed. */
function noteDenial(error: unknown, who: unknown): void {
  if (!(error instanceof DomainError) || error.kind !== "forbidden") return;
  const { userId = null, orgId = null } = (who ?? {}) as { userId?: string; orgId?: string };
  noteSecurity("denied", { user: userId, org: orgId });
}

/** Next compares Origin and Host when Origin is there; a browser that sends neither header is not one we serve. */
async function refuseForeignOrigin(): Promise<void> {
  const sent = await headers();
  const site = sent.get("sec-fetch-site");
  if ((!site && !sent.get("origin")) || site === "cross-site")
    throw new DomainError("forbidden", "This form was sent from another site. Open it here and send it again.");
}

/** Files are text to us: each becomes what stands in it, where it stood, and beside it how it was written. A form without one is left as it is. */
async function readFiles(form: FormData): Promise<FormData> {
  if (![...form.values()].some((value) => typeof value !== "string")) return form;
  const read = new FormData();
  for (const [name, value] of form.entries()) {
    if (typeof value === "string") {
      read.append(name, value);
      continue;
    }
    const { text, encoding } = readTextFile(new Uint8Array(await value.arrayBuffer()));
    read.append(name, text);
    if (text !== "") read.append(`${name}Encoding`, encoding);
  }
  return read;
}

function parse<S extends Schema>(schema: S, form: FormData): z.output<S> {
  const raw: Record<string, unknown> = {};
  for (const [key, values] of byName(form))
    if (key !== "org") raw[key] = isList(schema.shape[key]) ? values : values.at(-1);
  const parsed = schema.strict().safeParse(raw);
  if (parsed.success) return parsed.data as z.output<S>;
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? "form");
    fields[field] ??=
      issue.code === "unrecognized_keys" ? "This form has a field that does not belong to it." : issue.message;
  }
  throw new DomainError("invalid", "Some fields need another look.", { fields });
}

/** All values of each field, read in one pass; what the framework adds is left out. */
function byName(form: FormData): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const [key, value] of form) {
    if (key.startsWith("$ACTION")) continue;
    const text = typeof value === "string" ? value : "";
    const values = fields.get(key);
    if (values) values.push(text);
    else fields.set(key, [text]);
  }
  return fields;
}

function isList(field: unknown): boolean {
  const definition = (field as { def?: { type?: string; in?: unknown; innerType?: unknown } } | undefined)?.def;
  if (!definition) return false;
  return definition.type === "array" || isList(definition.in) || isList(definition.innerType);
}

function refusal(error: unknown, form: FormData): ActionResult {
  const values = typed(form);
  if (error instanceof DomainError) {
    const { kind, message, fields, current, version, retryAfter } = error;
    if (retryAfter) noteTrouble({ status: 429, retryAfter });
    return {
      ok: false,
      kind,
      message,
      fieldErrors: fields,
      values,
      ...(current ? { current } : {}),
      ...(version ? { version } : {}),
    };
  }
  if (isControlFlow(error)) throw error;
  const reference = log.failure("action failed", error);
  return {
    ok: false,
    kind: "unavailable",
    message: `Something went wrong on our side. Nothing was saved; what you typed is still here. Reference ${reference}.`,
    fieldErrors: {},
    values,
  };
}

/** Redirects and 404s of Next travel as errors with a digest. */
const isControlFlow = (error: unknown) =>
  typeof error === "object" && error !== null && "digest" in error && String(error.digest).startsWith("NEXT_");

/** Everything typed goes back into the form; passwords never do. */
function typed(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const [key, all] of byName(form))
    if (!/password/i.test(key)) values[key] = all.length > 1 ? all : (all[0] ?? "");
  return values;
}
