import { z } from "zod";
import { id, idempotencyKey, keyIn, line, optionalLine, version, wholeNumber } from "../fields";

const level = (sentence: string) => wholeNumber(0, 4, sentence);

const capability = {
  name: line(120, "Name what we must be able to do."),
  themeId: id("Choose the choice that needs it."),
  need: level("Need is 0 to 4."),
  have: level("Have is 0 to 4."),
  ownerTeamId: id("Choose the team that builds it."),
  note: optionalLine(300),
};

export const addCapabilityInput = z.object({ ...capability, key: idempotencyKey() });
export const editCapabilityInput = z.object({ ...capability, capabilityId: id(), version: version() });

export type CapabilityFilter = { after: readonly [readonly [gap: number, name: string], string] | null; limit: number };

/** Which page of the list: behind a gap, a name and an id. */
export const capabilityFilter = (
  query: Record<string, string | string[] | undefined>,
  limit = 50,
): CapabilityFilter => ({
  after: keyIn(query.after, z.tuple([z.int().min(-4).max(4), z.string().max(400)])),
  limit,
});

export type AddCapability = z.output<typeof addCapabilityInput>;
export type EditCapability = z.output<typeof editCapabilityInput>;
