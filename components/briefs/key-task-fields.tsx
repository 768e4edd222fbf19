"use client";

import { useEffect, useRef, useState } from "react";
import { Conflict, Taken } from "@/components/form/conflict";
import { Below, GroupFrame } from "@/components/form/field-frame";
import { useField, Was } from "@/components/form/form-context";
import { Button } from "@/components/ui/button";
import { Shape } from "@/components/ui/shape";
import { type KeyTask, rowOfMain } from "@/domain/briefs/rules";

type Row = { id: number; key: string; text: string; isMain: boolean };
type Plain = Omit<Row, "id">;

const MOST = 20;
const blank: Plain = { key: "", text: "", isMain: false };

/**
 * Key tasks in rows: a hidden stable key, the words, the one main effort. Without a script two empty rows wait below;
 * with one, rows come and go. A row that was saved learns its key when the page comes back.
 */
export function KeyTaskFields({ tasks }: { tasks: KeyTask[] }) {
  const texts = useField("taskTexts");
  const keys = useField("taskKeys");
  const main = useField("mainEffort");
  const next = useRef(0);
  const list = useRef<HTMLOListElement>(null);
  const numbered = (rows: Plain[]): Row[] => rows.map((row) => ({ ...row, id: next.current++ }));
  const [rows, setRows] = useState<Row[]>(() =>
    numbered(
      texts.refused
        ? texts.refused.map((text, i) => ({
            key: keys.refused?.[i] ?? "",
            text,
            isMain: main.refused?.[0] === String(i),
          }))
        : [...tasks.map(({ key, text, mainEffort }) => ({ key, text, isMain: mainEffort })), blank, blank],
    ),
  );
  const [isLive, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  useEffect(() => {
    setRows((old) => old.map((row) => (row.key ? row : { ...row, key: savedKey(tasks, row.id, list.current) })));
  }, [tasks]);

  const told = () => list.current?.dispatchEvent(new Event("input", { bubbles: true }));
  const add = () => {
    setRows([...rows, ...numbered([blank])]);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>("li:last-child textarea")?.focus());
  };
  const remove = (id: number) => {
    setRows(rows.length === 1 ? numbered([blank]) : rows.filter((row) => row.id !== id));
    requestAnimationFrame(told);
  };

  return (
    <GroupFrame id={texts.id} label="Key tasks" hideLabel error={texts.error}>
      <ol className="tasks" ref={list} id={main.id}>
        {rows.map((row, index) => (
          <li key={row.id} data-row={row.id}>
            <span className="n" aria-hidden="true">
              {index + 1}
            </span>
            <input type="hidden" name="taskKeys" value={row.key} />
            <textarea
              className="ta doc"
              rows={1}
              name="taskTexts"
              defaultValue={row.text}
              aria-label={`Key task ${index + 1}`}
              placeholder={index === 0 ? "What must be done, not how" : undefined}
              maxLength={300}
            />
            <label className="ck">
              <input type="radio" name="mainEffort" value={String(index)} defaultChecked={row.isMain} />
              <span>
                main effort<span className="vh"> is key task {index + 1}</span>
              </span>
            </label>
            {isLive && (
              <button
                type="button"
                className="rm"
                aria-label={`Remove key task ${index + 1}`}
                onClick={() => remove(row.id)}
              >
                <Shape name="cross" />
              </button>
            )}
          </li>
        ))}
      </ol>
      <Below id={main.id} error={main.error} />
      {isLive && rows.length < MOST && (
        <Button variant="plain" size="sm" className="rows-add" onClick={add}>
          Add another key task
        </Button>
      )}
      <Was name="taskKeys" values={tasks.map((task) => task.key)} />
      <Was name="taskTexts" values={tasks.map((task) => task.text)} />
      <Was name="mainEffort" values={[rowOfMain(tasks)]} />
      <Taken when={texts.isTaken || main.isTaken} />
      {texts.theirs !== undefined && (
        <Conflict
          yours={(texts.refused ?? []).filter(Boolean).join("\n")}
          theirs={texts.theirs}
          onTake={() =>
            setRows(
              numbered(
                (texts.theirs ?? "").split("\n").map((text, i) => ({
                  key: keys.theirs?.split("\n")[i] ?? "",
                  text,
                  isMain: main.theirs === String(i),
                })),
              ),
            )
          }
        />
      )}
    </GroupFrame>
  );
}

/** The key under which a row that had none was saved, found by its words. */
function savedKey(tasks: KeyTask[], id: number, list: HTMLOListElement | null): string {
  const words = list?.querySelector<HTMLTextAreaElement>(`[data-row="${id}"] textarea`)?.value.trim();
  return tasks.find((task) => task.text === words)?.key ?? "";
}
