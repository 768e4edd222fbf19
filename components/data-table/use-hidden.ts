import { useQueryState } from "nuqs";
import { parseAsArrayOf, parseAsString } from "nuqs/server";

/** The names of columns between commas. */
export const hiddenColumns = parseAsArrayOf(parseAsString).withDefault([]);

/** The columns that the address hides. Links write them, so that a column goes without a script as well. */
export const useHidden = (): string[] => useQueryState("hide", hiddenColumns)[0];
