/** What answers "why?" beside a figure: how it is made, what would change it, and what a simpler formula would have said. */
export type Explanation = { formula: string; changes: string; naive: string };

export const EXPLAINED = {
  gap: {
    formula:
      "For each running objective: how far each measure is behind what its own plan expects today, ahead counting as nothing, weighed by the measures' weights. Then the plain mean over objectives. From 5 points it is moderate, above 15 large; both limits are choices of ours.",
    changes: "A check-in, a new target or due date, a milestone accepted, an objective begun or closed.",
    naive: "Letting surpluses pay for shortfalls: one runaway success would hide five failures.",
  },
  causes: {
    formula:
      "Seven causes are tested for each objective at risk or off track, each by rows that can be opened: complexity, spread, ownership, understanding, targets, means, direction. They are ranked by how many troubled objectives have them. With three troubled and three healthy ones the shares of both stand side by side.",
    changes: "Any row named as a proof: answer it, close it or move it, and the cause goes.",
    naive:
      "A weighted score of everything, which nobody can check and everybody can argue with. What goes together is no proof of what causes what.",
  },
  signs: {
    formula:
      "Five signs per team: morale under 60 % or down by 20 points; 30 % or more call the goals unrealistic, or two such obstacles in 60 days; the same for tools, or three; two or more left by choice at a rate above 20 % a year; a brief that turns faster than work finishes. Up to one lit is connected, two to watch, three or more disconnected.",
    changes: "The next pulse, an obstacle raised or solved, people leaving, the next change of direction.",
    naive:
      "The organization's average, which hides the one team that suffers. Teams with too few answers are not judged.",
  },
  agreement: {
    formula:
      "Accepted back-briefs ÷ required ones, in the generation of the brief that counts now. The typical time is the median of working days to acceptance in which those who are still silent count as long as they have been (Kaplan and Meier).",
    changes: "A back-brief accepted; a new direction, which asks everybody again.",
    naive: "The mean of those who answered, which forgets who did not.",
  },
  recall: {
    formula:
      "In the last pulse: how many chose the true main effort among four, beside how many say that they understand the goals. From 20 points difference on, understanding is an illusion. One in four would be right by guessing.",
    changes: "The next pulse round.",
    naive: "Asking only whether the strategy is clear: most say yes and cannot name it (Sull, Homkes and Sull 2015).",
  },
  sight: {
    formula:
      "Days of the last four complete weeks on work whose key task stands in a brief in force, ÷ all days on objectives and projects. Running work, obligations and drains stand beside it and are in neither number.",
    changes: "Linking a project to an objective, an objective to a brief, or stopping what serves neither.",
    naive:
      "Counting projects alike, although one burns nine tenths of the days; counting a link to a brief that was replaced.",
  },
  spread: {
    formula:
      "One ÷ the sum of squared shares of a team's days over its jobs: the number of equally large jobs that would split it as much. Above 3 to watch, above 4 too thin; both limits are choices of ours.",
    changes: "Stopping or handing over the smaller jobs.",
    naive: "Counting jobs, where two per cent of a week weighs as much as the main one.",
  },
  accountability: {
    formula:
      "Running objectives, measures, projects, obstacles, key tasks in force and decisions to look at again whose one owner is missing, has left, was suspended for two weeks, is a viewer or has not joined, ÷ all of them.",
    changes: "Naming an owner who is here.",
    naive: "Counting owners: two of them often mean none.",
  },
  posture: {
    formula:
      "A table, never a score: whether the load-bearing bets of a theme are proven (two thirds at 80 % or more, none at 20 % or less), whether its market is new, whether people know what the organization stands for, and whether its teams finish less than before, miss their dates or repair too much.",
    changes: "Evidence for or against a bet; six weeks of flow; the next pulse.",
    naive: "Pressing for delivery whenever results lag: faster delivery of an unproven plan wastes effort.",
  },
} as const satisfies Record<string, Explanation>;

export type Explained = keyof typeof EXPLAINED;
