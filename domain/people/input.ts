import { z } from "zod";
import {
  flag,
  id,
  idempotencyKey,
  line,
  number,
  oneOf,
  optionalId,
  optionalLine,
  version,
  wholeNumber,
} from "../fields";
import { membershipStatuses, roles } from "../vocabulary";

const role = oneOf(roles, "Choose a role.");
const fte = number().refine((v) => v > 0 && v <= 1, "A share of full time above 0, at most 1.");

export const memberInput = z.object({
  membershipId: id(),
  displayName: line(80, "Write the name."),
  role,
  teamId: optionalId(),
  craft: optionalLine(80),
  fte,
  isAdmin: flag(),
  isFinance: flag(),
  version: version(),
});
export type EditMember = z.output<typeof memberInput>;

export const memberStateInput = z.object({ membershipId: id(), version: version() });

const team = {
  name: line(80, "Name the team."),
  leadMembershipId: optionalId(),
  isOperational: flag(),
  cadenceDays: wholeNumber(1, 92, "Every how many days: 1 to 92."),
  reviewWeekday: wholeNumber(1, 7, "A day of the week."),
};
export const newTeamInput = z.object({ ...team, parentId: id("Choose the team above it."), key: idempotencyKey() });
export const editTeamInput = z.object({ ...team, parentId: optionalId(), teamId: id(), version: version() });
export const teamInput = z.object({ teamId: id(), version: version() });
export type NewTeam = z.output<typeof newTeamInput>;
export type EditTeam = z.output<typeof editTeamInput>;

/** A key of keyset pages travels as JSON. */
function parsed(value: unknown): unknown {
  try {
    return typeof value === "string" ? JSON.parse(value) : null;
  } catch {
    return null;
  }
}

/** The list of members as the address states it; what is not understood falls back. */
export const memberListInput = z.object({
  team: z.string().uuid().nullable().catch(null),
  role: z.enum(roles).nullable().catch(null),
  status: z.enum(membershipStatuses).catch("active"),
  after: z.preprocess(parsed, z.tuple([z.string().max(200), z.string().uuid()]).nullable()).catch(null),
});
export type MemberFilter = Omit<z.output<typeof memberListInput>, "after"> & {
  after: readonly [string, string] | null;
};
