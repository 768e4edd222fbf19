"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, Fragment, useEffect, useRef } from "react";
import { withQuery } from "./address";
import { useHidden } from "./use-hidden";

export type FilterChoice = {
  /** The name in the address. */
  name: string;
  /** What it chooses, for those who hear the page: "Team". */
  label: string;
  value: string;
  options: { value: string; label: string }[];
  /** Said at the end of a list that was cut, in place of what is missing. */
  more?: string | undefined;
};

type FilterBarProps = {
  path: string;
  /** Parts of the sentence: words, and choices between them. An empty value means "any". */
  parts: (string | FilterChoice)[];
  /** What stays in the address: the layout, the order. */
  keep?: Record<string, string | undefined>;
  label?: string;
};

/** A query one can read aloud, as a form: a button sends it; with a script, every choice does. */
export function FilterBar({ path, parts, keep = {}, label = "Filter" }: FilterBarProps) {
  const hidden = useHidden();
  const router = useRouter();
  const ask = ({ currentTarget }: FormEvent<HTMLFormElement>) => {
    const chosen = Object.fromEntries([...new FormData(currentTarget)].map(([name, value]) => [name, String(value)]));
    router.push(withQuery(path, chosen), { scroll: false });
  };
  return (
    <form className="say" action={path} method="get" aria-label={label} onChange={ask}>
      {hidden.length > 0 && <input type="hidden" name="hide" value={hidden.join(",")} />}
      {Object.entries(keep).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {parts.map((part) =>
        typeof part === "string" ? <Fragment key={part}>{part} </Fragment> : <Choice key={part.name} {...part} />,
      )}
      <button type="submit" className="btn q sm no-js">
        Show
      </button>
    </form>
  );
}

function Choice({ name, label, value, options, more }: FilterChoice) {
  const select = useRef<HTMLSelectElement>(null);
  // Another address may have another choice: the way back, or a link.
  useEffect(() => {
    if (select.current) select.current.value = value;
  }, [value]);
  return (
    <>
      <select ref={select} name={name} aria-label={label} defaultValue={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
        {more && <option disabled>{more}</option>}
      </select>{" "}
    </>
  );
}
