import { hiddenNames } from "../vocabulary";

/** What stands above a work item, as far as it exists and the reader may see it. */
export type Line = {
  projectTitle: string | null;
  projectPurpose: string | null;
  projectKind: "change" | "run" | "obligation" | null;
  projectStatus: string | null;
  obligation: string | null;
  objectiveTitle: string | null;
  objectiveStatus: string | null;
  keyTask: string | null;
  briefTitle: string | null;
  briefStatus: string | null;
  purpose: string | null;
  kpi: string | null;
  /** It keeps a KPI, whether or not the reader may know which. */
  hasKpi: boolean;
  /** There is a brief above it that the reader may not read. */
  hidesBrief: boolean;
  /** The purpose is confidential for this reader: whom to ask. */
  restrictedOwner: string | null;
};

/** M12's classes of one item of work. */
export type SightClass = "intent" | "goal_without_intent" | "run" | "obligation" | "busy" | "restricted";

const live = (status: string | null) =>
  status === "active" || status === "proposed" || status === "paused" || status === "done";

/** Whether the line from the item to a purpose in force holds, and where it breaks (M12, N: one dead link is no link). */
export function sightOf(line: Line): SightClass {
  if (line.restrictedOwner) return "restricted";
  if (line.projectKind === "obligation") return "obligation";
  if (line.projectKind === "run") return line.hasKpi ? "run" : "busy";
  const hasGoal =
    line.projectTitle !== null &&
    live(line.projectStatus) &&
    line.objectiveTitle !== null &&
    line.objectiveStatus === "active";
  if (!hasGoal) return "busy";
  if (line.hidesBrief) return "restricted";
  return line.briefTitle !== null && line.briefStatus === "published" && line.keyTask !== null
    ? "intent"
    : "goal_without_intent";
}

/**
 * The why-chain in one line: from the project's own words to the purpose and the KPI (S9, S74). Parts come in order,
 * nearest first; what is missing is left out, and `broken` says in words where the line ends too early.
 */
export function whyChain(line: Line): { parts: string[]; broken: string | null } {
  const sight = sightOf(line);
  if (line.restrictedOwner) return { parts: [], broken: `purpose restricted – ask ${line.restrictedOwner}` };
  if (sight === "obligation") return { parts: [`obligation: ${line.obligation ?? "unnamed"}`], broken: null };
  if (sight === "run") return { parts: [`run: ${line.kpi ?? hiddenNames.measure}`], broken: null };
  const own = line.projectPurpose ? soThat(line.projectPurpose) : line.projectTitle;
  const parts = [own, line.objectiveTitle, line.keyTask, line.briefTitle, line.kpi].filter(isThere);
  if (sight === "restricted")
    return { parts: [own, line.objectiveTitle, hiddenNames.brief].filter(isThere), broken: null };
  if (sight === "intent") return { parts, broken: null };
  if (sight === "goal_without_intent")
    return {
      parts: [own, line.objectiveTitle].filter(isThere),
      broken: line.briefTitle ? "its brief is not in force" : "no brief above it",
    };
  return { parts: [], broken: line.projectTitle ? "no purpose above it" : "unlinked" };
}

const isThere = (part: string | null): part is string => Boolean(part);

const soThat = (purpose: string) => {
  const text = purpose.replace(/\.$/, "");
  return text;
};
