"use client";

import { type KeyboardEvent, useContext, useEffect, useRef, useState } from "react";
import { sentence } from "@/lib/format";
import { Button } from "../ui/button";
import { Conflict, Taken } from "./conflict";
import { type FrameProps, GroupFrame } from "./field-frame";
import { FormContext, useField, Was } from "./form-context";
import { ListRow } from "./list-row";

type ListFieldProps = FrameProps & {
  name: string;
  values?: string[];
  /** What one row is called: "condition". */
  item: string;
  placeholder?: string;
  max?: number;
  /** A box beside each row, posted under its own name as the number of the row; `rows` are those ticked now. */
  tick?: { name: string; label: string; rows: string[] };
};

const filled = (texts: string[]) => texts.filter((text) => text !== "");
type Row = { key: number; text: string; isTicked: boolean };
type Plain = Omit<Row, "key">;
const empty: Plain = { text: "", isTicked: false };
const plain = (texts: string[], ticked: string[]): Plain[] =>
  texts.map((text, index) => ({ text, isTicked: ticked.includes(String(index)) })).filter(({ text }) => text !== "");
const asRows = (rows: Plain[], from: number): Row[] => rows.map((row, index) => ({ key: from + index, ...row }));

/**
 * Short texts that repeat, all posted under one name. Without a script two empty rows wait below those that stand;
 * with one, rows are added and removed, Enter goes to the next and Backspace leaves an empty one.
 */
export function ListField({ name, values = [], item, placeholder, max = 40, tick, ...frame }: ListFieldProps) {
  const { id, error, refused, theirs, isTaken } = useField(name);
  const box = useField(tick?.name ?? name);
  const errors = useContext(FormContext).refusal?.fieldErrors;
  const [rows, setRows] = useState(() => {
    const ticked = tick ? ((refused && box.refused) ?? tick.rows) : [];
    return asRows([...plain(refused ?? values, ticked), empty, empty], 0);
  });
  const [isLive, setLive] = useState(false);
  const next = useRef(rows.length);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => setLive(true), []);

  const focusRow = (index: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll("input")[index]?.focus());
  const replace = (instead: Plain[]) => {
    setRows(asRows(instead, next.current));
    next.current += instead.length;
  };
  const add = () => {
    setRows([...rows, ...asRows([empty], next.current++)]);
    focusRow(rows.length);
  };
  const remove = (index: number) => {
    if (rows.length === 1) replace([empty]);
    else setRows(rows.toSpliced(index, 1));
    // Whoever watches the form hears of a row that went as of any other change.
    list.current?.dispatchEvent(new Event("input", { bubbles: true }));
    focusRow(Math.max(0, index - 1));
  };
  const press = (event: KeyboardEvent<HTMLInputElement>, index: number) => {
    if (event.nativeEvent.isComposing || event.metaKey || event.ctrlKey) return;
    const isEmpty = event.currentTarget.value === "";
    const isLast = index === rows.length - 1;
    if (event.key === "Enter") {
      event.preventDefault();
      if (!isLast) focusRow(index + 1);
      else if (!isEmpty && rows.length < max) add();
    } else if (event.key === "Backspace" && isEmpty && rows.length > 1) {
      event.preventDefault();
      remove(index);
    }
  };

  return (
    <GroupFrame {...frame} id={id} error={error}>
      <ul className="rows" ref={list}>
        {rows.map(({ key, text, isTicked }, index) => (
          <ListRow
            key={key}
            id={`${id}-${key}`}
            {...{ name, text, placeholder }}
            row={index + 1}
            tick={tick && { name: tick.name, label: tick.label, value: String(index), isTicked }}
            label={`${sentence(item)} ${index + 1}`}
            error={errors?.[`${name}.${index}`]}
            onKeyDown={(event) => press(event, index)}
            onRemove={isLive ? () => remove(index) : undefined}
          />
        ))}
      </ul>
      {isLive && rows.length < max && (
        <Button variant="plain" size="sm" className="rows-add" onClick={add}>
          Add another {item}
        </Button>
      )}
      <Was name={name} values={values} />
      {tick && <Was name={tick.name} values={tick.rows} />}
      <Taken when={isTaken || (tick !== undefined && box.isTaken)} />
      {theirs !== undefined && (
        <Conflict
          yours={filled(refused ?? []).join("\n")}
          theirs={theirs}
          onTake={() => replace([...plain(theirs.split("\n"), box.theirs?.split("\n") ?? []), empty])}
        />
      )}
    </GroupFrame>
  );
}
