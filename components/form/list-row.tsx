"use client";

import type { KeyboardEvent } from "react";
import { Shape } from "../ui/shape";
import { describedBy } from "./field-frame";

type ListRowProps = {
  id: string;
  name: string;
  text: string;
  placeholder: string | undefined;
  /** "Condition 3". */
  label: string;
  row: number;
  error: string | undefined;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  tick: { name: string; label: string; value: string; isTicked: boolean } | undefined;
  /** Missing until the script runs. */
  onRemove: (() => void) | undefined;
};

export function ListRow({ id, name, text, placeholder, label, row, tick, error, onKeyDown, onRemove }: ListRowProps) {
  return (
    <li>
      <div className="rows-in">
        <input
          className="in doc"
          id={id}
          name={name}
          defaultValue={text}
          placeholder={placeholder}
          aria-label={label}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, undefined, error)}
          onKeyDown={onKeyDown}
        />
        {error && (
          <p className="err" id={`${id}-err`}>
            <Shape name="diamond" />
            {error}
          </p>
        )}
      </div>
      {tick && (
        <label className="ck">
          <input
            type="checkbox"
            name={tick.name}
            value={tick.value}
            defaultChecked={tick.isTicked}
            aria-label={`${tick.label}, row ${row}`}
          />
          <span>{tick.label}</span>
        </label>
      )}
      {onRemove && (
        <button type="button" className="rm" aria-label={`Remove row ${row}`} onClick={onRemove}>
          <Shape name="cross" />
        </button>
      )}
    </li>
  );
}
