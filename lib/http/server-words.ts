/** The first words of what the server in front of the pages says by itself; a form knows its sentences by them. */
export const titles = {
  away: "Throughline cannot answer right now.",
  broken: "This page could not be shown.",
  ended: "Your session has ended.",
  foreign: "This form was sent from another site.",
  nothing: "There is nothing here.",
  refused: "This could not be taken.",
  tooMuch: "This is too much at once.",
  tooOften: "Too many tries.",
} as const;

/** Whether a text is one that the server of this product said, and not some machine between it and the browser. */
export const isServerWords = (text: string): boolean => Object.values(titles).some((title) => text.startsWith(title));
