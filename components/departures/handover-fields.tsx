"use client";

import { Below } from "@/components/form/field-frame";
import { useField } from "@/components/form/form-context";
import type { HandoverForm } from "@/domain/departures/owned-queries";

type Props = Pick<HandoverForm, "groups" | "people">;

/** How many of a kind can be given one by one, and to how many of the nearest people. */
const MOST_ROWS = 20;
const MOST_NEAR = 12;

const hidden = "Restricted: not for your eyes";

/** What is theirs, kind by kind: one taker for all of a kind, or one by one; nobody leaves it on the accountability list. */
export function HandoverFields({ groups, people }: Props) {
  const byGroup = useField("groupTo");
  const byItem = useField("itemTo");
  if (groups.length === 0) return <p className="sub">Nothing open is theirs.</p>;
  let row = -1;
  return (
    <fieldset className="f fates" id={byGroup.id} data-invalid={byGroup.error || byItem.error ? "" : undefined}>
      <legend className="lb">Who takes over what was theirs</legend>
      {groups.map((group, index) => {
        const options = people.filter((one) => one.leads || !group.leadsOnly);
        // Those that cannot go with the others come first: they have a choice of their own.
        const shown = group.rows.toSorted((a, b) => Number(b.own !== "") - Number(a.own !== "")).slice(0, MOST_ROWS);
        const others = group.rows.length - shown.length;
        return (
          <section key={group.key} className="gap-t">
            <input type="hidden" name="groups" value={group.key} />
            <label className="lb" htmlFor={`group-${group.key}`}>
              {group.rows.length} {group.words[group.rows.length === 1 ? 0 : 1]}
            </label>
            <select
              className="se"
              id={`group-${group.key}`}
              name="groupTo"
              defaultValue={byGroup.refused?.[index] ?? group.suggested}
            >
              <option value="">Nobody yet: on the accountability list</option>
              {options.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.label}
                </option>
              ))}
            </select>
            {group.rows.length === 1 ? (
              <p className="mut">{group.rows[0]?.title ?? hidden}</p>
            ) : (
              <details open={group.rows.length <= 8 || group.rows.some((item) => item.own !== "")}>
                <summary>One by one</summary>
                <ul>
                  {shown.map((item) => {
                    row += 1;
                    return (
                      <li key={item.id}>
                        <span>{item.title ?? hidden}</span>
                        <input type="hidden" name="items" value={`${group.key}:${item.id}`} />
                        <select
                          className="se"
                          name="itemTo"
                          aria-label={`Who takes ${item.title ?? "the restricted one"}`}
                          defaultValue={byItem.refused?.[row] ?? item.own}
                        >
                          <option value="">as the others</option>
                          <option value="stay">nobody yet</option>
                          {options.slice(0, MOST_NEAR).map((one) => (
                            <option key={one.id} value={one.id}>
                              {one.label}
                            </option>
                          ))}
                        </select>
                      </li>
                    );
                  })}
                </ul>
                {others > 0 && <p className="mut">{others} more go where all of them go.</p>}
              </details>
            )}
          </section>
        );
      })}
      <Below id={byGroup.id} error={byGroup.error ?? byItem.error} />
    </fieldset>
  );
}
