/** What every server action answers with. The form shows `fieldErrors` at the field and gives `values` back, so nothing typed is lost. */
export type ActionResult =
  | {
      ok: true;
      message?: string;
      id?: string;
      /** Texts to copy that cannot be shown again, such as links of invitations. */
      secrets?: { label: string; text: string }[];
    }
  | {
      ok: false;
      kind: "invalid" | "forbidden" | "not-found" | "conflict" | "unavailable" | "unreachable";
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
    };

/** The signature of every exported action: it serves `useActionState` and a plain form post alike. */
export type FormAction = (previous: ActionResult | null, form: FormData) => Promise<ActionResult>;
