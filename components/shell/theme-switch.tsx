import { nextTheme, type Theme, themeCookie, themeDrawings } from "./theme";

/** One button: light, dark, system, light. It posts without a script; with one it changes the page in place (`switchTheme`). */
export function ThemeSwitch({ theme, here }: { theme: Theme /** The page to come back to. */; here: string }) {
  const next = nextTheme(theme);
  return (
    <form className="theme" action="/preferences" method="post" data-switches="theme">
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
