import { mintTenantKey, type TenantKey } from "@/db/key";
import type { OrganizationSettingsJson } from "@/db/schema/organizations";
import { dateIn, now } from "@/lib/clock";
import { newId } from "@/lib/id";
import type { ActorKind, Role, Stage } from "../vocabulary";

/** What every request needs to know of the organization; read with the membership, in one query. */
export type OrganizationFacts = {
  id: string;
  slug: string;
  name: string;
  isDemo: boolean;
  stage: Stage;
  timeZone: string;
  currency: string;
  locale: string;
  weekHours: number;
  /** What a person-day costs, in minor units of the currency; empty where nobody has said. */
  dayCost: number | null;
  backBriefRequired: boolean;
  identityStatement: string | null;
  mainBriefId: string | null;
  settings: OrganizationSettingsJson;
  signalsOn: string | null;
  /** The time of the main brief: published until its horizon. Empty while there is none. */
  plan: { from: string; to: string } | null;
};

type Moment = { now: Date; today: string; requestId: string };

/**
 * Somebody who may act in one organization, now. The only key to its data; minted here and nowhere else.
 * `scopeTeamIds`: subtrees of the teams led (managers). `lineTeamIds`: own and led teams and all above them.
 */
export type Actor = TenantKey &
  Moment & {
    readonly kind: Exclude<ActorKind, "system">;
    readonly membershipId: string;
    readonly userId: string;
    readonly name: string;
    readonly role: Role;
    readonly isAdmin: boolean;
    /** May bring in money figures. */
    readonly isFinance: boolean;
    readonly teamId: string | null;
    readonly teamName: string | null;
    readonly craft: string | null;
    readonly ledTeamIds: readonly string[];
    readonly scopeTeamIds: readonly string[];
    readonly lineTeamIds: readonly string[];
    readonly org: OrganizationFacts;
  };

/** A job of the product itself, always for one organization. */
export type SystemActor = TenantKey &
  Moment & { readonly kind: "system"; readonly membershipId: null; readonly job: string };

/**
 * An organization at a moment, whoever looks: for figures that are one for all. Every actor is one; a job is made one by
 * reading the facts of its organization.
 */
export type Observer = TenantKey &
  Pick<Moment, "now" | "today"> & {
    readonly org: Pick<
      OrganizationFacts,
      "timeZone" | "locale" | "settings" | "identityStatement" | "mainBriefId" | "stage" | "signalsOn"
    >;
  };

export type MemberFacts = Omit<Actor, keyof TenantKey | keyof Moment | "kind" | "org">;

/** From a session that was just looked up. */
export function fromSession(member: MemberFacts, org: OrganizationFacts, at: Date = now()): Actor {
  return {
    ...mintTenantKey(org.id),
    ...member,
    kind: "member",
    org,
    now: at,
    today: dateIn(org.timeZone, at),
    requestId: newId(),
  };
}

/** For a job; `today` in the organization's time zone. */
export function system(orgId: string, job: string, timeZone = "UTC", at: Date = now()): SystemActor {
  return {
    ...mintTenantKey(orgId),
    kind: "system",
    membershipId: null,
    job,
    now: at,
    today: dateIn(timeZone, at),
    requestId: newId(),
  };
}

/** The same actor at another moment: for tests of clocks and dates. */
export const at = (actor: Actor, moment: Date): Actor => ({
  ...actor,
  now: moment,
  today: dateIn(actor.org.timeZone, moment),
});
