"use client";

import { type FormEvent, useState } from "react";
import { nextTheme, type Theme, themeCookie } from "./theme";

const drawings: Record<Theme, string> = {
  light: "M7 1a6 6 0 1 0 0 12A6 6 0 0 0 7 1z",
  dark: "M7 1a6 6 0 1 0 0 12A6 6 0 0 0 7 1z",
  system: "M7 1a6 6 0 0 1 0 12z",
};

/** One button: light, dark, system, light. It posts without a script; with one it changes the page in place. */
export function ThemeSwitch({ theme: initial }: { theme: Theme }) {
  const [theme, setTheme] = useState(initial);
  const next = nextTheme(theme);
  const change = (event: FormEvent<HTMLFormElement>) => {
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
      <button type="submit" aria-label={`Colours: ${theme}. Change to ${next}`} title={`Colours: ${theme}`}>
        <svg viewBox="0 0 14 14" aria-hidden="true">
          <circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" strokeWidth="1.4" />
          {theme !== "light" && <path d={drawings[theme]} fill="currentColor" />}
        </svg>
      </button>
    </form>
  );
}
