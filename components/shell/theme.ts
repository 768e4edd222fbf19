/** Light, dark, or what the device says. Kept in the cookie `theme`, read by the root layout. */
export const themes = ["light", "dark", "system"] as const;
export type Theme = (typeof themes)[number];

export const themeCookie = "theme";

/** What the switch shows: an empty ring, a full one, half of one. */
export const themeDrawings: Record<Theme, string> = {
  light: "",
  dark: "M7 1a6 6 0 1 0 0 12A6 6 0 0 0 7 1z",
  system: "M7 1a6 6 0 0 1 0 12z",
};

export function readTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? "system";
}

/** The next one in the round, so that one button is enough. */
export function nextTheme(theme: Theme): Theme {
  return themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
}
