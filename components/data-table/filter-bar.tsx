import { Fragment } from "react";
import { Still } from "../ui/still";

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

/** A query one can read aloud, as a form: a button sends it; with a script, every choice does (`FollowLinks`). */
export function FilterBar({ path, parts, keep = {}, label = "Filter" }: FilterBarProps) {
  return (
    <Still className="as-one">
      <form className="say" action={path} method="get" aria-label={label} data-asks="">
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
    </Still>
  );
}

function Choice({ name, label, value, options, more }: FilterChoice) {
  return (
    <>
      <select name={name} aria-label={label} defaultValue={value}>
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
