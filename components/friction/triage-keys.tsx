"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { isTyping } from "@/components/shell/key-intent";
import { Link } from "@/components/ui/link";
import { TriageActs } from "./triage-acts";
import type { TriageEntry } from "./triage-entry";
import { TriageRow } from "./triage-row";

type Props = {
  org: string;
  /** `TriageEntry[]` as JSON: as objects React would walk through every value, once to write and once to read. */
  content: string;
  /** Single keys are on. */
  on: boolean;
};

/**
 * `j` and `k` move along the list; the key of an answer presses it or opens its line. Only the chosen row carries its
 * forms; without a script the others are answered on their own page.
 */
export function TriageKeys({ org, content, on }: Props) {
  const rows = useMemo((): TriageEntry[] => JSON.parse(content), [content]);
  const box = useRef<HTMLOListElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [live, setLive] = useState(false);
  const found = rows.findIndex(({ id }) => id === chosen);
  const at = found < 0 ? 0 : found;

  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      const move = event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
      const row = box.current?.children[Math.max(0, Math.min(rows.length - 1, at + move))];
      if (!row) return;
      if (move !== 0) {
        event.preventDefault();
        setChosen(rows[Math.max(0, Math.min(rows.length - 1, at + move))]?.id ?? null);
        row.scrollIntoView({ block: "nearest" });
      } else if (/^[1-4ah]$/.test(event.key) && act(row, event.key)) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    setLive(true);
    return () => document.removeEventListener("keydown", press);
  }, [rows, at, on]);

  return (
    <ol className="owed" ref={box} data-keys={live ? "on" : undefined}>
      {rows.map((entry, index) => (
        <li key={entry.id} className={index === at ? "sel" : undefined}>
          <TriageRow org={org} entry={entry} />
          {index === at ? (
            <TriageActs key={entry.id} {...entry.acts} />
          ) : (
            <Link
              className="keys"
              href={`/o/${org}/friction/${entry.id}`}
              aria-label={`Answer: ${entry.title}`}
              onClick={(event) => {
                event.preventDefault();
                setChosen(entry.id);
              }}
            >
              {entry.acts.mayTake && <kbd>1</kbd>} <kbd>2</kbd> <kbd>3</kbd> {entry.acts.mayPassUp && <kbd>4</kbd>}{" "}
              <kbd>a</kbd>
            </Link>
          )}
        </li>
      ))}
    </ol>
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
