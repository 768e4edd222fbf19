import type { Patterns } from "@/domain/friction/pattern-queries";
import { vitalFew } from "@/domain/friction/pattern-rules";
import { formatMoney, numberWord, sentence } from "@/lib/format";
import { Pareto } from "./pareto";
import { kindWords } from "./words";

type Props = Pick<Patterns, "byKind" | "byTeam"> & { /** A week. */ money: number | null; currency: string };

/** Where the hours go, by kind and by team: the few that matter first. */
export function PatternSide({ byKind, byTeam, money, currency }: Props) {
  if (byKind.length === 0) return <h2>Nothing is in the way.</h2>;
  const few = vitalFew(byKind);
  const first = byTeam[0];
  return (
    <>
      <h2>{few > 0 ? kindsSentence(few, byKind.length) : "Nobody has counted the hours yet."}</h2>
      <Pareto
        rows={byKind.map((row) => ({ ...row, name: kindWords[row.key as keyof typeof kindWords] ?? row.name }))}
      />
      <p className="sub">
        One tick is an hour lost each week; the last column adds up.
        {money !== null && ` Together they cost ${formatMoney(Math.round(money), currency)} a week.`}
      </p>
      {first && byTeam.length > 1 && first.hours > 0 && (
        <>
          <h2 className="small">{teamSentence(first.name, first.share)}</h2>
          <Pareto rows={byTeam} by="share" />
        </>
      )}
    </>
  );
}

const kindsSentence = (few: number, all: number): string =>
  all === 1
    ? "All of it is of one kind."
    : `${sentence(numberWord(few))} ${few === 1 ? "kind costs" : "kinds cost"} three quarters of the hours.`;

const teamSentence = (name: string, share: number): string =>
  share > 0.5 ? `${name} loses more than half.` : `${name} loses most, ${Math.round(share * 100)} %.`;
