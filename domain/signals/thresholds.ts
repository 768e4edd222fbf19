/**
 * The settings of all signals. An organization may change each; every change is audited and shown on the chart.
 * Shares are 0..1, days are calendar days unless the name says working days.
 */
export type Thresholds = {
  pace: { on: number; risk: number; grace: number };
  trend: { minPoints: number; minSpanDays: number; maxPoints: number; maxAgeDays: number; z: number };
  stale: { factor: number };
  status: { minWeightShare: number };
  confidence: { committed: ConfidenceBands; aspirational: ConfidenceBands; high: number; low: number };
  grade: { aspirationalMet: number; aspirationalPartly: number; committedMet: number; committedNearMiss: number };
  aspiration: number;
  flow: { weeks: number; qualityWeeks: number; minItems: number; wipPerPerson: number };
  little: { days: number; ratio: [number, number]; drift: number; minAgedItems: number };
  monteCarlo: { trials: number; minWeeks: number; minItems: number; cap: number; minScopeRatios: number };
  onTime: { min: number; low: number };
  quality: { minItems: number; reworkHigh: number; firstTimeRightLow: number };
  spread: { team: [number, number]; organization: number };
  brief: {
    maxKeyTasks: number;
    maxWords: number;
    maxBoundaries: number;
    minFlesch: number;
    maxObjectives: number;
    longSentenceWords: number;
    longSentenceShare: number;
  };
  objective: { maxMeasures: number };
  owner: { maxActive: number; suspendedDays: number };
  backBrief: { answerDays: number; lateDays: number; copyMax: number; shingle: number; hasteSeconds: number };
  recall: { low: number; minAnswers: number };
  illusion: { points: number };
  duplicate: { jaccard: number };
  friction: { answerDays: number; clock: Record<"critical" | "high" | "medium" | "low", number> };
  pivot: { windowDays: number; completion: number; thrash: number; signalLeadDays: number; editShare: number };
  pulse: { k: number; favourableLow: number; unfavourableHigh: number; drop: number };
  disconnect: { windowDays: number; unrealistic: number; tools: number; minAvailable: number; disconnected: number };
  turnover: { windowDays: number; minLeavers: number; high: number };
  burn: { low: number; high: number; fromShare: number };
  drain: { high: number };
  hypothesis: {
    decibans: { weak: number; moderate: number; strong: number };
    clamp: number;
    support: number;
    debunk: number;
    proven: number;
    refuted: number;
    minSources: number;
    decisionDays: number;
  };
  dive: { fresh: number; fading: number; oftenDives: number; oftenHelp: number; oftenDays: number };
  gap: { small: number; large: number };
  causes: { supplyShare: number; minPerGroup: number; recentDirectionDays: number; complexFlags: number };
  posture: {
    productivity: number;
    provenShare: [number, number];
    coverageLow: number;
    coverageHigh: number;
    minItems: number;
  };
  lineOfSight: { runGrowth: number; idleDays: number };
  dependence: { weeks: number; minMembers: number; minItems: number; high: number };
};

/** Owner's confidence, 0..10: at least `fine` changes nothing, at least `watch` is at risk, below is off track. */
export type ConfidenceBands = { fine: number; watch: number };

/** Defaults for every organization. Those marked † are design choices that no study supports; the help text says so. */
export const DEFAULT_THRESHOLDS: Thresholds = {
  pace: { on: -0.1, risk: -0.25, grace: 0.15 }, // †
  trend: { minPoints: 5, minSpanDays: 21, maxPoints: 12, maxAgeDays: 120, z: 1.2816 },
  stale: { factor: 1.5 },
  status: { minWeightShare: 0.15 },
  confidence: { committed: { fine: 7, watch: 4 }, aspirational: { fine: 5, watch: 3 }, high: 7, low: 3 },
  grade: { aspirationalMet: 0.7, aspirationalPartly: 0.4, committedMet: 1, committedNearMiss: 0.9 },
  aspiration: 0.7,
  flow: { weeks: 12, qualityWeeks: 13, minItems: 10, wipPerPerson: 3 }, // † wipPerPerson
  little: { days: 84, ratio: [0.8, 1.25], drift: 0.2, minAgedItems: 5 },
  monteCarlo: { trials: 10_000, minWeeks: 6, minItems: 8, cap: 104, minScopeRatios: 5 },
  onTime: { min: 5, low: 0.7 },
  quality: { minItems: 10, reworkHigh: 0.2, firstTimeRightLow: 0.8 }, // †
  spread: { team: [3, 4], organization: 5 }, // † team
  brief: {
    maxKeyTasks: 5,
    maxWords: 250, // †
    maxBoundaries: 7, // †
    minFlesch: 40,
    maxObjectives: 5,
    longSentenceWords: 25,
    longSentenceShare: 0.3,
  },
  objective: { maxMeasures: 5 },
  owner: { maxActive: 7, suspendedDays: 14 }, // † maxActive
  backBrief: { answerDays: 3, lateDays: 10, copyMax: 0.4, shingle: 4, hasteSeconds: 120 },
  recall: { low: 0.6, minAnswers: 5 },
  illusion: { points: 0.2 },
  duplicate: { jaccard: 0.5 },
  friction: { answerDays: 5, clock: { critical: 1, high: 3, medium: 5, low: 10 } },
  pivot: { windowDays: 180, completion: 0.5, thrash: 2, signalLeadDays: 7, editShare: 0.4 },
  pulse: { k: 5, favourableLow: 0.6, unfavourableHigh: 0.3, drop: 0.2 }, // †
  disconnect: { windowDays: 60, unrealistic: 2, tools: 3, minAvailable: 3, disconnected: 3 }, // †
  turnover: { windowDays: 182, minLeavers: 2, high: 0.2 }, // †
  burn: { low: 0.7, high: 1.2, fromShare: 0.3 },
  drain: { high: 0.3 },
  hypothesis: {
    decibans: { weak: 2.5, moderate: 7.5, strong: 12.5 },
    clamp: 30,
    support: 0.95,
    debunk: 0.05,
    proven: 0.8,
    refuted: 0.2,
    minSources: 2,
    decisionDays: 14, // †
  },
  dive: { fresh: 45, fading: 90, oftenDives: 3, oftenHelp: 3, oftenDays: 30 }, // †
  gap: { small: 0.05, large: 0.15 }, // †
  causes: { supplyShare: 0.2, minPerGroup: 3, recentDirectionDays: 28, complexFlags: 3 },
  posture: { productivity: 0.8, provenShare: [2, 3], coverageLow: 0.5, coverageHigh: 0.7, minItems: 10 },
  lineOfSight: { runGrowth: 0.05, idleDays: 14 },
  dependence: { weeks: 13, minMembers: 4, minItems: 20, high: 0.5 }, // † high
};
