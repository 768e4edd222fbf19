"use client";

import { Button } from "../ui/button";
import { Diff } from "../ui/diff";
import { Caption } from "../ui/text";

type ConflictProps = { yours: string; theirs: string; onTake: () => void };

/** Two people at once: both texts side by side, and a way to take the other one. */
export function Conflict({ yours, theirs, onTake }: ConflictProps) {
  return (
    <div className="conflict">
      <div>
        <Caption>Yours, not yet saved</Caption>
        <p>{yours || "Left empty."}</p>
      </div>
      <div>
        <Caption>Saved meanwhile</Caption>
        <p>{theirs ? <Diff before={yours} after={theirs} /> : "Left empty."}</p>
        <div className="acts">
          <Button variant="quiet" size="sm" onClick={onTake}>
            Take this one
          </Button>
        </div>
      </div>
    </div>
  );
}

/** The same for choices, in one line. */
export function Meanwhile({ label }: { label: string }) {
  return <p className="help">Chosen meanwhile: {label}</p>;
}

/** Puts a text into a field that keeps its own value. */
export function putInto(id: string, text: string) {
  const found = document.getElementById(id);
  const isField =
    found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement || found instanceof HTMLSelectElement;
  if (!isField) return;
  found.value = text;
  found.focus();
}
