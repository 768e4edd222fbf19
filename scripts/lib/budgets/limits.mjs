/** What any page may cost, at any size of an organization. None of it knows a clock. */
export const LIMITS = {
  /** Statements for one request: more means that something is asked for in a loop. */
  statements: 40,
  /** Bytes of the page before it is compressed. */
  html: 250_000,
  /** Elements of one row of a table. */
  row: 25,
  /** Bytes of script that the browser loads first, compressed: of lists, and of all other pages. */
  scriptOfLists: 175 * 1024,
  script: 165 * 1024,
};

/** Lists load the table also where they are empty. */
export const LISTS = [
  "decisions",
  "friction/list",
  "horizon",
  "lessons",
  "objectives",
  "projects",
  "reviews",
  "settings",
  "work",
];

/** Pages that may cost more, how much of it, and why. */
export const EXCEPTIONS = {
  "strategy?view=matrix": {
    html: 265_000,
    row: 100,
    why: "one sheet on which every theme, objective, project and measure meets every other",
  },
  "objectives/[id]": {
    html: 450_000,
    why: "a picture of each measure, drawn for three widths, beside the forms of a check-in",
  },
  gap: { html: 350_000, why: "seven causes, each with the rows that it was counted from" },
  resources: {
    html: 290_000,
    why: "days, money, people and drains beside each other, with two flows drawn for three widths",
  },
  "briefs/[id]/supersede": {
    html: 600_000,
    why: "each project in flight chooses what it serves next; these are lists, not pickers yet",
  },
};

/** Tables smaller than this are read whole, as they should be. */
export const SMALL = 400;
