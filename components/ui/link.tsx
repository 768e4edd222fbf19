import NextLink from "next/link";
import type { ComponentProps } from "react";

type LinkProps = Omit<ComponentProps<typeof NextLink>, "href" | "prefetch"> & { href: string };

/**
 * An inner link. It goes there without loading the whole page, and asks for nothing before it is pressed: every page
 * here is made for one reader at one moment, and a list would ask for fifty of them.
 */
export const Link = (props: LinkProps) => <NextLink prefetch={false} {...props} />;
