export type DomainErrorKind = "not-found" | "forbidden" | "invalid" | "conflict" | "unavailable" | "signed-out";

/**
 * The one error family. Its message is a sentence for the person who acted; every transport translates it in one place.
 * `fields` puts a sentence at a field; `current`, `together` and `version` let two people's changes be brought together.
 */
export class DomainError extends Error {
  readonly kind: DomainErrorKind;
  readonly fields: Record<string, string>;
  readonly current: Record<string, unknown> | undefined;
  readonly together: readonly (readonly string[])[];
  readonly version: number | undefined;
  /** Rows among which a person has to choose, by field. */
  readonly found: Record<string, { value: string; label: string }[]> | undefined;
  /** Seconds after which the same may be asked again. */
  readonly retryAfter: number | undefined;

  constructor(
    kind: DomainErrorKind,
    message: string,
    more: {
      fields?: Record<string, string>;
      current?: Record<string, unknown>;
      together?: readonly (readonly string[])[];
      version?: number;
      found?: Record<string, { value: string; label: string }[]>;
      retryAfter?: number;
    } = {},
  ) {
    super(message);
    this.name = "DomainError";
    this.kind = kind;
    this.fields = more.fields ?? {};
    this.current = more.current;
    this.together = more.together ?? [];
    this.version = more.version;
    this.found = more.found;
    this.retryAfter = more.retryAfter;
  }
}

/** Not there, or not for this actor: the two must look the same. */
export const notFound = (what = "This page"): DomainError => new DomainError("not-found", `${what} does not exist.`);

export const forbidden = (sentence = "Your role does not allow this."): DomainError =>
  new DomainError("forbidden", sentence);

/** Bad input: `field` names where, the sentence says what would be right. */
export const invalid = (field: string, sentence: string): DomainError =>
  new DomainError("invalid", sentence, { fields: { [field]: sentence } });

/** A limit is used up; the sentence says how long to wait. */
export function tooOften(seconds: number): DomainError {
  const minutes = Math.ceil(seconds / 60);
  const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
  return new DomainError("unavailable", `Too many tries. Wait ${wait}, then try again.`, { retryAfter: seconds });
}

/** The rules forbid this transition now. */
export const conflict = (sentence: string): DomainError => new DomainError("conflict", sentence);
