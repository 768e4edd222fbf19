"use client";

import { useContext, useEffect, useState } from "react";
import { FIND } from "@/lib/find-field";
import { ChoiceField } from "./choice-field";
import type { Option } from "./field";
import type { FrameProps } from "./field-frame";
import { FormContext } from "./form-context";
import { useAsked } from "./use-asked";

type PickManyProps = FrameProps & {
  name: string;
  /** Which rows may be chosen: the last part of the address that is asked. */
  kind: string;
  /** The first rows, and what is chosen now. */
  choices: Option[];
  value: string[];
};

/**
 * Several of many people: boxes for the first ones and for those who are chosen, and a line that finds others. What is
 * found is added as further boxes, so that what was ticked stays ticked.
 */
export function PickMany({ name, kind, choices, value, ...frame }: PickManyProps) {
  const { org, refusal } = useContext(FormContext);
  const [isLive, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const { found, said, ask } = useAsked(`/o/${org}/choices/${kind}`);
  const named = refusal?.found?.[name] ?? [];
  const all = [...choices, ...named, ...found];
  const options = all.filter((one, index) => all.findIndex((other) => other.value === one.value) === index);
  return (
    <>
      <ChoiceField {...frame} name={name} many options={options} value={value} />
      {isLive ? (
        <label className="help">
          Somebody else? Find by name:{" "}
          <input
            className="in"
            type="search"
            onChange={(event) => ask(event.target.value)}
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
          />{" "}
          <span role="status">{said}</span>
        </label>
      ) : (
        <noscript>
          <label className="help">
            Somebody else? Write the name, and send:{" "}
            <input className="in" name={`${FIND}${kind}.${name}.many`} autoComplete="off" />
          </label>
        </noscript>
      )}
    </>
  );
}
