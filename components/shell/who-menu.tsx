import type { ReactNode } from "react";
import { Menu, type MenuItem } from "../ui/menu";
import { Caption } from "../ui/text";

type WhoMenuProps = {
  name: string;
  /** Role or team, in small beside the name. */
  role?: string;
  /** Own page, settings. */
  items: MenuItem[];
  organizations?: { name: string; href: string; current?: boolean }[];
  /** The sign-out form and other forms. */
  children?: ReactNode;
};

/** Who is signed in, and where else they belong. */
export function WhoMenu({ name, role, items, organizations = [], children }: WhoMenuProps) {
  const others = organizations.map(({ name: label, href, current }) => ({ label: <bdi>{label}</bdi>, href, current }));
  return (
    <Menu
      className="who"
      label={
        <>
          <bdi>{name}</bdi> {role && <span>{role}</span>}
        </>
      }
      items={items}
    >
      {others.length > 1 && (
        <>
          <hr />
          <Caption>Organizations</Caption>
          <ul>
            {others.map((item) => (
              <li key={item.href}>
                <a href={item.href} aria-current={item.current ? "true" : undefined}>
                  {item.label}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {children && (
        <>
          <hr />
          {children}
        </>
      )}
    </Menu>
  );
}
