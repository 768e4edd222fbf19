import type { ComponentProps } from "react";

type LinkProps = Omit<ComponentProps<"a">, "href"> & { href: string };

/**
 * An inner link: a plain anchor, marked for `FollowLinks`, which goes there without loading the whole page. A page has
 * hundreds of them, so each must cost what an anchor costs; it never prefetches.
 */
export function Link(props: LinkProps) {
  return <a data-in="" {...props} />;
}
