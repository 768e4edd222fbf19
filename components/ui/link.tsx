import NextLink from "next/link";
import type { ComponentProps } from "react";

/** An inner link. It never prefetches: a list of fifty rows would ask for fifty pages. */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
