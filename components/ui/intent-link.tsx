"use client";

import NextLink from "next/link";
import { type ComponentProps, useState } from "react";

type IntentLinkProps = Omit<ComponentProps<typeof NextLink>, "href" | "prefetch"> & { href: string };

/** A link of a list: it asks for its page only when somebody points at it or walks to it. */
export function IntentLink(props: IntentLinkProps) {
  const [isMeant, setMeant] = useState(false);
  const mean = () => setMeant(true);
  return <NextLink prefetch={isMeant ? null : false} onMouseEnter={mean} onFocus={mean} {...props} />;
}
