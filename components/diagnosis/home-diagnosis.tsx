import { WhyLink } from "@/components/signals/why";
import { Link } from "@/components/ui/link";
import { adviceWords } from "@/domain/diagnosis/gap-finding-rules";
import type { TeamSpread } from "@/domain/diagnosis/sight-rules";
import type { Summary } from "@/domain/diagnosis/summary-rules";
import { plural, sentence } from "@/lib/format";
import { PostureAxis } from "./posture-axis";

/** The three causes that sit in most troubled objectives, and where leaders and a team have lost each other. */
export function HomeCauses({ org, diagnosis: { causes, troubled, worst } }: { org: string; diagnosis: Summary }) {
  return (
    <>
      {causes.length > 0 && (
        <ul className="bets" aria-label="First causes of the gap">
          {causes.map((one) => (
            <li key={one.cause}>
              <p>{sentence(one.name)}</p>
              <p className="meta">
                <span>
                  in {one.objectiveIds.length} of {plural(troubled, "troubled objective")}
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
      <p className="sub">
        {worst && `${worst.name} shows ${worst.lit} of ${worst.available} signs of disconnect. `}
        <Link href={`/o/${org}/gap`}>The gap and its causes</Link>
      </p>
    </>
  );
}

/** What each theme needs, in a line; the reasons stand on the gap page. */
export function HomePosture({ org, diagnosis: { posture } }: { org: string; diagnosis: Summary }) {
  return (
    <>
      <ul className="postures">
        {posture.themes.map((theme) => (
          <li key={theme.id}>
            <p>
              <Link href={`/o/${org}/strategy/themes/${theme.id}`}>{theme.title}</Link>
              <b>{adviceWords(theme.advice)}</b>
            </p>
            <PostureAxis advice={theme.advice} emphasis={theme.emphasis} />
          </li>
        ))}
      </ul>
      <p className="sub">
        Advice, from a table of conditions and never a score.{" "}
        <Link href={`/o/${org}/gap#posture`}>The reasons, and your word on it</Link>. <WhyLink org={org} signal="M24" />
      </p>
    </>
  );
}

/** M13 in a manager's scope: teams on too many jobs at once. */
export function HomeSpread({ org, spread }: { org: string; spread: TeamSpread[] }) {
  if (spread.length === 0) return null;
  return (
    <>
      <h2 className="small gap-t">On many things at once</h2>
      <ul className="bets">
        {spread.map((one) => (
          <li key={one.teamId}>
            <p>
              <Link href={`/o/${org}/teams/${one.teamId}`}>{one.name}</Link>
            </p>
            <p className="meta">
              <span>{one.level === "thin" ? "spread too thin" : "to watch"}</span>
              <span>{one.said}</span>
            </p>
          </li>
        ))}
      </ul>
      <p className="sub">
        <Link href={`/o/${org}/gap#effort`}>Where the days go</Link>. <WhyLink org={org} signal="M13" />
      </p>
    </>
  );
}
