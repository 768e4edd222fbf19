import { useQueryState } from "nuqs";
import { tableAddress } from "@/lib/list-address";

const hide = tableAddress.hide.withDefault([]).withOptions({ shallow: false, history: "replace", scroll: false });

/** The columns that the address hides. They change at once; the server follows, so that its own links say it too. */
export const useHidden = () => useQueryState("hide", hide);
