"use client";

import { type RefObject, useEffect, useState } from "react";

const none: ReadonlySet<string> = new Set();

/** Which rows are picked; emptied when the form around the table is. */
export function usePicks(table: RefObject<HTMLTableElement | null>) {
  const [picks, setPicks] = useState(none);
  useEffect(() => {
    const form = table.current?.closest("form");
    const clear = () => setPicks(none);
    form?.addEventListener("reset", clear);
    return () => form?.removeEventListener("reset", clear);
  }, [table]);
  const toggle = (id: string) => {
    const next = new Set(picks);
    if (!next.delete(id)) next.add(id);
    setPicks(next);
  };
  return { picks, toggle, toggleAll: (ids: string[]) => setPicks(new Set(ids)) };
}

type PickBoxProps = {
  /** Without a name it picks all, which needs a script. */
  name?: string;
  value?: string;
  label: string;
  isPicked: boolean;
  onToggle: () => void;
};

export function PickBox({ name, value, label, isPicked, onToggle }: PickBoxProps) {
  return (
    <label className={name ? "ck" : "ck js"}>
      <input type="checkbox" name={name} value={value} checked={isPicked} onChange={onToggle} />
      <span className="vh">Pick {label}</span>
    </label>
  );
}
