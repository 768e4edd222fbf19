import type { OrganizationFacts } from "../access/actor";

/** Light mode: while a company searches, or where it chose so, a back-brief is offered and owed by nobody (S60, S83). */
export const isLight = (org: Pick<OrganizationFacts, "stage" | "backBriefRequired">): boolean =>
  org.stage === "searching" || !org.backBriefRequired;
