/** Forms of this page with text that was typed and not sent. */
const unsaved = new Set<HTMLFormElement>();

const question = "What you typed here has not been sent. Leave this page?";

let watches = false;

export function markUnsaved(form: HTMLFormElement): void {
  unsaved.add(form);
  if (watches) return;
  watches = true;
  window.addEventListener("beforeunload", askBrowser);
  document.addEventListener("click", askAtLink, true);
}

export const markSaved = (form: HTMLFormElement): void => void unsaved.delete(form);

/** Asks before a page is left on which something typed was not sent; true when nothing was, or when the person agrees. */
export function mayLeave(): boolean {
  const open = [...unsaved].filter((form) => form.isConnected);
  if (open.length === 0) return true;
  if (!window.confirm(question)) return false;
  unsaved.clear();
  return true;
}

/** Closing or loading another page: the browser asks in its own words. */
const askBrowser = (event: BeforeUnloadEvent): void => {
  if ([...unsaved].some((form) => form.isConnected)) event.preventDefault();
};

/** A link that leads away from this page, followed here. */
function askAtLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const isElsewhere = link.target !== "" && link.target !== "_self";
  const isHere =
    link.pathname === location.pathname && link.search === location.search && link.origin === location.origin;
  if (isElsewhere || isHere || link.hasAttribute("download") || mayLeave()) return;
  event.preventDefault();
  event.stopPropagation();
}
