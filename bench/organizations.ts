import type { Cause } from "@/domain/signals/causes";
import { mulberry32 } from "@/domain/signals/random";

/** What the causes look at, as it stands in rows before any signal is computed. */
export type GeneratedTeam = {
  id: string;
  name: string;
  /** Days of four weeks by objective or unlinked project. */
  jobs: Map<string, number>;
  drains: number;
  realistic: { answers: number; unfavourable: number };
  recall: { answers: number; right: number };
};
export type GeneratedObjective = {
  id: string;
  teamId: string;
  /** Actual days for each planned one: the plan knew how the teams split their time. */
  burn: number;
  measures: number;
  flags: number;
  ownerLeft: boolean;
  pendingDays: number | null;
  severeFriction: boolean;
  directionChangedDaysAgo: number | null;
  /** Items finished per week, items left, weeks until due. */
  project: { weeks: number[]; remaining: number; dueWeeks: number };
  isTroubled: boolean;
};
export type Company = { teams: GeneratedTeam[]; objectives: GeneratedObjective[] };

type Random = {
  between: (low: number, high: number) => number;
  whole: (low: number, high: number) => number;
  chance: (p: number) => boolean;
};

function randomOf(seed: number): Random {
  const next = mulberry32(seed);
  const between = (low: number, high: number) => low + next() * (high - low);
  return { between, whole: (low, high) => Math.floor(between(low, high + 1)), chance: (p) => next() < p };
}

/** A healthy company of 5 to 40 teams: every input that the causes name lies on the good side of its threshold. */
function healthy(random: Random): Company {
  const count = random.whole(5, 40);
  const ids = Array.from({ length: count }, (_, index) => String(index));
  const teams = ids.map((id): GeneratedTeam => {
    const days = 20 * random.whole(5, 12);
    const drains = days * random.between(0.04, 0.26);
    const helps = Array.from({ length: random.whole(0, 2) }, () => `o${random.whole(0, count - 1)}`);
    const helping = helps.length * random.between(0.05, 0.15) * days;
    const jobs = new Map([[`o${id}`, days - drains - helping]]);
    for (const job of helps) jobs.set(job, (jobs.get(job) ?? 0) + helping / helps.length);
    const answers = random.whole(5, 12);
    return {
      id,
      name: `Team ${id}`,
      jobs,
      drains,
      realistic: { answers, unfavourable: Math.floor(answers * random.between(0, 0.28)) },
      recall: { answers, right: Math.ceil(answers * random.between(0.62, 1)) },
    };
  });
  const objectives = ids.map((id): GeneratedObjective => {
    const rate = random.whole(3, 9);
    const weeks = Array.from({ length: 12 }, () => Math.max(0, rate + random.whole(-2, 2)));
    const dueWeeks = random.whole(6, 14);
    return {
      id: `o${id}`,
      teamId: id,
      burn: random.between(0.8, 1.15),
      measures: random.whole(2, 5),
      flags: random.whole(0, 2),
      ownerLeft: false,
      pendingDays: random.chance(0.4) ? random.whole(0, 9) : null,
      severeFriction: false,
      directionChangedDaysAgo: random.chance(0.2) ? random.whole(29, 170) : null,
      project: { weeks, remaining: Math.floor(dueWeeks * rate * random.between(0.5, 0.85)), dueWeeks },
      isTroubled: random.chance(0.08),
    };
  });
  return { teams, objectives };
}

export const spent = (teams: readonly GeneratedTeam[], objectiveId: string): number =>
  teams.reduce((sum, team) => sum + (team.jobs.get(objectiveId) ?? 0), 0);

type Plant = (
  objective: GeneratedObjective,
  team: GeneratedTeam,
  margin: number,
  random: Random,
  company: Company,
) => void;

/** How each cause gets into an objective: one of the inputs that it names, past its threshold by the margin. */
const plants: Record<Cause, Plant> = {
  C1: (objective, _team, margin, random) => {
    if (random.chance(0.5)) objective.measures = Math.ceil(5 * margin);
    else objective.flags = Math.ceil(3 * margin);
  },
  C2: (objective, team, margin, random, company) => {
    const days = [...team.jobs.values()].reduce((sum, one) => sum + one, 0);
    const jobs = Math.ceil(4 * margin) + 1;
    team.jobs.clear();
    for (let index = 0; index < jobs; index++) {
      const other = company.objectives[random.whole(0, company.objectives.length - 1)]?.id ?? "";
      const job =
        index === 0 ? objective.id : random.chance(0.3) && !team.jobs.has(other) ? other : `p${team.id}.${index}`;
      team.jobs.set(job, days / jobs);
    }
  },
  C3: (objective) => {
    objective.ownerLeft = true;
  },
  C4: (objective, team, margin, random) => {
    if (random.chance(0.5)) objective.pendingDays = Math.ceil(10 * margin);
    else team.recall = { answers: 10, right: Math.floor((10 * 0.6) / margin) };
  },
  C5: (objective, team, margin, random) => {
    if (random.chance(0.5)) team.realistic = { answers: 10, unfavourable: Math.ceil(10 * Math.min(1, 0.3 * margin)) };
    else objective.project.remaining = Math.ceil(objective.project.remaining * 2 * margin);
  },
  C6: (objective, team, margin, random) => {
    const way = random.whole(0, 2);
    if (way === 0) objective.burn = 0.7 / margin;
    else if (way === 1) objective.severeFriction = true;
    else {
      const all = team.drains + [...team.jobs.values()].reduce((sum, one) => sum + one, 0);
      const kept = (1 - 0.3 * margin) / (1 - team.drains / all);
      for (const [job, days] of team.jobs) team.jobs.set(job, days * kept);
      team.drains = all * 0.3 * margin;
    }
  },
  C7: (objective, _team, margin) => {
    objective.directionChangedDaysAgo = Math.floor(28 / margin);
  },
};

/**
 * A company with one planted cause, or none, the same for a seed everywhere. The cause sits in 40 to 70 % of the
 * objectives, nine in ten of which are in trouble; elsewhere trouble is rare and has no cause that could be known.
 */
export function generate(seed: number, planted: Cause | null): Company {
  const random = randomOf(seed);
  const company = healthy(random);
  if (!planted) return company;
  const share = random.between(0.4, 0.7);
  const many = Math.max(3, Math.round(company.objectives.length * share));
  for (const objective of company.objectives.slice(0, many)) {
    const team = company.teams.find((one) => one.id === objective.teamId);
    if (!team) continue;
    plants[planted](objective, team, random.between(1.1, 2), random, company);
    objective.isTroubled = random.chance(0.9);
  }
  return company;
}
