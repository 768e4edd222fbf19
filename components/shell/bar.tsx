import type { ReactNode } from "react";
import { Link } from "../ui/link";
import { Mark } from "./mark";

export type Place = { href: string; label: string; current?: boolean /** The letter after `g`. */; key?: string };

type BarProps = {
  home: string;
  places: Place[];
  /** "Find or do": `<FindLink href=… />` or something richer. */
  find?: ReactNode;
  /** `<ThemeSwitch … />`. */
  theme?: ReactNode;
  /** `<WhoMenu … />`. */
  who?: ReactNode;
};

/** The bar on top of every page; on a phone the places move to the thumb. */
export function Bar({ home, places, find, theme, who }: BarProps) {
  return (
    <header className="bar">
      <Link className="mark" href={home}>
        <Mark />
        Throughline
      </Link>
      <nav className="places" aria-label="Places">
        <ul>
          {places.map((place) => (
            <li key={place.href}>
              <Link href={place.href} aria-current={place.current ? "page" : undefined}>
                {place.label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="right">
        {find}
        {theme}
        {who}
      </div>
    </header>
  );
}
