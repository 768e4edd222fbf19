"use client";

import type { SubmitEvent } from "react";
import { Button } from "../ui/button";

type Props = { /** Where to go then. */ next?: string; children?: string };

/** Signs out by next-auth's own endpoint, or by a plain form without a script. The whole page goes with it. */
export function SignOutForm({ next, children }: Props) {
  return (
    <form action="/sign-out" method="post" aria-label={children ?? "Sign out"} onSubmit={leave}>
      {next && <input type="hidden" name="next" value={next} />}
      {children ? (
        <Button type="submit" variant="plain" size="sm">
          {children}
        </Button>
      ) : (
        <button type="submit">Sign out</button>
      )}
    </form>
  );
}

async function leave(event: SubmitEvent<HTMLFormElement>): Promise<void> {
  event.preventDefault();
  const next = new FormData(event.currentTarget).get("next");
  const { signOut } = await import("next-auth/react");
  await signOut({ redirect: false });
  window.location.assign(typeof next === "string" ? next : "/sign-in");
}
