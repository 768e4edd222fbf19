"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { isTyping, keyIntent } from "./key-intent";

const ShortcutSheet = dynamic(() => import("./shortcut-sheet"), { ssr: false });

export type Shortcut = { /** The letter after `g`. */ key: string; href: string; label: string };

type ShortcutsProps = {
  places: Shortcut[];
  /** What the page itself listens to, for the sheet: `["d", "done"]`. */
  page?: [key: string, what: string][];
  /** The cookie `keys`, read on the server. */
  on?: boolean;
};

/** `g` then a letter goes to a place, `/` or Cmd-K finds, `?` opens the sheet; silent in fields and when off. */
export function Shortcuts({ places, page = [], on = true }: ShortcutsProps) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
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
        setOpen(true);
      } else if (intent === "place") {
        const place = places.find(({ key }) => key === event.key);
        if (place) router.push(place.href);
      }
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [places, on, router]);
  return isOpen ? <ShortcutSheet places={places} page={page} onClose={() => setOpen(false)} /> : null;
}
