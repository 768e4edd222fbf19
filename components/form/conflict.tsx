"use client";

import { Button } from "../ui/button";
import { Diff } from "../ui/diff";
import { Caption } from "../ui/text";

type ConflictProps = {
  yours: string;
  theirs: string;
  /** Choices are shown as they are; texts with what differs. */
  whole?: boolean;
  onTake?: () => void;
};

/** Two people at once: both texts side by side, and a way to take the other one. */
export function Conflict({ yours, theirs, whole, onTake }: ConflictProps) {
  return (
    <div className="conflict">
      <div>
        <Caption>Yours, not yet saved</Caption>
        <p>{yours || "Left empty."}</p>
      </div>
      <div>
        <Caption>Saved meanwhile</Caption>
        <p>{!theirs ? "Left empty." : whole ? theirs : <Diff before={yours} after={theirs} />}</p>
        {onTake && (
          <div className="acts">
            <Button variant="quiet" size="sm" onClick={onTake}>
              Take this one
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

/** Somebody else alone changed this field: it shows what they saved. */
export function Taken({ when }: { when: boolean }) {
  return when ? <p className="help">Somebody else changed this meanwhile; it stands as they saved it.</p> : null;
}

/** Puts a text into a field that keeps its own value. */
export function putInto(id: string, text: string) {
  const found = document.getElementById(id);
  const isField =
    found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement || found instanceof HTMLSelectElement;
  if (!isField) return;
  found.value = text;
  found.dispatchEvent(new Event("input", { bubbles: true }));
  found.focus();
}

/** Ticks exactly these of the boxes or radios of a group; with a name, only boxes of that name. */
export function tick(group: string, values: string[], name?: string) {
  for (const box of document.getElementById(group)?.querySelectorAll<HTMLInputElement>("input[value]") ?? [])
    if (box.type !== "hidden" && (!name || box.name === name)) box.checked = values.includes(box.value);
}
