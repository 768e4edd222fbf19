"use client";

import { BrokenPage } from "@/components/shell/broken-page";
import { PlainPage } from "@/components/shell/plain-page";

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: Props) {
  return (
    <PlainPage>
      <BrokenPage home="/" digest={error.digest} onAgain={reset} />
    </PlainPage>
  );
}
