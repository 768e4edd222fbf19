"use client";

import { Combobox } from "@base-ui/react/combobox";
import { CSPProvider } from "@base-ui/react/csp-provider";
import { useEffect, useRef, useState } from "react";
import type { Option } from "./field";
import { askChoices } from "./use-asked";

type Props = {
  id: string;
  name: string;
  /** Where the server answers `?q=` with the rows whose name holds the text. */
  address: string;
  /** What is offered before anything is typed. */
  first: Option[];
  chosen: Option | null;
  empty: string | undefined;
  isWrong: boolean;
  describedBy: string | undefined;
};

/** A choice among many: the server is asked while one types, and answers at most twenty. */
export default function PickCombobox({ id, name, address, first, chosen, empty, isWrong, describedBy }: Props) {
  const [value, setValue] = useState<Option | null>(chosen);
  const [found, setFound] = useState<Option[]>(first);
  const [said, say] = useState("");
  const asked = useRef<AbortController | null>(null);
  const told = useRef<HTMLInputElement>(null);

  const ask = async (text: string) => {
    asked.current?.abort();
    if (text.trim() === "") return setFound(first);
    const mine = new AbortController();
    asked.current = mine;
    try {
      setFound(await askChoices(address, text, mine.signal));
      say("");
    } catch {
      if (!mine.signal.aborted) say("This could not be looked up just now. Type again in a moment.");
    }
  };
  useEffect(() => () => asked.current?.abort(), []);

  const choose = (next: Option | null) => {
    setValue(next);
    setFound(first);
    // Who watches the form for changes hears of this one as of any other.
    requestAnimationFrame(() => told.current?.dispatchEvent(new Event("input", { bubbles: true })));
  };

  return (
    <CSPProvider disableStyleElements>
      <input type="hidden" name={name} value={value?.value ?? ""} ref={told} />
      <Combobox.Root
        items={found}
        filter={null}
        value={value}
        onValueChange={choose}
        onInputValueChange={(text, { reason }) => reason === "input-change" && ask(text)}
        isItemEqualToValue={(one: Option, other: Option) => one.value === other.value}
        autoHighlight
      >
        <div className="pick">
          <Combobox.Input
            id={id}
            className="in"
            placeholder={empty ?? "Choose"}
            aria-invalid={isWrong || undefined}
            aria-describedby={describedBy}
          />
          {empty !== undefined && value && (
            <Combobox.Clear className="rm" aria-label={`Clear: ${value.label}`}>
              ×
            </Combobox.Clear>
          )}
        </div>
        <Combobox.Portal>
          <Combobox.Positioner className="pick-at" sideOffset={2} align="start">
            <Combobox.Popup className="menu pick-list">
              <Combobox.Status className="cap">{said || null}</Combobox.Status>
              <Combobox.Empty className="cap">Nobody and nothing of that name can be chosen here.</Combobox.Empty>
              <Combobox.List>
                {(one: Option) => (
                  <Combobox.Item key={one.value} value={one} className="pick-row">
                    {one.label}
                  </Combobox.Item>
                )}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
    </CSPProvider>
  );
}
