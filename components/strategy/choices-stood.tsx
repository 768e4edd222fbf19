import { Link } from "@/components/ui/link";
import { stoodWords } from "@/domain/strategy/life-rules";
import type { ThemeRow } from "@/domain/strategy/queries";

/** Every choice in force or retired, and how long it has stood: what people can rely on (S30). */
export function ChoicesStood({ org, themes }: { org: string; themes: ThemeRow[] }) {
  const stood = themes.filter((theme) => theme.monthsStood !== null);
  if (stood.length === 0) return null;
  return (
    <section aria-labelledby="choices">
      <h2 className="small" id="choices">
        How long each choice has stood
      </h2>
      <ul className="asks">
        {stood.map((theme) => (
          <li key={theme.id}>
            <Link href={`/o/${org}/strategy/themes/${theme.id}`}>{theme.title}</Link>
            <span className="sm mut">
              {theme.status === "retired" ? "retired after " : ""}
              {stoodWords(theme.monthsStood ?? 0)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
