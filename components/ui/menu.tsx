import { Fragment, type ReactNode, useId } from "react";
import { cn } from "@/lib/cn";
import { Link } from "./link";
import { Kbd } from "./text";

export type MenuItem = { label: ReactNode; href: string; kbd?: string; current?: boolean; stop?: boolean };

type MenuProps = {
  /** What stands on the button. */
  label: ReactNode;
  /** Names the button where `label` is no text. */
  name?: string;
  className?: string;
  items?: MenuItem[];
  /** Forms and other things that are no links; buttons inside look like rows. */
  children?: ReactNode;
};

/** A button that opens a native popover; Escape and a click beside close it, without a script. */
export function Menu({ label, name, className, items = [], children }: MenuProps) {
  const id = useId();
  return (
    <Fragment>
      <button type="button" popoverTarget={id} aria-label={name} className={cn("menu-b", className)}>
        {label}
      </button>
      <div popover="auto" id={id} className="menu">
        {items.length > 0 && (
          <ul>
            {items.map((item) => (
              <li key={item.href}>
                <Link
                  href={item.href}
                  aria-current={item.current ? "true" : undefined}
                  className={item.stop ? "stop" : undefined}
                >
                  {item.label}
                  {item.kbd && <Kbd>{item.kbd}</Kbd>}
                </Link>
              </li>
            ))}
          </ul>
        )}
        {children}
      </div>
    </Fragment>
  );
}
