"use client";

import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { isTyping } from "@/components/shell/key-intent";
import { readActs } from "./acts-text";
import { type Acts, TriageActs } from "./triage-acts";

type Props = {
  /** What may be done with the first obstacle; the others carry theirs as `data-acts`. */
  first: Acts;
  /** The first row, and the list of the others, as the server drew them. */
  row: ReactNode;
  rest: ReactNode;
  /** Single keys are on. */
  on: boolean;
};

// On the server there is no layout, and React says so.
const useBeforePaint = typeof document === "undefined" ? useEffect : useLayoutEffect;

/**
 * `j` and `k` move along the list; the key of an answer presses it or opens its line. The forms stand in the chosen row
 * alone and go along with the choice; the rows themselves stay as they were drawn. Without a script the first row has
 * its forms, and the others are answered on their own pages.
 */
export function TriageKeys({ first, row, rest, on }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const home = useRef<HTMLDivElement>(null);
  const forms = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Acts | null>(null);
  const [live, setLive] = useState(false);
  const acts = chosen ?? first;
  const { id } = acts.of;

  // What was drawn anew may say something else of the chosen row, or have it no more.
  useBeforePaint(() => {
    setChosen(
      (before) =>
        before &&
        actsOf(
          rowsIn(box.current).find((li) => li.dataset.id === before.of.id),
          first.of,
        ),
    );
  }, [first, rest]);

  // The rows are other elements when `rest` was drawn anew.
  useBeforePaint(() => {
    for (const li of rowsIn(box.current)) {
      li.classList.toggle("sel", li.dataset.id === id);
      if (li.dataset.id === id && forms.current) li.append(forms.current);
    }
    return () => {
      if (forms.current) home.current?.append(forms.current);
    };
  }, [id, rest]);

  useEffect(() => {
    if (!on) return;
    const choose = (li: HTMLElement | undefined) => {
      const next = li && (li.dataset.id === first.of.id ? first : actsOf(li, first.of));
      if (!next) return false;
      setChosen(next);
      li.scrollIntoView({ block: "nearest" });
      return true;
    };
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      const rows = rowsIn(box.current);
      const at = rows.findIndex((li) => li.dataset.id === id);
      const move = event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
      const next = rows[Math.max(0, Math.min(rows.length - 1, at + move))];
      if (move !== 0 ? choose(next) : next && /^[1-4ah]$/.test(event.key) && act(next, event.key))
        event.preventDefault();
    };
    const click = (event: MouseEvent) => {
      const keys = event.target instanceof Element && event.target.closest("a.keys");
      if (keys && choose(keys.closest("li") ?? undefined)) event.preventDefault();
    };
    const list = box.current;
    document.addEventListener("keydown", press);
    list?.addEventListener("click", click);
    setLive(true);
    return () => {
      document.removeEventListener("keydown", press);
      list?.removeEventListener("click", click);
    };
  }, [first, id, on]);

  return (
    <div ref={box} data-keys={live ? "on" : undefined}>
      <ol className="owed">
        <li className="sel" data-id={first.of.id}>
          {row}
          <div ref={home} className="as-one">
            <div ref={forms} className="as-one">
              <TriageActs key={id} {...acts} />
            </div>
          </div>
        </li>
      </ol>
      {rest}
    </div>
  );
}

const rowsIn = (box: HTMLElement | null) => [...(box?.querySelectorAll<HTMLElement>(".owed > li") ?? [])];

function actsOf(li: HTMLElement | undefined, { org }: Acts["of"]): Acts | null {
  if (!li?.dataset.acts || !li.dataset.id) return null;
  return readActs(li.dataset.acts, { org, id: li.dataset.id, title: li.querySelector("h3")?.textContent ?? "" });
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
