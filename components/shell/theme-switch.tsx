"use client";

import { type SubmitEvent, useState } from "react";
import { nextTheme, type Theme, themeCookie, themeDrawings } from "./theme";

type Props = { theme: Theme /** The page to come back to. */; here: string };

/** One button: light, dark, system, light. It posts without a script; with one the colours change in place and the server keeps the choice. */
export function ThemeSwitch({ theme: kept, here }: Props) {
  const [theme, setTheme] = useState(kept);
  const next = nextTheme(theme);
  const change = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { action } = event.currentTarget;
    void fetch(action, {
      method: "POST",
      body: new FormData(event.currentTarget),
      redirect: "manual",
      keepalive: true,
    });
    const root = document.documentElement;
    if (next === "system") delete root.dataset.theme;
    else root.dataset.theme = next;
    setTheme(next);
  };
  return (
    <form className="theme" action="/preferences" method="post" onSubmit={change}>
      <input type="hidden" name={themeCookie} value={next} />
      <input type="hidden" name="next" value={here} />
      <button type="submit" aria-label={`Colours: ${theme}. Change to ${next}`} title={`Colours: ${theme}`}>
        <svg viewBox="0 0 14 14" aria-hidden="true">
          <circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" strokeWidth="1.4" />
          <path d={themeDrawings[theme]} fill="currentColor" />
        </svg>
      </button>
    </form>
  );
}
