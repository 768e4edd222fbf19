/** What every server action answers with. The form shows `fieldErrors` at the field and gives `values` back, so nothing typed is lost. */
export type ActionResult =
  | {
      ok: true;
      message?: string;
      /** What was made or changed, to go there. */
      made?: { href: string; label: string };
      id?: string;
      /** Texts to copy that cannot be shown again, such as links of invitations. */
      secrets?: { label: string; text: string }[];
    }
  | {
      ok: false;
      /** `unreachable` and `restored` are said by the browser: nothing came back; a draft was put into the fields. */
      kind:
        | "invalid"
        | "forbidden"
        | "not-found"
        | "conflict"
        | "unavailable"
        | "signed-out"
        | "unreachable"
        | "restored";
      /** One plain sentence. */
      message: string;
      fieldErrors: Record<string, string>;
      /** What was typed, never passwords. */
      values: Record<string, string | string[]>;
      /** On a conflict: fields that both changed, as somebody else saved them, and the version to continue from. */
      current?: Record<string, string>;
      /** On a conflict: fields that only somebody else changed; `values` has them already. */
      taken?: string[];
      version?: number;
      /** Choices that were looked up by a name that somebody wrote, by field. */
      found?: Record<string, { value: string; label: string }[]>;
    };

/** The signature of every exported action: it serves `useActionState` and a plain form post alike. */
export type FormAction = (previous: ActionResult | null, form: FormData) => Promise<ActionResult>;
