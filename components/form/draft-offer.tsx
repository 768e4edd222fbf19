"use client";

import { Button } from "../ui/button";
import type { Draft } from "./draft-store";

type Props = { draft: Draft; onContinue: () => void; onDiscard: () => void };

/** What was begun here earlier and not sent: go on with it, or let it go. */
export function DraftOffer({ draft, onContinue, onDiscard }: Props) {
  const began = new Date(draft.at).toLocaleString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });
  return (
    <div className="said" role="status">
      <p>You began to write here on {began} and did not send it. It was kept in this browser.</p>
      <div className="acts">
        <Button variant="quiet" size="sm" onClick={onContinue}>
          Continue
        </Button>
        <Button variant="plain" size="sm" onClick={onDiscard}>
          Discard
        </Button>
      </div>
    </div>
  );
}
