"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Follows the inner links of a page (`Link`) without loading the whole page: one listener for all of them. */
export function FollowLinks() {
  const router = useRouter();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a[data-in]");
      if (!link || event.defaultPrevented || isForBrowser(event, link)) return;
      event.preventDefault();
      router.push(link.pathname + link.search + link.hash);
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);
  return null;
}

/** A new tab, a new window, a file, another host, a place on the same page: what the browser does by itself. */
function isForBrowser(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const { button, metaKey, ctrlKey, shiftKey, altKey } = event;
  const isHere = link.hash !== "" && link.pathname === location.pathname && link.search === location.search;
  const isElsewhere = link.origin !== location.origin || (link.target !== "" && link.target !== "_self");
  return (
    button !== 0 || metaKey || ctrlKey || shiftKey || altKey || link.hasAttribute("download") || isElsewhere || isHere
  );
}
