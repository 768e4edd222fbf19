"use client";

import { useRouter } from "next/navigation";
import { type ChangeEvent, Fragment, useMemo } from "react";
import { withQuery } from "./address";
import type { FilterContent } from "./filter-bar";

/** The sentence as a form: without a script a button sends it; with one, every choice does. `content` is `FilterContent` as JSON. */
export function FilterForm({ content }: { content: string }) {
  const { path, parts, keep, label } = useMemo((): FilterContent => JSON.parse(content), [content]);
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
