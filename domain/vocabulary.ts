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

/** A stay that ended before the person came back. */
export type EarlierStay = {
  teamId: string | null;
  startedOn: string;
  departedOn: string;
  kind: (typeof departureKinds)[number];
  reason: (typeof departureReasons)[number];
};

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

export const hypothesisCategories = [
  "demand",
  "customer_value",
  "capability",
  "economics",
  "competitor",
  "regulation",
] as const;
export const hypothesisStatuses = ["draft", "open", "supported", "debunked", "inconclusive"] as const;
export type HypothesisStatus = (typeof hypothesisStatuses)[number];
export const verdicts = ["supported", "debunked", "inconclusive"] as const;
export type Verdict = (typeof verdicts)[number];
export const evidenceDirections = ["for", "against"] as const;
export const evidenceStrengths = ["weak", "moderate", "strong"] as const;
export type EvidenceStrength = (typeof evidenceStrengths)[number];
export const sourceKinds = [
  "opinion",
  "anecdote",
  "interviews",
  "behaviour",
  "measure",
  "experiment",
  "market_data",
] as const;
export type SourceKind = (typeof sourceKinds)[number];

export const marketSignalKinds = [
  "market_trend",
  "competitor",
  "macro",
  "customer",
  "technology",
  "regulation",
] as const;
export const windDirections = ["tailwind", "headwind", "unclear"] as const;
export const marketSignalStatuses = ["new", "considered", "used", "set_aside"] as const;
export type MarketSignalStatus = (typeof marketSignalStatuses)[number];

export const frictionKinds = [
  "technical",
  "resource",
  "tools",
  "process",
  "dependency",
  "unclear_intent",
  "unrealistic_goal",
  "people",
] as const;
export type FrictionKind = (typeof frictionKinds)[number];
export const severities = ["low", "medium", "high", "critical"] as const;
export type Severity = (typeof severities)[number];
export const frictionLevels = ["team", "manager", "executive"] as const;
export type FrictionLevel = (typeof frictionLevels)[number];
export const frictionStatuses = ["open", "acknowledged", "answered", "resolved", "merged"] as const;
export type FrictionStatus = (typeof frictionStatuses)[number];
export const frictionAnswers = ["will_do", "accepted_limit", "not_now"] as const;
export type FrictionAnswer = (typeof frictionAnswers)[number];
export const frictionEventKinds = [
  "raised",
  "acknowledged",
  "escalated",
  "answered",
  "hands_on_help",
  "resolved",
  "reopened",
  "merged",
  "snoozed",
  "overdue",
] as const;
export type FrictionEventKind = (typeof frictionEventKinds)[number];

export const diveModes = ["observe", "work_along"] as const;
export const diveStates = ["planned", "held", "confirmed", "cancelled"] as const;
export type DiveState = (typeof diveStates)[number];

export const resourceSides = ["planned", "actual"] as const;
export const resourceUnits = ["days", "money", "headcount"] as const;
export const drainKinds = ["rework", "waiting", "software", "process", "meetings", "travel", "other"] as const;
export type DrainKind = (typeof drainKinds)[number];

export const pulseStates = ["scheduled", "open", "closed", "published"] as const;
export type PulseState = (typeof pulseStates)[number];

export const lessonKinds = ["lesson", "stop_proposal", "recommendation"] as const;
export type LessonKind = (typeof lessonKinds)[number];
export const lessonStates = ["raised", "considered", "adopted", "declined"] as const;
export type LessonState = (typeof lessonStates)[number];

export const reviewKinds = ["team_week", "monthly_operations", "strategy_month", "quarter"] as const;
export type ReviewKind = (typeof reviewKinds)[number];
export const reviewStates = ["scheduled", "held", "closed", "skipped"] as const;
export type ReviewState = (typeof reviewStates)[number];

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
  friction: "FRI",
  hypothesis: "HYP",
  dive: "DIV",
  lesson: "LES",
  market_signal: "SIG",
  review: "REV",
} as const;
export type HumanIdKind = keyof typeof humanIdPrefixes;

/** `OBJ-3`, as people say it. */
export const humanId = (kind: HumanIdKind, number: number): string => `${humanIdPrefixes[kind]}-${number}`;

/** What stands where a name would, when the reader may not read what it names: never with a link. */
export const hiddenNames = {
  brief: "a restricted brief",
  objective: "a restricted objective",
  measure: "a restricted measure",
  hypothesis: "a bet that you may not read",
  theme: "a choice that is being drafted",
  project: "a restricted project",
  work_item: "restricted work",
  friction: "an obstacle that you may not read",
  dive: "a visit that you may not read",
  lesson: "a lesson that you may not read",
  decision: "a decision that you may not read",
  market_signal: "a signal that you may not read",
  review: "a review that you may not read",
  team: "another team",
  person: "somebody",
} as const;

/** A name where it may be read, else the words that stand in its place. */
export const nameOrHidden = (kind: keyof typeof hiddenNames, name: string | null): string => name ?? hiddenNames[kind];
