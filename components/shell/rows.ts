/** Lists that `j` and `k` walk through: those marked `data-rows`, and the rows of tables. */
const rowsOf = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>("main [data-rows] > li, main .tbl-data > tbody > tr"),
];

const hereOf = (rows: HTMLElement[]): number => rows.findIndex((row) => row.contains(document.activeElement));

/** Puts the focus on the link of the next or the previous row, from where `Enter` opens it. False where there is no list. */
export function moveAlong(step: 1 | -1): boolean {
  const rows = rowsOf().filter((row) => row.offsetParent !== null);
  const at = hereOf(rows);
  const next = rows[at < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, at + step))];
  const link = next?.querySelector<HTMLElement>("a[href]");
  link?.focus();
  next?.scrollIntoView({ block: "nearest" });
  return link !== null && link !== undefined;
}

/** Presses the step of the row that has the focus, where it has one. */
export function pressStep(): boolean {
  const rows = rowsOf();
  const button = rows[hereOf(rows)]?.querySelector<HTMLElement>("[data-step]");
  button?.click();
  return button !== null && button !== undefined;
}
