/** What any page may cost, at any size of an organization. None of it knows a clock. */
export const LIMITS = {
  /** Statements for one request: more means that something is asked for in a loop. */
  statements: 40,
  /** Bytes of the page before it is compressed. */
  html: 250_000,
  /** Elements of one row of a table. */
  row: 25,
  /** Bytes of script that the browser loads first, compressed: of lists, and of all other pages. */
  scriptOfLists: 175_000,
  script: 165_000,
};

/** Tables smaller than this are read whole, as they should be. */
export const SMALL = 400;
