"use client";

import { lazy, Suspense, useContext, useEffect, useRef, useState } from "react";
import { FIND } from "@/lib/find-field";
import { Conflict, Taken } from "./conflict";
import { keeping, labelOf, type Option } from "./field";
import { describedBy, FieldFrame, type FrameProps } from "./field-frame";
import { FormContext, useField, Was } from "./form-context";

const PickCombobox = lazy(() => import("./pick-combobox"));

type PickFieldProps = FrameProps & {
  name: string;
  /** Which rows may be chosen: the last part of the address that is asked. */
  kind: string;
  /** The first rows, and what stands in it now. */
  choices: Option[];
  value?: string | null;
  /** The words of no choice; without them something has to be chosen. */
  empty?: string;
};

/**
 * One of many people, teams, projects, objectives. Without a script it is a list of the first ones and a line for the name
 * of anybody else, which the server looks up; with one it is a box that asks the server while one types.
 */
export function PickField({ name, kind, choices, value, empty, ...frame }: PickFieldProps) {
  const { org, refusal } = useContext(FormContext);
  const field = useField(name);
  const [now, setNow] = useState<string | null>(null);
  const [taken, setTaken] = useState(0);
  const list = useRef<HTMLSelectElement>(null);
  useEffect(() => setNow(list.current?.value ?? ""), []);
  const typed = field.typed(value ?? "");
  const named = (refusal?.found?.[name] ?? []).filter((one) => !choices.some(({ value }) => value === one.value));
  const offered = keeping([...named, ...choices], [value ?? "", typed, field.theirs ?? ""]);
  const plain = (
    <>
      <select
        ref={list}
        id={field.id}
        name={name}
        className="se"
        defaultValue={typed}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, frame.help, field.error)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {offered.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <noscript>
        <label className="help">
          Not in the list? Write the name, and send:{" "}
          <input className="in" name={`${FIND}${kind}.${name}`} autoComplete="off" />
        </label>
      </noscript>
    </>
  );
  const chosen = offered.find((one) => one.value === (now ?? typed)) ?? null;
  return (
    <FieldFrame {...frame} id={field.id} error={field.error}>
      {now === null || !org ? (
        plain
      ) : (
        <Suspense fallback={plain}>
          <PickCombobox
            key={taken}
            id={field.id}
            name={name}
            address={`/o/${org}/choices/${kind}`}
            first={offered}
            chosen={chosen ?? (empty === undefined ? (offered[0] ?? null) : null)}
            empty={empty}
            isWrong={field.error !== undefined}
            describedBy={describedBy(field.id, frame.help, field.error)}
          />
        </Suspense>
      )}
      <Was name={name} values={[value ?? ""]} />
      <Taken when={field.isTaken} />
      {field.theirs !== undefined && (
        <Conflict
          whole
          yours={labelOf(offered, typed)}
          theirs={labelOf(offered, field.theirs)}
          onTake={() => {
            setNow(field.theirs ?? "");
            setTaken((times) => times + 1);
          }}
        />
      )}
    </FieldFrame>
  );
}
