"use client";

import { Fragment, useState } from "react";
import { Conflict, Taken, tick } from "@/components/form/conflict";
import { Below } from "@/components/form/field-frame";
import { useField, Was } from "@/components/form/form-context";
import type { Nameable, Named } from "@/domain/briefs/people-queries";

type Props = { people: Nameable[]; named: Pick<Named, "id" | "part">[]; authorId: string; isRestricted: boolean };

const parts = [
  { part: "recipient", name: "recipientIds", head: "Gets it", say: "gets it and gives it back" },
  { part: "reviewer", name: "reviewerIds", head: "Reviews", say: "reviews it before publication" },
  { part: "delegate", name: "delegateIds", head: "Writes", say: "writes and answers in the author's name" },
  { part: "reader", name: "readerIds", head: "Reads", say: "reads it even while it is restricted" },
] as const;

/** Everybody in rows, what they have to do with the brief in columns. The first who lead; the others open on demand. */
export function PeopleMatrix({ people, named, authorId }: Props) {
  const [wanted, setWanted] = useState("");
  const fields = {
    recipientIds: useField("recipientIds"),
    reviewerIds: useField("reviewerIds"),
    delegateIds: useField("delegateIds"),
    readerIds: useField("readerIds"),
  };
  const others = people.filter((one) => one.id !== authorId);
  const first = others.filter((one) => one.leads || one.named);
  const rest = others.filter((one) => !one.leads && !one.named);
  const isShown = (one: Nameable) =>
    `${one.name} ${one.teamName ?? ""}`.toLocaleLowerCase().includes(wanted.trim().toLocaleLowerCase());
  const rows = (some: Nameable[]) =>
    some.map((one) => (
      <tr key={one.id} hidden={!isShown(one)}>
        <th scope="row">
          <bdi>{one.name}</bdi> <span className="mut">{one.teamName}</span>
        </th>
        {parts.map(({ part, name, head, say }) => (
          <td key={part}>
            {mayBe(part, one.role) && (
              <label className="ck" title={`${one.name} ${say}`}>
                <input
                  type="checkbox"
                  name={name}
                  value={one.id}
                  defaultChecked={
                    fields[name].refused?.includes(one.id) ??
                    named.some((has) => has.id === one.id && has.part === part)
                  }
                  aria-label={`${one.name} ${say}`}
                />
                <span className="only-p">{head}</span>
              </label>
            )}
          </td>
        ))}
      </tr>
    ));
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? "Somebody who cannot be named any more";
  const heads = (
    <thead>
      <tr>
        <th scope="col">Person</th>
        {parts.map(({ part, head }) => (
          <th scope="col" key={part}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
  return (
    <div className="who-gets" id={fields.recipientIds.id} tabIndex={-1}>
      <input
        className="in js"
        type="search"
        aria-label="Find a person or a team"
        placeholder="Find a person or a team"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      />
      {parts.map(({ part, name, head }) => (
        <Fragment key={name}>
          <Was name={name} values={named.flatMap((has) => (has.part === part ? [has.id] : []))} />
          <Taken when={fields[name].isTaken} />
          {fields[name].theirs !== undefined && (
            <Conflict
              whole
              yours={`${head}: ${(fields[name].refused ?? []).map(nameOf).join(", ") || "nobody"}`}
              theirs={`${head}: ${fields[name].theirs.split("\n").filter(Boolean).map(nameOf).join(", ") || "nobody"}`}
              onTake={() => tick(fields.recipientIds.id, fields[name].theirs?.split("\n") ?? [], name)}
            />
          )}
        </Fragment>
      ))}
      {parts.map(
        ({ name }) => fields[name].error && <Below key={name} id={fields[name].id} error={fields[name].error} />,
      )}
      <table>
        {heads}
        <tbody>{rows(first)}</tbody>
      </table>
      {rest.length > 0 && (
        <details open={wanted.trim() !== "" || undefined}>
          <summary>{first.length > 0 ? `${rest.length} others` : "Everybody"}</summary>
          <table>
            {heads}
            <tbody>{rows(rest)}</tbody>
          </table>
        </details>
      )}
    </div>
  );
}

const mayBe = (part: (typeof parts)[number]["part"], role: Nameable["role"]): boolean =>
  part === "reader" || (part === "delegate" ? role === "executive" || role === "manager" : role !== "viewer");
