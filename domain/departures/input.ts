import { z } from "zod";
import { date, id, oneOf, version } from "../fields";
import { departureKinds, departureReasons } from "../vocabulary";

const many = () => z.array(z.string().max(80)).max(5000).default([]);

/** One row per kind and one per thing, each with who takes it over: a member, `stay`, or empty for "as its kind". */
const handing = { groups: many(), groupTo: many(), items: many(), itemTo: many() };

const one = { membershipId: id("Choose the person."), version: version() };

export const handOverInput = z.object({ ...one, ...handing });

export const departureInput = z.object({
  ...one,
  ...handing,
  departedOn: date("Say which day was the last, as 2026-06-29."),
  kind: oneOf(departureKinds, "Say who ended it."),
  reason: oneOf(departureReasons, "Say why, or that it is not known."),
  regretted: oneOf(["yes", "no", "unknown"], "Say whether you wish they had stayed.").default("unknown"),
});

export const rehireInput = z.object({ ...one, startedOn: date("Say on which day they start again, as 2026-06-29.") });

export type HandOver = z.output<typeof handOverInput>;
export type Departure = z.output<typeof departureInput>;
export type Rehire = z.output<typeof rehireInput>;
