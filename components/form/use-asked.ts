"use client";

import { useEffect, useRef, useState } from "react";
import type { Option } from "./field";

/** Rows that the server offers for what somebody types; everything that was found stays, newest question last. */
export function useAsked(address: string) {
  const [found, setFound] = useState<Option[]>([]);
  const [said, say] = useState("");
  const asked = useRef<AbortController | null>(null);
  useEffect(() => () => asked.current?.abort(), []);
  const ask = async (text: string) => {
    asked.current?.abort();
    if (text.trim() === "") return;
    const mine = new AbortController();
    asked.current = mine;
    try {
      const rows = await askChoices(address, text, mine.signal);
      setFound((before) => [...before, ...rows.filter((one) => !before.some(({ value }) => value === one.value))]);
      say(rows.length === 0 ? "Nobody of that name can be chosen here." : "");
    } catch {
      if (!mine.signal.aborted) say("This could not be looked up just now. Type again in a moment.");
    }
  };
  return { found, said, ask };
}

/** At most twenty rows whose name holds the text. */
export async function askChoices(address: string, text: string, signal: AbortSignal): Promise<Option[]> {
  const answer = await fetch(`${address}?q=${encodeURIComponent(text.trim())}`, {
    signal,
    headers: { accept: "application/json" },
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}
