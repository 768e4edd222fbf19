import type { Person } from "../fixtures";

/** A link or a form that a page offers, and the page. */
export type Offer = { address: string; from: string };
/** An offer that was refused, and how. */
export type Refusal = Offer & { how: string };

const entities: Record<string, string> = {
  "&amp;": "&",
  "&quot;": '"',
  "&#x27;": "'",
  "&#39;": "'",
  "&lt;": "<",
  "&gt;": ">",
};
const plain = (text: string) => text.replace(/&(?:amp|quot|#x27|#39|lt|gt);/g, (one) => entities[one] ?? one);
const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? null : plain(found);
};
const withoutScripts = (html: string) => html.replace(/<(script|template|noscript)\b[\s\S]*?<\/\1>/g, "");

/** What a form that only asks sends when nothing is changed in it. */
function askedBy(form: string): string {
  const query = new URLSearchParams();
  for (const tag of form.match(/<input\b[^>]*>/g) ?? []) {
    const name = attribute(tag, "name");
    const type = attribute(tag, "type") ?? "text";
    if (!name || type === "submit" || (/^(checkbox|radio)$/.test(type) && !/\schecked/.test(tag))) continue;
    query.append(name, attribute(tag, "value") ?? "");
  }
  for (const list of form.match(/<select\b[\s\S]*?<\/select>/g) ?? []) {
    const name = attribute(list.slice(0, list.indexOf(">") + 1), "name");
    const options = list.match(/<option\b[^>]*>/g) ?? [];
    const chosen = options.find((one) => /\sselected/.test(one)) ?? options[0];
    if (name && chosen) query.append(name, attribute(chosen, "value") ?? "");
  }
  return query.toString();
}

/** Every address that a page offers to a reader: its links, and its forms that only ask. */
export function offersOf(html: string, page: string): string[] {
  const text = withoutScripts(html);
  const links = (text.match(/<a\b[^>]*>/g) ?? []).flatMap((tag) => attribute(tag, "href") ?? []);
  const forms = (text.match(/<form\b[\s\S]*?<\/form>/g) ?? []).flatMap((form) => {
    const tag = form.slice(0, form.indexOf(">") + 1);
    if ((attribute(tag, "method") ?? "get").toLowerCase() !== "get") return [];
    return `${(attribute(tag, "action") || page).split("?")[0]}?${askedBy(form)}`;
  });
  return [...links, ...forms].flatMap((address) => {
    const { origin, pathname, search } = new URL(address, `http://here${page}`);
    return origin === "http://here" ? `${pathname}${search}` : [];
  });
}

/** One for all addresses that differ in an id, and in what is asked for. */
const patternOf = (address: string): string => {
  const [path = "", query] = address.split("?");
  const names = [...new URLSearchParams(query).keys()].sort();
  return `${path.replace(/[0-9a-f-]{36}/g, "[id]")}?${names}`;
};

const refusal =
  /<title>(Not found|Refused)|<h1[^>]*>[^<]*(You may not|does not exist|is not here|There is nothing here)/;

type Walk = { ask: Person["request"]; within: string; seeds: readonly string[]; most: number };

/**
 * Reads the seeds and follows every offer of every page within the organization, also of the pages it comes to, at most
 * `most` of one pattern; answers those that were refused. A seed is not an offer: it may be refused.
 */
export async function follow({ ask, within, seeds, most }: Walk): Promise<{ refused: Refusal[]; followed: number }> {
  const known = new Set(seeds);
  const counts = new Map<string, number>();
  const rest: Offer[] = seeds.map((address) => ({ address, from: "" }));
  const refused: Refusal[] = [];
  let followed = 0;
  const offer = (address: string, from: string) => {
    if (known.has(address) || !(address === within || address.startsWith(`${within}/`))) return;
    const pattern = patternOf(address);
    const count = counts.get(pattern) ?? 0;
    if (count >= most) return;
    known.add(address);
    counts.set(pattern, count + 1);
    rest.push({ address, from });
  };
  const visit = async ({ address, from }: Offer) => {
    const answer = await ask.get(address, { timeout: 60_000 });
    const isPage = (answer.headers()["content-type"] ?? "").startsWith("text/html");
    const html = isPage ? await answer.text() : "";
    const said = refusal.exec(html)?.[0];
    if (from) followed += 1;
    if (answer.status() !== 200 || said) {
      if (from || answer.status() >= 500) refused.push({ address, from, how: said ?? String(answer.status()) });
      return;
    }
    const at = new URL(answer.url());
    for (const one of offersOf(html, at.pathname)) offer(one, address);
  };
  let busy = 0;
  const walk = async () => {
    while (rest.length || busy) {
      const next = rest.shift();
      if (!next) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        continue;
      }
      busy += 1;
      await visit(next).finally(() => {
        busy -= 1;
      });
    }
  };
  await Promise.all(Array.from({ length: 4 }, walk));
  return { refused, followed };
}
