"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";

/** One key answers the statement that is next, and goes on to the one after it; without a script there are the radios. */
export function OneKey({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const [live, setLive] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLTextAreaElement) return;
      const groups = [...(frame.current?.querySelectorAll("fieldset") ?? [])];
      const own = document.activeElement?.closest("fieldset");
      const at = groups.find((group) => group === own) ?? groups.find((group) => !group.querySelector(":checked"));
      const choice = at?.querySelector<HTMLInputElement>(`[data-key="${CSS.escape(event.key)}"]`);
      if (!at || !choice) return;
      event.preventDefault();
      choice.checked = true;
      const next = groups[groups.indexOf(at) + 1];
      const target = next?.querySelector<HTMLElement>("input") ?? frame.current?.querySelector<HTMLElement>("textarea");
      target?.focus();
      target?.scrollIntoView({ block: "nearest" });
    };
    document.addEventListener("keydown", press);
    setLive(true);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return (
    <div ref={frame} className="asks" data-keys={live ? "on" : undefined}>
      {children}
    </div>
  );
}
