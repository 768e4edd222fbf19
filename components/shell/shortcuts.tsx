"use client";

import { useRouter } from "next/navigation";
import { type ComponentType, useEffect, useState } from "react";
import { mayLeave } from "../form/unsaved";
import { isTyping, keyIntent, type Shortcut } from "./key-intent";
import { moveAlong, pressStep } from "./rows";
import type { SheetProps } from "./shortcut-sheet";

type ShortcutsProps = {
  places: Shortcut[];
  /** What the page itself listens to, for the sheet: `["d", "done"]`. */
  page?: [key: string, what: string][];
  /** The cookie `keys`, read on the server. */
  on?: boolean;
};

/**
 * `g` then a letter goes to a place, `/` or Cmd-K finds, `j` and `k` walk along a list, `d` does the step of a row, `b`
 * raises friction from where one stands, `?` opens the sheet; silent in fields and when off.
 */
export function Shortcuts({ places, page = [], on = true }: ShortcutsProps) {
  const router = useRouter();
  const [Sheet, setSheet] = useState<ComponentType<SheetProps> | null>(null);
  useEffect(() => {
    let goes = false;
    const press = (event: KeyboardEvent) => {
      const intent = keyIntent(event, goes, on && !isTyping(event.target));
      goes = intent === "go";
      if (intent === "find") {
        const target = document.querySelector<HTMLElement>("[data-find]");
        if (!target) return;
        event.preventDefault();
        if (target instanceof HTMLInputElement) target.focus();
        else target.click();
      } else if (intent === "sheet") {
        void import("./shortcut-sheet").then((sheet) => setSheet(() => sheet.default));
      } else if (intent === "raise") {
        const link =
          document.querySelector<HTMLElement>("[data-raise] a") ??
          document.querySelector<HTMLElement>("[data-raise-anywhere] a");
        if (!link) return;
        event.preventDefault();
        link.click();
      } else if (intent === "next" || intent === "previous") {
        if (moveAlong(intent === "next" ? 1 : -1)) event.preventDefault();
      } else if (intent === "step") {
        if (pressStep()) event.preventDefault();
      } else if (intent === "place") {
        const place = places.find(({ key }) => key === event.key);
        if (place && mayLeave()) router.push(place.href);
      }
    };
    document.addEventListener("keydown", press);
    // Keys are heard from now on: hints may show, and a test knows when to press.
    document.documentElement.dataset.keys = on ? "on" : "off";
    return () => document.removeEventListener("keydown", press);
  }, [places, on, router]);
  return Sheet && <Sheet places={places} page={page} onClose={() => setSheet(null)} />;
}
