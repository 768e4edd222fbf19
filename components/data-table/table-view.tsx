"use client";

import type { SubmitEvent } from "react";
import { Link } from "../ui/link";
import { hideHref, type TableAddress, withQuery } from "./address";
import { type Density, densities, densityCookie, readDensity } from "./density";
import { useHidden } from "./use-hidden";

type TableViewProps = {
  at: TableAddress;
  /** Those that may be hidden. */
  columns: { id: string; word: string }[];
  /** A form holds no other form: there the height of rows is changed by a script alone. */
  isInForm: boolean;
};

/** Which columns a reader sees, kept in the address, and how close the rows stand, kept in the browser. */
export function TableView({ at, columns, isInForm }: TableViewProps) {
  const hidden = useHidden();
  return (
    <details className="tbl-view">
      <summary>Columns and rows</summary>
      <div className="menu">
        <ul>
          {columns.map(({ id, word }) => {
            const isHidden = hidden.includes(id);
            const next = isHidden ? hidden.filter((other) => other !== id) : [...hidden, id];
            return (
              <li key={id}>
                <Link href={hideHref(at, next)} replace scroll={false}>
                  {isHidden ? `Show ${word}` : `Hide ${word}`}
                </Link>
              </li>
            );
          })}
        </ul>
        <hr />
        {isInForm ? (
          <ul className="with-script">
            {densities.map((density) => (
              <li key={density}>
                <button type="button" value={density} onClick={() => void keepDensity(density)}>
                  {words[density]}
                </button>
              </li>
            ))}
          </ul>
        ) : (
          <form action="/preferences" method="post" onSubmit={changeDensity}>
            <input type="hidden" name="next" value={withQuery(at.path, { ...at.params, sort: at.sort })} />
            {densities.map((density) => (
              <button key={density} type="submit" name={densityCookie} value={density}>
                {words[density]}
              </button>
            ))}
          </form>
        )}
      </div>
    </details>
  );
}

const words: Record<Density, string> = { compact: "Compact rows", regular: "Regular rows" };

/** It posts without a script; with one the rows change in place and the server keeps the choice. */
function changeDensity(event: SubmitEvent<HTMLFormElement>) {
  event.preventDefault();
  const { submitter } = event.nativeEvent;
  void keepDensity(readDensity(submitter instanceof HTMLButtonElement ? submitter.value : ""));
}

function keepDensity(density: Density) {
  document.documentElement.dataset.density = density;
  const body = new FormData();
  body.set(densityCookie, density);
  return fetch("/preferences", { method: "POST", body, redirect: "manual", keepalive: true });
}
