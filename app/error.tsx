"use client";

import { PlainPage } from "@/components/shell/plain-page";
import { Button, ButtonLink } from "@/components/ui/button";
import { Finding } from "@/components/ui/finding";

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <PlainPage>
      <Finding sub="What was saved before is safe. What you were just doing may not be, so look before you do it again.">
        This page could not be shown.
      </Finding>
      <div className="acts">
        <Button onClick={reset}>Try again</Button>
        <ButtonLink href="/" variant="quiet">
          Go home
        </ButtonLink>
        {error.digest && <span>If it stays so, tell an administrator this number: {error.digest}</span>}
      </div>
    </PlainPage>
  );
}
