"use client";

import type { Option } from "@/components/form/field";
import { useField } from "@/components/form/form-context";

export type ShareRow = { value: string; label: string; help?: string; share: number };
type Props = { index: number; row: ShareRow | null; others: Option[] };

const tens = Array.from({ length: 11 }, (_, index) => index * 10);

/** One row of the week: what it is, or a choice of it, and its share in steps of ten. Keeps what was typed on refusal. */
export function ShareSelect({ index, row, others }: Props) {
  const targets = useField("targets");
  const shares = useField("shares");
  const id = `${shares.id}-${index}`;
  const chosen = shares.refused?.[index] ?? String(row?.share ?? 0);
  return (
    <li className="wk-row">
      {row ? (
        <label htmlFor={id}>
          <input type="hidden" name="targets" value={row.value} />
          {row.label}
          {row.help && <small>{row.help}</small>}
        </label>
      ) : (
        <select className="se" name="targets" aria-label="Something else" defaultValue={targets.refused?.[index] ?? ""}>
          <option value="">Something else …</option>
          {others.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
      <select
        className="se"
        id={id}
        name="shares"
        aria-label={row ? undefined : "Its share"}
        aria-invalid={shares.error ? true : undefined}
        defaultValue={chosen}
      >
        {tens.map((share) => (
          <option key={share} value={share}>
            {share} %
          </option>
        ))}
      </select>
    </li>
  );
}
