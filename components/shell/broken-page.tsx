"use client";

import { Finding } from "../ui/finding";

type Props = { home: string; digest: string | undefined; onAgain: () => void };

/** What is said in place of a page that could not be shown. */
export function BrokenPage({ home, digest, onAgain }: Props) {
  return (
    <>
      <Finding sub="What was saved before is safe. What you were just doing may not be, so look before you do it again.">
        This page could not be shown.
      </Finding>
      <div className="acts">
        <button type="button" className="btn" onClick={onAgain}>
          Try again
        </button>
        {/* A whole page load on purpose: after an error nothing of the old one should stay. */}
        <a className="btn q" href={home}>
          Go home
        </a>
        {digest && <span>If it stays so, tell an administrator this number: {digest}</span>}
      </div>
    </>
  );
}
