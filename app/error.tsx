"use client";

import { PlainPage } from "@/components/shell/plain-page";
import { Finding } from "@/components/ui/finding";

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

// Every page loads this, so it is written with as little as possible.
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <PlainPage>
      <Finding sub="What was saved before is safe. What you were just doing may not be, so look before you do it again.">
        This page could not be shown.
      </Finding>
      <div className="acts">
        <button type="button" className="btn" onClick={reset}>
          Try again
        </button>
        <a className="btn q" href="/">
          Go home
        </a>
        {error.digest && <span>If it stays so, tell an administrator this number: {error.digest}</span>}
      </div>
    </PlainPage>
  );
}
