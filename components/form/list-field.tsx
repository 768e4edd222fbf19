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
};

const filled = (texts: string[]) => texts.filter((text) => text !== "");
const asRows = (texts: string[], from: number) => texts.map((text, index) => ({ key: from + index, text }));

/**
 * Short texts that repeat, all posted under one name. Without a script two empty rows wait below those that stand;
 * with one, rows are added and removed, Enter goes to the next and Backspace leaves an empty one.
 */
export function ListField({ name, values = [], item, placeholder, max = 40, ...frame }: ListFieldProps) {
  const { id, error, refused, theirs, isTaken } = useField(name);
  const errors = useContext(FormContext).refusal?.fieldErrors;
  const [rows, setRows] = useState(() => asRows([...filled(refused ?? values), "", ""], 0));
  const [isLive, setLive] = useState(false);
  const next = useRef(rows.length);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => setLive(true), []);

  const focusRow = (index: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll("input")[index]?.focus());
  const replace = (texts: string[]) => {
    setRows(asRows(texts, next.current));
    next.current += texts.length;
  };
  const add = () => {
    setRows([...rows, ...asRows([""], next.current++)]);
    focusRow(rows.length);
  };
  const remove = (index: number) => {
    if (rows.length === 1) replace([""]);
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
        {rows.map(({ key, text }, index) => (
          <ListRow
            key={key}
            id={`${id}-${key}`}
            {...{ name, text, placeholder }}
            row={index + 1}
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
      <Taken when={isTaken} />
      {theirs !== undefined && (
        <Conflict
          yours={filled(refused ?? []).join("\n")}
          theirs={theirs}
          onTake={() => replace([...theirs.split("\n"), ""])}
        />
      )}
    </GroupFrame>
  );
}
