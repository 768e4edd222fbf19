"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { browserNow, type Draft, differs, draftKey, dropDraft, keepDraft, readDraft } from "./draft-store";
import { markSaved, markUnsaved } from "./unsaved";

const pause = 400;
const typing = "textarea, input:not([type]), input[type=text], input[type=url], input[type=email], input[type=search]";

/**
 * Watches what is typed into a form of an organization: leaving asks, and a form with long texts keeps a draft in this
 * browser. `offer` is a draft of an earlier visit; `settle` is called when what was typed has been sent.
 */
export function useTyped(form: RefObject<HTMLFormElement | null>, isKept: boolean) {
  const [offer, setOffer] = useState<Draft | null>(null);
  const key = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    const element = form.current;
    const person = document.querySelector<HTMLElement>("[data-person]")?.dataset.person;
    if (!element || !person) return;
    const isLong = isKept && element.querySelector("textarea") !== null;
    key.current = isLong ? draftKey(person, element, location.pathname) : null;
    const found = key.current && readDraft(key.current, browserNow());
    if (found && differs(found, element)) setOffer(found);

    const write = () => {
      clearTimeout(timer.current);
      timer.current = undefined;
      if (key.current) keepDraft(key.current, element, browserNow());
    };
    const heard = ({ target }: Event) => {
      if (target instanceof Element && target.matches(typing)) markUnsaved(element);
      clearTimeout(timer.current);
      timer.current = setTimeout(write, pause);
    };
    const flush = () => timer.current !== undefined && write();
    element.addEventListener("input", heard);
    window.addEventListener("pagehide", flush);
    return () => {
      flush();
      markSaved(element);
      element.removeEventListener("input", heard);
      window.removeEventListener("pagehide", flush);
    };
  }, [form, isKept]);

  const settle = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (form.current) markSaved(form.current);
    if (key.current) dropDraft(key.current);
    setOffer(null);
  }, [form]);
  const decline = useCallback(() => {
    if (key.current) dropDraft(key.current);
    setOffer(null);
  }, []);
  const accept = useCallback(() => setOffer(null), []);
  return { offer, settle, decline, accept };
}
