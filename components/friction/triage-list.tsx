"use client";

import { useEffect, useRef, useState } from "react";
import { isTyping } from "@/components/shell/key-intent";
import { Link } from "@/components/ui/link";
import { cn } from "@/lib/cn";
import { TriageActs } from "./triage-acts";
import type { TriageEntry } from "./triage-entry";
import { TriageRow } from "./triage-row";

type Props = { org: string; entries: TriageEntry[] /** Single keys are on. */; keysOn: boolean };

/**
 * What waits for an answer. `j` and `k` choose a row; the key of an answer presses it or opens its line. Only the chosen
 * row has its forms. Without a script that is the first one, and the others are answered on their own pages.
 */
export function TriageList({ org, entries, keysOn }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const [wanted, setWanted] = useState(entries[0]?.id);
  const [live, setLive] = useState(false);
  // What was chosen may have been answered meanwhile.
  const chosen = Math.max(
    0,
    entries.findIndex(({ id }) => id === wanted),
  );

  useEffect(() => {
    if (!keysOn) return;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      const row = list.current?.children[chosen];
      if (event.key === "j" || event.key === "k") {
        const next = Math.max(0, Math.min(entries.length - 1, chosen + (event.key === "j" ? 1 : -1)));
        setWanted(entries[next]?.id);
        list.current?.children[next]?.scrollIntoView({ block: "nearest" });
        event.preventDefault();
      } else if (row && /^[1-4ah]$/.test(event.key) && act(row, event.key)) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    setLive(true);
    return () => document.removeEventListener("keydown", press);
  }, [entries, chosen, keysOn]);

  return (
    <div data-keys={live ? "on" : undefined}>
      <ol className="owed" ref={list}>
        {entries.map((entry, index) => (
          <li key={entry.id} className={cn(index === chosen && "sel")}>
            <TriageRow org={org} entry={entry} />
            {index === chosen ? (
              <TriageActs {...entry.acts} />
            ) : (
              <AnswerLink org={org} entry={entry} onChoose={live ? () => setWanted(entry.id) : undefined} />
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

type AnswerLinkProps = { org: string; entry: TriageEntry; onChoose: (() => void) | undefined };

/** In place of the forms, in rows that are not chosen: the keys. It chooses the row, or leads to the page that has all answers. */
function AnswerLink({ org, entry: { id, title, acts }, onChoose }: AnswerLinkProps) {
  return (
    <Link
      className="keys"
      href={`/o/${org}/friction/${id}`}
      aria-label={`Answer: ${title}`}
      onClick={(event) => {
        if (!onChoose) return;
        event.preventDefault();
        onChoose();
      }}
    >
      {acts.mayTake && <kbd>1</kbd>} <kbd>2</kbd> <kbd>3</kbd> {acts.mayPassUp && <kbd>4</kbd>} <kbd>a</kbd>
    </Link>
  );
}

/** Presses the button of a key, or opens its line and puts the cursor there. */
function act(row: Element, key: string): boolean {
  const found = row.querySelector(`[data-key="${key}"]`);
  if (found instanceof HTMLDetailsElement) {
    found.open = true;
    found.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea")?.focus();
    return true;
  }
  const button = found?.querySelector("button");
  button?.click();
  return button !== null && button !== undefined;
}
