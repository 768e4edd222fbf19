import type { Option } from "../form/field";

/** What may be made of a key task, as choices. */
export type Makes = { objectives: Option[]; projects: Option[] };
