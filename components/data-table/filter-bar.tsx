"use client";

import { useRouter } from "next/navigation";
import { type ChangeEvent, Fragment } from "react";
import { withQuery } from "./address";

export type FilterChoice = {
  /** The name in the address. */
  name: string;
  /** What it chooses, for those who hear the page: "Team". */
  label: string;
  value: string;
  options: { value: string; label: string }[];
};

type FilterBarProps = {
  path: string;
  /** Parts of the sentence: words, and choices between them. An empty value means "any". */
  parts: (string | FilterChoice)[];
  /** What stays in the address: the layout, the order. */
  keep?: Record<string, string | undefined>;
  label?: string;
};

/** A query one can read aloud. Without a script a button sends it; with one, every choice does. */
export function FilterBar({ path, parts, keep = {}, label = "Filter" }: FilterBarProps) {
  const router = useRouter();
  const change = (event: ChangeEvent<HTMLSelectElement>) => {
    const form = event.currentTarget.form;
    if (!form) return;
    const chosen = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    router.push(withQuery(path, chosen), { scroll: false });
  };
  return (
    <form className="say" action={path} method="get" aria-label={label}>
      {Object.entries(keep).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {parts.map((part) =>
        typeof part === "string" ? (
          <Fragment key={part}>{part} </Fragment>
        ) : (
          <Fragment key={part.name}>
            <select
              key={part.value}
              name={part.name}
              aria-label={part.label}
              defaultValue={part.value}
              onChange={change}
            >
              {part.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>{" "}
          </Fragment>
        ),
      )}
      <button type="submit" className="btn q sm no-js">
        Show
      </button>
    </form>
  );
}
