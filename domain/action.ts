import "server-only";
import { refresh } from "next/cache";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { ActionResult, FormAction } from "@/lib/action-result";
import { DomainError, forbidden } from "@/lib/errors";
import { FIND } from "@/lib/find-field";
import { type FormMerge, mergeForm, WAS } from "@/lib/form-merge";
import { PERSON } from "@/lib/form-person";
import { KEPT } from "@/lib/http/posted";
import { noteTrouble } from "@/lib/http/trouble";
import { log } from "@/lib/log";
import { readTextFile } from "@/lib/text-file";
import { typed } from "@/lib/typed";
import { type Undo, undoCookie, undoSeconds, writeUndo } from "@/lib/undo";
import type { Actor } from "./access/actor";
import { lookUp } from "./access/look-up";
import { noteSecurity } from "./access/security-log";
import { type Account, findAccount, findActor, findEndedUser } from "./access/session";
import { keptMark } from "./access/session-cookie";

/** What a handler may answer: a path to go to, a message, texts that are shown this once, or nothing. */
type Outcome =
  | {
      redirect?: string;
      message?: string;
      made?: { href: string; label: string };
      undo?: Undo;
      id?: string;
      secrets?: { label: string; text: string }[];
    }
  | undefined;
type Schema = z.ZodObject;
type Handler<S extends Schema, Who> = (who: Who, input: z.output<S>) => Promise<Outcome>;

/** The one wrapper of all server actions in an organization: who, input, command, errors into a result. */
export const action = <S extends Schema>(schema: S, run: Handler<S, Actor>): FormAction =>
  wrap(
    schema,
    run,
    async (form) => {
      const found = await findActor(String(form.get("org") ?? ""));
      if (found === "signed-out") return endedSession();
      if (typeof found !== "string" && !isTheirs(form, found)) throw forbidden(otherPerson);
      if (found === "not-found") throw new DomainError("not-found", "This organization does not exist.");
      return found;
    },
    lookUp,
  );

/** A form says for whom it was shown, or whose session it outlived. */
function isTheirs(form: FormData, { membershipId, userId }: Actor): boolean {
  const [person, kept] = [form.get(PERSON), form.get(KEPT)];
  return (person === null || person === membershipId) && (kept === null || kept === keptMark(userId));
}

const otherPerson = "Somebody else is signed in here now. Open this page again to write as yourself.";

/**
 * Who wrote on after the session had ended keeps the form: it asks to sign in and is sent then. Without a script the
 * server answers with a page that holds what was typed (`lib/http/serve.ts`); where it cannot, the way leads over the
 * sign-in and back to the page.
 */
async function endedSession(): Promise<never> {
  const sent = await headers();
  if (!sent.has("next-action")) {
    const userId = await findEndedUser();
    noteTrouble({ status: 401, retryAfter: 0, kept: userId && keptMark(userId) });
    redirect(`/sign-in?next=${encodeURIComponent(sent.get("x-path") ?? "/")}`);
  }
  throw new DomainError("signed-out", "Your session has ended. What you typed is still here.");
}

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
  prepare: (who: Who, form: FormData) => Promise<FormData> = async (_, form) => form,
): FormAction {
  return async (_previous, form) => {
    let outcome: Outcome;
    let who: Who | null = null;
    let sent = form;
    try {
      await refuseForeignOrigin();
      who = await gate(form);
      sent = await prepare(who, await readFiles(form));
      outcome = await runMerging(schema, run, who, sent);
    } catch (caught) {
      const error = caught instanceof Clash ? caught.error : caught;
      noteDenial(error, who);
      return refusal(
        error,
        caught instanceof Clash ? caught.merge.form : sent,
        caught instanceof Clash ? caught.merge : null,
      );
    }
    await offerUndo(outcome?.undo);
    if (outcome?.redirect) redirect(outcome.redirect);
    refresh();
    return {
      ok: true,
      ...(outcome?.message ? { message: outcome.message } : {}),
      ...(outcome?.made ? { made: outcome.made } : {}),
      ...(outcome?.id ? { id: outcome.id } : {}),
      ...(outcome?.secrets?.length ? { secrets: outcome.secrets } : {}),
    };
  };
}

/** What may be taken back is offered on the page that follows, until the next deed. */
async function offerUndo(undo: Undo | undefined): Promise<void> {
  const jar = await cookies();
  if (undo) jar.set(undoCookie, writeUndo(undo), { maxAge: undoSeconds, httpOnly: true, sameSite: "lax", path: "/o" });
  else if (jar.has(undoCookie)) jar.set(undoCookie, "", { maxAge: 0, path: "/o" });
}

/** Somebody else saved meanwhile, and both changed the same. */
class Clash extends Error {
  constructor(
    readonly error: DomainError,
    readonly merge: FormMerge,
  ) {
    super(error.message);
  }
}

/**
 * Runs the handler. Where somebody else saved meanwhile, what only one of the two changed is brought together and sent
 * again; only what both changed is asked. A form of which something is not known is looked at again before it is sent.
 */
async function runMerging<S extends Schema, Who>(
  schema: S,
  run: Handler<S, Who>,
  who: Who,
  form: FormData,
  times = 3,
): Promise<Outcome> {
  try {
    return await run(who, parse(schema, form));
  } catch (error) {
    if (!(error instanceof DomainError) || !error.current || error.version === undefined) throw error;
    const { current } = error;
    const known = Object.entries(current).filter(([name]) => name in schema.shape);
    const merge = mergeForm(
      form,
      { current: Object.fromEntries(known), version: error.version, together: error.together },
      (name, raw) => readField(schema, name, raw),
    );
    const isWhole = [...form.keys()].every((name) => !name.startsWith(WAS) || name.slice(WAS.length) in current);
    if (Object.keys(merge.asked).length > 0 || !isWhole || times === 0) throw new Clash(error, merge);
    return runMerging(schema, run, who, merge.form, times - 1);
  }
}

/** One field as the schema understands it; as it was typed where it does not. */
function readField(schema: Schema, name: string, raw: string[]): unknown {
  const field = schema.shape[name] as z.ZodType;
  const value = isList(field) ? raw : raw.at(-1);
  const parsed = field.safeParse(value);
  return parsed.success ? parsed.data : value;
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
    if (!isAside(key)) raw[key] = isList(schema.shape[key]) ? values : values.at(-1);
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

/** What travels with a form and is no field of it: where it belongs, what it showed before, what is to be looked up. */
const isAside = (key: string) =>
  key === "org" || key === PERSON || key === KEPT || key.startsWith(WAS) || key.startsWith(FIND);

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

const lookAgain = "Somebody else changed this while you were writing. Look at it again before you save it.";

function refusal(error: unknown, form: FormData, merge: FormMerge | null): ActionResult {
  const values = typed(form);
  if (error instanceof DomainError) {
    const { kind, message, fields, version, found, retryAfter } = error;
    if (retryAfter) noteTrouble({ status: 429, retryAfter });
    return {
      ok: false,
      kind,
      message: merge && Object.keys(merge.asked).length === 0 ? lookAgain : message,
      fieldErrors: fields,
      values,
      ...(merge ? { current: merge.asked, taken: merge.taken } : {}),
      ...(version ? { version } : {}),
      ...(found ? { found } : {}),
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
