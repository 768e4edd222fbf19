"use client";

import { GroupFrame } from "@/components/form/field-frame";
import { useField } from "@/components/form/form-context";

type Props = { name: string; label: string; options: readonly { value: string; label: string }[]; wide?: boolean };

/** One statement and its answers: a row of keys, or lines of text for the question of recall. */
export function StatementField({ name, label, options, wide = false }: Props) {
  const { id, error, refused } = useField(name);
  return (
    <GroupFrame className={wide ? "vote vote-w" : "vote"} label={label} id={id} error={error}>
      <ol>
        {options.map((option, index) => (
          <li key={option.value}>
            <label>
              <input
                type="radio"
                name={name}
                value={option.value}
                defaultChecked={refused?.includes(option.value)}
                data-key={wide ? option.value : String(index + 1)}
              />
              <span>
                <b aria-hidden="true">{wide ? option.value : index + 1}</b> {option.label}
              </span>
            </label>
          </li>
        ))}
      </ol>
    </GroupFrame>
  );
}
