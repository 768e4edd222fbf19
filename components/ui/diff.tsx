import { wordDiff } from "./word-diff";

/** Two texts as one, with what went struck through and what came underlined. Screen readers hear both. */
export function Diff({ before, after }: { before: string; after: string }) {
  let at = 0;
  return (
    <span className="diff">
      {wordDiff(before, after).map(({ kind, text }) => {
        const key = `${at}-${kind}`;
        at += text.length;
        if (kind === "same") return <span key={key}>{text}</span>;
        const Tag = kind === "added" ? "ins" : "del";
        return (
          <Tag key={key}>
            <span className="vh">{kind}: </span>
            {text}
          </Tag>
        );
      })}
    </span>
  );
}
