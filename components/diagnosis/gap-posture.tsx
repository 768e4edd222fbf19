import { Link } from "@/components/ui/link";
import { adviceWords, searchingWords, storedAdvice, warningWords } from "@/domain/diagnosis/gap-finding-rules";
import type { GapPage } from "@/domain/diagnosis/gap-page-queries";
import { humanId } from "@/domain/vocabulary";
import { formatDate } from "@/lib/dates";
import { formatPercent, listWords } from "@/lib/format";
import { PostureAxis } from "./posture-axis";
import { PostureForm } from "./posture-form";

type Props = { org: string; gap: GapPage; formKey: string };

const MOST = 20;

const teamWords = (teams: readonly { name: string }[]): string =>
  teams.length <= MOST
    ? listWords(teams.map((team) => team.name))
    : `${teams
        .slice(0, MOST)
        .map((team) => team.name)
        .join(", ")} and ${teams.length - MOST} more`;

/** M24 theme by theme: the advice with its reasons, what was decided on it, and the form to agree or not. */
export function GapPosture({ org, gap: { postures, postureHistory, mayDecide, thresholds }, formKey }: Props) {
  return (
    <>
      <p className="sub">
        {postures.identity.lit
          ? `What the organization stands for is unclear: ${postures.identity.reasons.join(" ")}`
          : "What the organization stands for is clear enough: identity, a brief in force, recall and line of sight hold."}
      </p>
      {postures.searching && <p>{searchingWords(postures.searching)}</p>}
      {postures.warning && <p className="needs">{warningWords(postures.warning, thresholds.posture.coverageLow)}</p>}
      {postures.themes.map((theme) => {
        const decided = postureHistory.filter((one) => one.themeId === theme.id);
        return (
          <section key={theme.id} className="posture" aria-labelledby={`p-${theme.id}`}>
            <div>
              <p className="cap-line">
                <Link href={`/o/${org}/strategy/themes/${theme.id}`}>{theme.title}</Link>
              </p>
              <h3 id={`p-${theme.id}`}>{adviceWords(theme.advice)}</h3>
              <ul className="reasons">
                {theme.reasons.slice(0, MOST).map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
                {theme.reasons.length > MOST && <li>And {theme.reasons.length - MOST} more of the same kind.</li>}
              </ul>
              <p className="meta">
                {theme.bets.slice(0, MOST).map((bet) => (
                  <span key={bet.id}>
                    <Link href={`/o/${org}/hypotheses/${bet.id}`}>{bet.statement}</Link> (
                    {formatPercent(bet.probability)})
                  </span>
                ))}
                {theme.teams.length > 0 && <span>Teams: {teamWords(theme.teams)}</span>}
              </p>
              {decided.length > 0 && (
                <ul className="decided" aria-label={`Postures decided for ${theme.title}`}>
                  {decided.map((one) => (
                    <li key={one.id}>
                      <Link href={`/o/${org}/decisions/${one.id}`}>{humanId("decision", one.number)}</Link>,{" "}
                      {formatDate(one.on)}, {one.decider}:{" "}
                      {one.agrees === null ? "" : one.agrees ? "agreed. " : "not agreed. "}
                      {one.choice} {one.advice && one.agrees === false && `Advised was: ${storedAdvice(one.advice)} `}
                      {one.reason}
                    </li>
                  ))}
                </ul>
              )}
              {mayDecide && <PostureForm org={org} theme={theme} formKey={`${formKey}-${theme.id.slice(-12)}`} />}
            </div>
            <PostureAxis emphasis={theme.emphasis} advice={theme.advice} />
          </section>
        );
      })}
    </>
  );
}
