"use client";

import { useEffect, useState } from "react";
import type { ActionResult } from "@/lib/action-result";

type Shown = {
  /** The version whose values the fields show. */
  version: string | undefined;
  /** Counts how often the fields are made anew. */
  round: number;
};

/**
 * When the page behind an open form is drawn again, fields in which somebody changed something keep that over the old
 * values, so the form keeps the old version as well; after its own success, or while nothing was touched, it takes the
 * new one. Fields are made anew when other values are put into them: by a conflict, by a draft, by a newer page over an
 * untouched form, and when a form that makes the next thing of its kind has made one.
 */
export function useShown(
  current: string | undefined,
  result: ActionResult | null,
  { isTouched, empties }: { isTouched: boolean; empties: boolean },
): Shown {
  const [held, hold] = useState({
    version: current,
    result,
    past: null as ActionResult | null,
    isSaved: false,
    round: 0,
  });
  const isNews = result !== held.result;
  const isSaved = held.isSaved || (isNews && result?.ok === true);
  const adopts = current !== held.version && (isSaved || !isTouched);
  const isFilled = isNews && result && (result.ok ? empties : result.taken !== undefined || result.kind === "restored");
  const next = {
    version: adopts ? current : held.version,
    result,
    /** A newer page over an untouched form outdates what was refused. */
    past: adopts && !isTouched ? result : held.past,
    isSaved: isSaved && !adopts,
    round: held.round + (isFilled || (adopts && !isTouched && !isSaved) ? 1 : 0),
  };
  if (next.version !== held.version || next.isSaved !== held.isSaved || next.round !== held.round || isNews) hold(next);
  const { version, round } = next;
  if (version === undefined || !result || result.ok) return { version, round };
  if (result === next.past) return { version, round };
  return { version: String(result.version ?? [result.values.version ?? version].flat()[0]), round };
}

/**
 * The key under which a new thing is made once, however often its form is sent. The page brings one for forms without a
 * script; here each opening of the form has its own, and each success, so that Back leads to a form that may be sent.
 */
export function useKey(given: string | undefined, result: ActionResult | null): string | undefined {
  const [own, setOwn] = useState<string | undefined>(undefined);
  const made = result?.ok ? result : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was made asks for a new key
  useEffect(() => {
    setOwn(aKey());
    const back = (event: PageTransitionEvent) => event.persisted && setOwn(aKey());
    window.addEventListener("pageshow", back);
    return () => window.removeEventListener("pageshow", back);
  }, [made]);
  return given === undefined ? undefined : (own ?? given);
}

const aKey = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
