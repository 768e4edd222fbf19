import { nextTheme, readTheme, themeCookie, themeDrawings } from "./theme";

/** Answers a theme switch in place: the colours change, the server keeps the choice, the button offers the next one. */
export function switchTheme(form: HTMLFormElement): void {
  const body = new FormData(form);
  void fetch(form.action, { method: "POST", body, redirect: "manual", keepalive: true });
  const theme = readTheme(String(body.get(themeCookie)));
  const root = document.documentElement;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  const next = nextTheme(theme);
  form.querySelector("input")?.setAttribute("value", next);
  form.querySelector("path")?.setAttribute("d", themeDrawings[theme]);
  const button = form.querySelector("button");
  button?.setAttribute("aria-label", `Colours: ${theme}. Change to ${next}`);
  button?.setAttribute("title", `Colours: ${theme}`);
}
