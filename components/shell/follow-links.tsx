"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { withQuery } from "../data-table/address";
import { switchTheme } from "./switch-theme";

/**
 * Follows the inner links of a page (`Link`) without loading the whole page, asks for what is chosen in a form marked
 * `data-asks`, such as a filter, and switches the colours in place: one listener each for all of them.
 */
export function FollowLinks() {
  const router = useRouter();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a[data-in]");
      if (!link || event.defaultPrevented || isForBrowser(event, link)) return;
      event.preventDefault();
      router.push(link.pathname + link.search + link.hash);
    };
    const ask = ({ target }: Event) => {
      const form = target instanceof HTMLSelectElement && target.form;
      if (!form || form.dataset.asks === undefined) return;
      const chosen = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
      keepFocus(form, target.name);
      router.push(withQuery(new URL(form.action).pathname, chosen), { scroll: false });
    };
    const submit = (event: SubmitEvent) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || form.dataset.switches !== "theme") return;
      event.preventDefault();
      switchTheme(form);
    };
    document.addEventListener("click", follow);
    document.addEventListener("submit", submit);
    document.addEventListener("change", ask);
    return () => {
      document.removeEventListener("click", follow);
      document.removeEventListener("change", ask);
      document.removeEventListener("submit", submit);
    };
  }, [router]);
  return null;
}

/** What was chosen is drawn anew with the page; whoever goes by keyboard stays where they were. */
function keepFocus(form: HTMLFormElement, name: string): void {
  const place = form.closest("main") ?? document.body;
  const drawn = new MutationObserver(() => {
    drawn.disconnect();
    place.querySelector<HTMLElement>(`form[data-asks] [name="${CSS.escape(name)}"]`)?.focus();
  });
  drawn.observe(place, { childList: true, subtree: true });
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
