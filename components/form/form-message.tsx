"use client";

import type { ActionResult } from "@/lib/action-result";
import { Shape } from "../ui/shape";
import { Problem } from "../ui/states";
import { fieldId } from "./form-context";

/** What the server said, in a live region that is there before it is filled. */
export function FormMessage({ result, prefix }: { result: ActionResult | null; prefix: string }) {
  return (
    <div className="said" role="status" data-said tabIndex={-1}>
      {result && (result.ok ? <Saved result={result} /> : <Refused result={result} prefix={prefix} />)}
    </div>
  );
}

type Success = Extract<ActionResult, { ok: true }>;

function Saved({ result: { message, secrets = [] } }: { result: Success }) {
  if (!message) return null;
  return (
    <>
      <p className="saved">
        <Shape name="tick" className="on" />
        {message}
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

function Refused({ result, prefix }: { result: Refusal; prefix: string }) {
  const errors = Object.entries(result.fieldErrors);
  return (
    <Problem title={result.message}>
      {result.current && Object.keys(result.current).length > 0 && (
        <p>Saving keeps what stands in the fields, and everything else that the other person changed.</p>
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
