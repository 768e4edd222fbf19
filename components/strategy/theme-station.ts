import type { Station } from "@/components/shell/rail";
import { nameOrHidden } from "@/domain/vocabulary";

/** The theme that something serves, in its line of sight; one that is not for the reader stands there without a name. */
export const themeStation = (
  { themeId, themeTitle }: { themeId: string; themeTitle: string | null },
  at: (path: string) => string,
): Station => ({
  level: "Theme",
  label: nameOrHidden("theme", themeTitle),
  ...(themeTitle ? { href: at(`strategy/themes/${themeId}`) } : {}),
});
