import { type RefObject, useEffect, useState } from "react";
import type { Advice } from "@/domain/briefs/rules";
import { type DeskFacts, taskTextsIn } from "./desk-words";

/** Milliseconds after the last key before the server is asked. */
const pause = 400;

/**
 * What the server says of the words of key tasks ("what, not how"), asked while one types. It begins with what it said
 * of the text last saved, and keeps the last answer when the server cannot be reached: advice is never in the way.
 */
export function useTaskAdvice(box: RefObject<HTMLElement | null>, facts: DeskFacts): Advice[] {
  const [advice, setAdvice] = useState(facts.adviceOnTasks);
  const { advicePath } = facts;
  useEffect(() => {
    const form = box.current?.closest("form");
    if (!form) return;
    let asked = taskTextsIn(new FormData(form)).join("\n");
    let timer: ReturnType<typeof setTimeout> | undefined;
    let question = new AbortController();
    const ask = async () => {
      const tasks = taskTextsIn(new FormData(form));
      if (tasks.join("\n") === asked) return;
      asked = tasks.join("\n");
      question.abort();
      question = new AbortController();
      const found = await adviceFrom(advicePath, tasks, question.signal);
      if (found) setAdvice(found);
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(ask, pause);
    };
    form.addEventListener("input", later);
    return () => {
      clearTimeout(timer);
      question.abort();
      form.removeEventListener("input", later);
    };
  }, [box, advicePath]);
  return advice;
}

async function adviceFrom(path: string, tasks: string[], signal: AbortSignal): Promise<Advice[] | null> {
  try {
    const headers = { "content-type": "application/json" };
    const answer = await fetch(path, { method: "POST", headers, body: JSON.stringify({ tasks }), signal });
    return answer.ok ? ((await answer.json()) as { advice: Advice[] }).advice : null;
  } catch {
    return null;
  }
}
