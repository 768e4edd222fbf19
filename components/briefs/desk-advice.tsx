"use client";

import {
  createContext,
  type ReactNode,
  useContext,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { type DeskFacts, type DeskSaid, deskSays, type Written, writtenIn } from "./desk-words";
import { useTaskAdvice } from "./use-task-advice";

const Said = createContext<DeskSaid>({ advice: [], defects: [] });

/** Reads the form around it while one types. Without a script it says what was true of the text last saved. */
export function DeskAdvice({ saved, facts, children }: { saved: Written; facts: DeskFacts; children: ReactNode }) {
  const [written, setWritten] = useState(saved);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const form = box.current?.closest("form");
    if (!form) return;
    const read = () => setWritten(writtenIn(new FormData(form)));
    read();
    form.addEventListener("input", read);
    return () => form.removeEventListener("input", read);
  }, []);
  const settled = useDeferredValue(written);
  const onTasks = useTaskAdvice(box, facts);
  const said = useMemo(() => {
    const { advice, defects } = deskSays(settled, facts);
    return { advice: [...onTasks, ...advice], defects };
  }, [settled, facts, onTasks]);
  return (
    <Said value={said}>
      <div ref={box}>{children}</div>
    </Said>
  );
}

/** What is said of these fields, beside them: advice in italics, what publication still needs in plain words. */
export function AdviceAt({ fields, otherwise }: { fields: string[]; otherwise?: string }) {
  const { advice, defects } = useContext(Said);
  const is = (field: string) => fields.some((one) => field === one || field.startsWith(`${one}.`));
  const here = advice.filter(({ field }) => is(field));
  const needed = defects.filter(({ field }) => is(field));
  return (
    <div className="beside" role="status">
      {otherwise && here.length + needed.length === 0 && <p className="sub">{otherwise}</p>}
      {here.map(({ field, sentence }) => (
        <p className="vnote" key={`${field} ${sentence}`}>
          {place(field)}
          {sentence}
        </p>
      ))}
      {needed.map(({ field, sentence }) => (
        <p className="todo" key={field}>
          {sentence}
        </p>
      ))}
    </div>
  );
}

/** "Key task 2: " before advice on one of several rows. */
function place(field: string): string {
  const row = /\.(\d+)$/.exec(field)?.[1];
  return row === undefined ? "" : `Key task ${Number(row) + 1}: `;
}
