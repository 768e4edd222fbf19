/** The order in which people expect names: "apple", "Äpfel", "Zebra", and "Team 2" before "Team 10". As `collate names` in the database. */
const order = new Intl.Collator("en", { numeric: true });

/** For sorting by a name in code. Names that are the same are sorted by what is passed beside them, so that the order is one. */
export const compareNames = (a: string, b: string): number => order.compare(a, b);

/** The same for rows with an id: two of one name stand by their ids. */
export const byNameThenId = (a: { name: string; id: string }, b: { name: string; id: string }): number =>
  order.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
