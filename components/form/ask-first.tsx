import type { ReactNode } from "react";
import { type ButtonLook, buttonClass } from "../ui/button";

type Props = ButtonLook & {
  /** The word that opens the question. */
  verb: string;
  /** What happens, and what cannot be taken back. */
  question: string;
  children: ReactNode;
};

/** Asks before something ends: the first press says what it means, the button below does it. Needs no script. */
export function AskFirst({ verb, question, children, variant = "quiet", size = "sm" }: Props) {
  return (
    <details className="decide">
      <summary className={buttonClass({ variant, size })}>{verb}</summary>
      <p className="sub">{question}</p>
      {children}
    </details>
  );
}
