import { z } from "zod";
import {
  date,
  flag,
  id,
  idempotencyKey,
  line,
  oneOf,
  optionalDate,
  optionalId,
  optionalLine,
  optionalNumber,
  optionalProse,
  prose,
  version,
  wholeNumber,
} from "../fields";
import { projectKinds, projectWords, workItemStates, workItemTypes } from "../vocabulary";

const optionalKey = z
  .string()
  .max(8)
  .regex(/^(KT\d+)?$/, "Choose a key task.")
  .default("");

const project = {
  title: line(160, "Say what will be true when it is done."),
  purposeInOwnWords: optionalProse(1000),
  approach: optionalProse(4000),
  kind: oneOf(projectKinds, "Is it change, run or an obligation?"),
  objectiveId: optionalId(),
  keyTaskKey: optionalKey,
  testsHypothesisId: optionalId(),
  kpiMeasureId: optionalId(),
  obligation: optionalLine(200),
  ownerId: id("Choose the one person who answers for it."),
  teamId: id("Choose the team."),
  startOn: optionalDate(),
  dueOn: optionalDate(),
  definitionOfDone: optionalProse(2000),
  expectedItems: optionalNumber(),
};

type Shape = {
  kind: string;
  kpiMeasureId: string | null;
  obligation: string;
  startOn: string | null;
  dueOn: string | null;
  expectedItems: number | null;
};

/** Run work keeps a KPI, an obligation names itself (E14); change work should serve an objective, which is shown, not forced. */
function checkShape(input: Shape, context: z.RefinementCtx) {
  const refuse = (path: keyof Shape, message: string) => context.addIssue({ code: "custom", path: [path], message });
  if (input.kind === "run" && !input.kpiMeasureId) refuse("kpiMeasureId", "Run work keeps a KPI: choose which.");
  if (input.kind === "obligation" && !input.obligation)
    refuse("obligation", "Name the obligation: which law or contract asks for it.");
  if (input.startOn && input.dueOn && input.dueOn < input.startOn) refuse("dueOn", "It is due before it starts.");
  if (
    input.expectedItems !== null &&
    (!Number.isInteger(input.expectedItems) || input.expectedItems < 0 || input.expectedItems > 10_000)
  )
    refuse("expectedItems", "A whole number from 0 to 10,000.");
}

export const proposeProjectInput = z.object({ ...project, key: idempotencyKey() }).superRefine(checkShape);
export const editProjectInput = z.object({ ...project, projectId: id(), version: version() }).superRefine(checkShape);
export const projectInput = z.object({ projectId: id(), version: version() });
export const projectReasonInput = z.object({ projectId: id(), version: version(), reason: prose(1000, "Say why.") });
export const projectWordInput = z.object({
  projectId: id(),
  asOf: date(),
  statusWord: oneOf(projectWords, "Going well, watch or stuck?"),
  note: optionalLine(500),
});

export const moveHillInput = z.object({
  projectId: id(),
  /** One more than the moves that the form has seen. */
  version: version(),
  place: wholeNumber(0, 100, "A place from 0 to 100."),
  note: optionalLine(200),
});

const item = {
  title: line(200, "Say what there is to do."),
  detail: optionalProse(4000),
  type: oneOf(workItemTypes).default("task"),
  projectId: optionalId(),
  teamId: id("Choose the team."),
  assigneeId: optionalId(),
  accepterId: optionalId(),
  dueOn: optionalDate(),
  customerVisible: flag(),
  unplanned: flag(),
};

export const createItemInput = z.object({ ...item, reworkOfId: optionalId(), key: idempotencyKey() });
export const editItemInput = z.object({ ...item, itemId: id(), version: version() });
export const moveItemInput = z.object({
  itemId: id(),
  version: version(),
  to: oneOf(workItemStates, "Choose where it goes."),
  /** Why it goes back, where it does. */
  reason: optionalLine(300),
});
/** Several items, each as `id:version`, one step on. */
export const moveItemsInput = z.object({
  items: z
    .array(z.string().regex(/^[0-9a-f-]{36}:\d{1,9}$/, "Pick from the list."))
    .min(1, "Pick what is to be moved.")
    .max(100),
  to: oneOf(["ready", "done"] as const, "Choose where they go."),
});
export const itemInput = z.object({ itemId: id(), version: version() });

export type ProposeProject = z.output<typeof proposeProjectInput>;
export type EditProject = z.output<typeof editProjectInput>;
export type CreateItem = z.output<typeof createItemInput>;
export type EditItem = z.output<typeof editItemInput>;
