"use client";

import type { ActionResult } from "@/lib/action-result";
import { Button } from "../ui/button";
import { Link } from "../ui/link";
import { Shape } from "../ui/shape";
import { Problem } from "../ui/states";
import { fieldId } from "./form-context";

type Props = { result: ActionResult | null; prefix: string; onAgain: () => void };

/** What the server said, in a live region that is there before it is filled. */
export function FormMessage({ result, prefix, onAgain }: Props) {
  return (
    <div className="said" role="status" data-said tabIndex={-1}>
      {result &&
        (result.ok ? <Saved result={result} /> : <Refused result={result} prefix={prefix} onAgain={onAgain} />)}
    </div>
  );
}

type Success = Extract<ActionResult, { ok: true }>;

function Saved({ result: { message, made, secrets = [] } }: { result: Success }) {
  if (!message) return null;
  return (
    <>
      <p className="saved">
        <Shape name="tick" className="on" />
        {message} {made && <Link href={made.href}>{made.label}</Link>}
      </p>
      {secrets.length > 0 && (
        <ul className="secrets">
          {secrets.map(({ label, text }) => (
            <li key={label}>
              <span>{label}</span>
              <code>{text}</code>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type Refusal = Extract<ActionResult, { ok: false }>;

function Refused({ result, prefix, onAgain }: { result: Refusal; prefix: string; onAgain: () => void }) {
  const errors = Object.entries(result.fieldErrors);
  if (result.kind === "restored") return null;
  const isFailed = ["unreachable", "unavailable", "signed-out"].includes(result.kind);
  return (
    <Problem title={result.message}>
      {result.current && Object.keys(result.current).length > 0 && (
        <p>Saving keeps what stands in the fields, and everything else that the other person changed.</p>
      )}
      {result.kind === "signed-out" && (
        <p>
          <a href="/sign-in?next=/signed-in" target="_blank" rel="noopener">
            Sign in in another tab
          </a>{" "}
          and come back here: this is sent then.
        </p>
      )}
      {isFailed && (
        <p className="acts js">
          <Button variant="quiet" size="sm" onClick={onAgain}>
            Try again
          </Button>
        </p>
      )}
      {errors.length > 1 && (
        <ul>
          {errors.map(([name, text]) => (
            <li key={name}>
              <a href={`#${fieldId(prefix, name)}`}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </Problem>
  );
}
