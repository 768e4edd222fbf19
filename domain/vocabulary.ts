/** The closed words of the field, the same in UI, code and database. Imports nothing. */

export const roles = ["executive", "manager", "contributor", "viewer"] as const;
export type Role = (typeof roles)[number];

export const actorKinds = ["member", "token", "agent", "system"] as const;
export type ActorKind = (typeof actorKinds)[number];

export const stages = ["searching", "scaling", "established"] as const;
export type Stage = (typeof stages)[number];

export const organizationStatuses = ["active", "suspended", "deleting"] as const;
export const teamStatuses = ["active", "archived"] as const;

export const membershipStatuses = ["invited", "active", "suspended", "departed", "revoked", "expired"] as const;
export type MembershipStatus = (typeof membershipStatuses)[number];
export const departureKinds = ["voluntary", "involuntary", "end_of_contract"] as const;
export const departureReasons = [
  "tools",
  "unrealistic_goals",
  "workload",
  "manager",
  "pay",
  "growth",
  "personal",
  "performance",
  "unknown",
] as const;

export const themeKinds = ["where_to_play", "how_to_win", "capability", "identity"] as const;
export type ThemeKind = (typeof themeKinds)[number];
export const themeStatuses = ["draft", "in_force", "retired"] as const;
export type ThemeStatus = (typeof themeStatuses)[number];

export const confidentialities = ["open", "restricted"] as const;
export type Confidentiality = (typeof confidentialities)[number];
export const briefStatuses = ["draft", "in_review", "published", "superseded", "closed", "discarded"] as const;
export type BriefStatus = (typeof briefStatuses)[number];
export const briefVersionStatuses = ["draft", "in_review", "published", "discarded"] as const;
export type BriefVersionStatus = (typeof briefVersionStatuses)[number];
export const changeKinds = ["first", "editorial", "clarification", "direction"] as const;
export type ChangeKind = (typeof changeKinds)[number];
export const briefParts = ["reviewer", "reader", "delegate", "recipient"] as const;
export type BriefPart = (typeof briefParts)[number];

export const backBriefStates = ["draft", "submitted", "accepted", "sent_back", "withdrawn"] as const;
export type BackBriefState = (typeof backBriefStates)[number];
export const returnKinds = ["plan", "brief"] as const;
export type ReturnKind = (typeof returnKinds)[number];
export const reconfirmationAnswers = ["still_stands", "revise"] as const;

export const objectiveKinds = ["committed", "aspirational"] as const;
export type ObjectiveKind = (typeof objectiveKinds)[number];
export const objectiveStatuses = ["draft", "active", "achieved", "partly", "missed", "stopped"] as const;
export type ObjectiveStatus = (typeof objectiveStatuses)[number];
export const finalGrades = ["met", "near_miss", "partly", "missed"] as const;
export type FinalGrade = (typeof finalGrades)[number];
export const visibilities = ["org", "team_line", "restricted"] as const;
export type Visibility = (typeof visibilities)[number];

export const measureKinds = ["key_result", "kpi"] as const;
export type MeasureKind = (typeof measureKinds)[number];
export const measureTypes = ["increase_decrease", "percent", "currency", "band", "milestone", "binary"] as const;
export type MeasureType = (typeof measureTypes)[number];
export const curves = ["linear", "milestones", "none"] as const;
export type Curve = (typeof curves)[number];
export const measureStatuses = ["active", "closed"] as const;

/** How a measure or an objective stands (M6), as stored for sorting and filtering. */
export const signalStatuses = [
  "on_track",
  "at_risk",
  "off_track",
  "stale",
  "no_data",
  "not_started",
  "too_early",
  "met",
  "near_miss",
  "partly",
  "missed",
  "stopped",
] as const;
export type SignalStatus = (typeof signalStatuses)[number];

export const projectKinds = ["change", "run", "obligation"] as const;
export type ProjectKind = (typeof projectKinds)[number];
export const projectStatuses = ["proposed", "active", "paused", "done", "stopped", "declined"] as const;
export type ProjectStatus = (typeof projectStatuses)[number];
export const projectWords = ["going_well", "watch", "stuck"] as const;

export const workItemTypes = ["task", "deliverable", "milestone", "rework"] as const;
export type WorkItemType = (typeof workItemTypes)[number];
export const workItemStates = ["backlog", "ready", "in_progress", "review", "done", "cancelled"] as const;
export type WorkItemState = (typeof workItemStates)[number];

export const decisionKinds = ["decision", "pivot", "stop", "reallocation", "persist", "posture"] as const;
export type DecisionKind = (typeof decisionKinds)[number];
export const decisionStatuses = ["proposed", "decided", "revisited", "rejected"] as const;
export const reasonKinds = ["hypothesis_debunked", "market_change", "resource", "opportunity", "other"] as const;
export type ReasonKind = (typeof reasonKinds)[number];
export const fates = ["continue", "stop", "redirect"] as const;
export type Fate = (typeof fates)[number];

/** Kinds that carry a human id, with its prefix (OBJ-3, KR-12). Counted per organization. */
export const humanIdPrefixes = {
  theme: "THM",
  brief: "BRF",
  objective: "OBJ",
  key_result: "KR",
  kpi: "KPI",
  project: "PRJ",
  work_item: "W",
  decision: "DEC",
} as const;
export type HumanIdKind = keyof typeof humanIdPrefixes;

/** `OBJ-3`, as people say it. */
export const humanId = (kind: HumanIdKind, number: number): string => `${humanIdPrefixes[kind]}-${number}`;
