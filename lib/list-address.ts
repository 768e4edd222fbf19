import { createParser } from "nuqs/server";
import { isUuid } from "./id";

// What the addresses of all lists have in common.

/** An id; what is none was not asked for. */
export const parseAsId = createParser({ parse: (value) => (isUuid(value) ? value : null), serialize: String });

export type ListOrder<T extends string> = { by: T; descending: boolean };

/** `due` is upward and `-due` downward; a word that the list does not sort by was not asked for. */
export const parseAsOrder = <T extends string>(words: readonly T[]) =>
  createParser<ListOrder<T>>({
    parse: (value) => {
      const by = words.find((word) => word === value.replace(/^-/, ""));
      return by ? { by, descending: value.startsWith("-") } : null;
    },
    serialize: ({ by, descending }) => `${descending ? "-" : ""}${by}`,
    eq: (one, other) => one.by === other.by && one.descending === other.descending,
  });
