import { nameOrHidden } from "@/domain/vocabulary";

type Theme = { id: string; title: string; status: string };
type Parent = { themeId: string; themeTitle: string | null };

/** Themes that a new brief may serve: those not retired, and a parent's, also while that one is still a draft to the reader. */
export function themesToServe(themes: readonly Theme[], parents: readonly Parent[]): { id: string; title: string }[] {
  const all = [
    ...parents.map(({ themeId, themeTitle }) => ({ id: themeId, title: nameOrHidden("theme", themeTitle) })),
    ...themes.filter((theme) => theme.status !== "retired"),
  ];
  return [...new Map(all.map(({ id, title }) => [id, { id, title }])).values()];
}

/** Why nobody begins a brief here now, or null. */
export function whyNotBegin(may: boolean, themes: number, mustNest: boolean, parents: number): string | null {
  if (!may) return "Briefs are written by executives and managers.";
  if (themes === 0) return "A brief serves a theme, and there is none yet.";
  return mustNest && parents === 0 ? "A manager's brief stands under a published one, and none is in force." : null;
}
