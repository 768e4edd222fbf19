import type { KeyTask } from "../briefs/rules";
import type { MeasureFacts } from "../objectives/measure-rules";
import type { ObjectiveStatusWord } from "../signals/objective-status";
import type { PulseCell } from "../signals/pulse";
import type { LiveStatus } from "../signals/status";
import type { Stay } from "../signals/turnover";
import type { DrainKind, ProjectKind, WorkItemType } from "../vocabulary";

export type ObjectiveFact = {
  id: string;
  number: number;
  title: string;
  kind: "committed" | "aspirational";
  teamId: string;
  themeId: string;
  briefId: string | null;
  keyTaskKey: string | null;
  startOn: string;
  dueOn: string;
  status: ObjectiveStatusWord | null;
  lastKnown: LiveStatus | null;
  score: number | null;
};

/** An open brief in force, in its current version. `changedOn` is its last change of direction, if it had one. */
export type BriefFact = {
  id: string;
  number: number;
  title: string;
  parentId: string | null;
  themeId: string;
  purpose: string;
  keyTasks: KeyTask[];
  keyTaskExcessReason: string;
  endState: string[];
  answeredYesNo: string[];
  boundaries: string[];
  freedoms: string[];
  changedOn: string | null;
};

/** A required back-brief of the current generation; `acceptedOn` and `round` of the first accepted one. */
export type BackBriefFact = {
  briefId: string;
  recipientId: string;
  recipient: string;
  teamId: string | null;
  publishedOn: string;
  acceptedOn: string | null;
  round: number | null;
};

/** Actual days of a window on one objective, project or drain, by team. `isRestricted` counts as class only (settled 25). */
export type EffortFact = {
  teamId: string | null;
  objectiveId: string | null;
  objectiveTitle: string | null;
  objectiveIsActive: boolean;
  themeId: string | null;
  briefId: string | null;
  keyTaskKey: string | null;
  projectId: string | null;
  projectTitle: string | null;
  projectKind: ProjectKind | null;
  projectIsActive: boolean;
  hasKpi: boolean;
  namesObligation: boolean;
  drainKind: DrainKind | null;
  isRestricted: boolean;
  days: number;
};

/** Items of a team that look alike to M7, M10 and M11, and how many of them there are. */
export type ItemFact = {
  teamId: string;
  type: WorkItemType;
  doneOn: string | null;
  originalDueOn: string | null;
  returned: boolean;
  unplanned: boolean;
  /** Accepted, and a customer can see it. */
  isVisible: boolean;
  n: number;
};

export type ProjectFact = {
  id: string;
  title: string;
  objectiveId: string;
  teamId: string;
  startOn: string | null;
  dueOn: string | null;
  remaining: number;
  /** What the project and its team finished in each complete week of two years, oldest first. */
  weeks: { monday: string; own: number; team: number }[];
};

export type FrictionFact = {
  id: string;
  title: string;
  kind: string;
  severity: string;
  teamId: string;
  objectiveIds: string[];
};

export type FrictionCount = { teamId: string; unrealistic: number; tools: number };

export type TeamFact = { id: string; name: string; parentId: string | null; isOperational: boolean };

export type OwnedFact = {
  id: string;
  kind: "objective" | "measure" | "project" | "friction" | "decision";
  title: string;
  objectiveId: string | null;
  ownerId: string | null;
  status: string | null;
  suspendedOn: string | null;
  isViewer: boolean;
};

export type StayFact = Stay & { teamId: string | null };

export type MeasureFact = MeasureFacts & { objectiveId: string; score: number | null };
export type ClosedFact = { closedOn: string; isMet: boolean };
/** Of an open version that a change of direction ended, the brief that stands in its place now. */
export type HeirFact = { id: string; heirId: string };
/** Days planned and spent until today on an open objective, its projects' included (M20). */
export type BurnFact = { objectiveId: string; planned: number; actual: number };
/** A published round: the cells that may be shown, whoever asks. */
export type PulseFacts = { closesOn: string; cells: ReadonlyMap<string, PulseCell> };
