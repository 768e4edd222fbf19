import { jaccard, titleTokens } from "../signals/similarity";

type Told = { id: string; title: string; kind: string };
type Candidate = Told & { label: string; teamName: string; status: string; answererName: string | null };

export type LikeFriction = Pick<
  Candidate,
  "id" | "title" | "label" | "teamName" | "status" | "answererName" | "kind"
> & {
  similarity: number;
};

/** Half the words of the shorter title's meaning shared, or a third and the same kind: a hint, never a merge by itself. */
const enough = 0.3;

/** Frictions whose titles share words, most alike first; the same kind counts a little. */
export function mostAlike(one: Told, others: readonly Candidate[], most = 3): LikeFriction[] {
  const tokens = titleTokens(one.title);
  return others
    .filter((other) => other.id !== one.id)
    .map(({ id, title, label, teamName, status, answererName, kind }) => {
      const theirs = titleTokens(title);
      const shared = [...tokens].filter((token) => theirs.has(token)).length;
      const similarity = jaccard(tokens, theirs) + (shared > 0 && kind === one.kind ? 0.1 : 0);
      return { id, title, label, teamName, status, answererName, kind, similarity };
    })
    .filter(({ similarity }) => similarity >= enough)
    .sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}
