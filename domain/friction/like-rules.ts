import { titleTokens } from "../signals/similarity";

type Told = { id: string; title: string; kind: string };
export type Candidate = Told & { label: string; teamName: string; status: string; answererName: string | null };

export type LikeFriction = Pick<
  Candidate,
  "id" | "title" | "label" | "teamName" | "status" | "answererName" | "kind"
> & {
  similarity: number;
};

/** Half the words of the shorter title's meaning shared, or a third and the same kind: a hint, never a merge by itself. */
const enough = 0.3;

/** Frictions whose titles share words, most alike first; the same kind counts a little. */
export const mostAlike = (one: Told, others: readonly Candidate[], most = 3): LikeFriction[] =>
  likeFinder(others)(one, most);

/** The same for many at once: each title is taken apart once, and compared only where a word is shared. */
export function likeFinder(others: readonly Candidate[]): (one: Told, most?: number) => LikeFriction[] {
  const known = others.map(({ title }) => titleTokens(title));
  const having = new Map<string, number[]>();
  for (const [index, theirs] of known.entries())
    for (const token of theirs) {
      const list = having.get(token);
      if (list) list.push(index);
      else having.set(token, [index]);
    }
  // How many words the title at hand shares with each; one list for all titles.
  const shared = new Uint8Array(others.length);
  return (one, most = 3) => {
    const tokens = titleTokens(one.title);
    shared.fill(0);
    for (const token of tokens) for (const index of having.get(token) ?? []) shared[index] = (shared[index] ?? 0) + 1;
    const found: { other: Candidate; similarity: number }[] = [];
    for (const [index, other] of others.entries()) {
      const both = shared[index] ?? 0;
      if (both === 0 || other.id === one.id) continue;
      const all = tokens.size + (known[index]?.size ?? 0) - both;
      const similarity = both / all + (other.kind === one.kind ? 0.1 : 0);
      if (similarity >= enough) found.push({ other, similarity });
    }
    return found
      .sort((a, b) => b.similarity - a.similarity || (a.other.id < b.other.id ? -1 : 1))
      .slice(0, most)
      .map(({ other, similarity }) => ({ ...other, similarity }));
  };
}
