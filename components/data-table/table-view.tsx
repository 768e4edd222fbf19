"use client";

import type { SubmitEvent } from "react";
import { Link } from "../ui/link";
import { Menu } from "../ui/menu";
import { hideHref, type TableAddress, withQuery } from "./address";
import { densityCookie, readDensity } from "./density";
import { useHidden } from "./use-hidden";

type TableViewProps = {
  at: TableAddress;
  /** Those that may be hidden. */
  columns: { id: string; word: string }[];
};

/** Which columns a reader sees, kept in the address, and how close the rows stand, kept in the browser. */
export function TableView({ at, columns }: TableViewProps) {
  const hidden = useHidden();
  return (
    <div className="tbl-view">
      <Menu label="Columns and rows">
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
        <form action="/preferences" method="post" onSubmit={changeDensity}>
          <input type="hidden" name="next" value={withQuery(at.path, { ...at.params, sort: at.sort })} />
          <button type="submit" name={densityCookie} value="compact">
            Compact rows
          </button>
          <button type="submit" name={densityCookie} value="regular">
            Regular rows
          </button>
        </form>
      </Menu>
    </div>
  );
}

/** It posts without a script; with one the rows change in place and the server keeps the choice. */
function changeDensity(event: SubmitEvent<HTMLFormElement>) {
  event.preventDefault();
  const { submitter } = event.nativeEvent;
  const data = new FormData(event.currentTarget, submitter);
  void fetch(event.currentTarget.action, { method: "POST", body: data, redirect: "manual", keepalive: true });
  document.documentElement.dataset.density = readDensity(String(data.get(densityCookie)));
}
