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
  const known = others.map((other) => ({ other, theirs: titleTokens(other.title) }));
  const having = new Map<string, typeof known>();
  for (const one of known)
    for (const token of one.theirs) {
      const list = having.get(token);
      if (list) list.push(one);
      else having.set(token, [one]);
    }
  return (one, most = 3) => {
    const tokens = titleTokens(one.title);
    const shared = new Map<(typeof known)[number], number>();
    for (const token of tokens)
      for (const found of having.get(token) ?? []) shared.set(found, (shared.get(found) ?? 0) + 1);
    return [...shared]
      .flatMap(([{ other, theirs }, both]) => {
        if (other.id === one.id) return [];
        const similarity = both / (tokens.size + theirs.size - both) + (other.kind === one.kind ? 0.1 : 0);
        return similarity >= enough ? [{ other, similarity }] : [];
      })
      .sort((a, b) => b.similarity - a.similarity || (a.other.id < b.other.id ? -1 : 1))
      .slice(0, most)
      .map(({ other, similarity }) => ({ ...other, similarity }));
  };
}
