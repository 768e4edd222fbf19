import { jaccard, titleTokens } from "../signals/similarity";

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

/** The same for many at once: each title is taken apart once. */
export function likeFinder(others: readonly Candidate[]): (one: Told, most?: number) => LikeFriction[] {
  const known = others.map((other) => ({ other, theirs: titleTokens(other.title) }));
  return (one, most = 3) => {
    const tokens = titleTokens(one.title);
    return known
      .filter(({ other, theirs }) => other.id !== one.id && [...tokens].some((token) => theirs.has(token)))
      .map(({ other: { id, title, label, teamName, status, answererName, kind }, theirs }) => {
        const similarity = jaccard(tokens, theirs) + (kind === one.kind ? 0.1 : 0);
        return { id, title, label, teamName, status, answererName, kind, similarity };
      })
      .filter(({ similarity }) => similarity >= enough)
      .sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1))
      .slice(0, most);
  };
}
