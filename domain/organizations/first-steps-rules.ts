import type { Actor } from "../access/actor";
import { can } from "../access/policy";

/** What there is so far, counted. */
export type StepFacts = {
  themes: number;
  briefs: number;
  accepted: number;
  objectives: number;
  linked: number;
  started: number;
  people: number;
};

export type Step = {
  key: "brief" | "people" | "agreement" | "project" | "work";
  title: string;
  example: string;
  done: boolean;
  /** Where it is done; missing while something before it is missing, or when it is not this reader's to do. */
  go: { path: string; verb: string } | null;
  /** Why there is no way on yet. */
  after: string | null;
};

/**
 * The five steps that put a first intent on the line. In light mode a back-brief is offered, not asked for: then the
 * step counts as done with the brief itself.
 */
export function firstSteps(facts: StepFacts & { light: boolean }, actor: Pick<Actor, "role" | "isAdmin">): Step[] {
  const who = actor as Actor;
  const isLead = actor.role === "executive" || actor.role === "manager";
  const hasBrief = facts.briefs > 0;
  const waits = (ready: boolean, step: string) => (ready ? null : step);
  const writing =
    facts.themes === 0
      ? { path: "strategy/themes/new", verb: "Make the first choice" }
      : { path: "briefs/new", verb: "Write the first brief" };
  return [
    {
      key: "brief",
      title: facts.themes === 0 ? "Make a choice, then publish a brief" : "Publish a brief",
      example:
        "“If every van proves its own cold chain, they stop paying for spoiled goods.” A purpose, one to five key tasks, an end state, boundaries, freedoms.",
      done: hasBrief,
      go: isLead ? writing : null,
      after: isLead ? null : "an executive writes it",
    },
    {
      key: "people",
      title: "Invite the others",
      example: "Paste their addresses; each gets a link. Intent that nobody else has read is a diary.",
      done: facts.people > 1,
      go: can(who, "member.invite") ? { path: "settings", verb: "Invite people" } : null,
      after: waits(can(who, "member.invite"), "an admin invites"),
    },
    {
      key: "agreement",
      title: "Get a back-brief",
      example: facts.light
        ? "A lead says it in own words. While you search, it is offered and not asked for."
        : "A lead says it in own words, with a plan and what cannot be promised.",
      done: facts.accepted > 0 || (facts.light && hasBrief),
      go: hasBrief ? { path: "briefs", verb: "Open the brief" } : null,
      after: waits(hasBrief, "after step 1"),
    },
    {
      key: "project",
      title: "Link a project",
      example: "Give a key task an objective, and the objective a project. Work without a line stays visible as such.",
      done: facts.linked > 0,
      go: hasBrief ? { path: facts.objectives > 0 ? "objectives" : "briefs", verb: "Translate the brief" } : null,
      after: waits(hasBrief, "after step 1"),
    },
    {
      key: "work",
      title: "Start a piece of work",
      example: "Its purpose comes with it: so that somebody’s goods stayed cold.",
      done: facts.started > 0,
      go: facts.linked > 0 ? { path: "work/new", verb: "Write it down" } : null,
      after: waits(facts.linked > 0, "after step 4"),
    },
  ];
}
