import { WhyLink } from "@/components/signals/why";
import { Link } from "@/components/ui/link";
import { Status } from "@/components/ui/status";
import type { AwarenessView } from "@/domain/dives/awareness-queries";
import { agoWords, byNeed } from "@/domain/dives/rules";
import { formatNumber } from "@/lib/format";

/** On a home: the teams that no leader has seen for longest, worst first, each one step from a plan. */
export function NotBeen({ org, view }: { org: string; view: AwarenessView }) {
  const unseen = byNeed(view.areas.filter((area) => area.level === "ivory_tower_risk")).slice(0, 5);
  return (
    <>
      <ul className="bets">
        {unseen.map((area) => (
          <li key={area.teamId}>
            <p>
              <Link href={`/o/${org}/dives/new?team=${area.teamId}`}>Go to {area.name}</Link>
            </p>
            <p className="meta">
              <Status kind="off_track" word={area.days === null ? "never visited" : agoWords(area.days)} />
              {view.showsHours && area.hours > 0 && <span>{formatNumber(area.hours)} hours a week lost</span>}
            </p>
          </li>
        ))}
      </ul>
      <p className="sub">
        <Link href={`/o/${org}/dives`}>All deep dives</Link>. <WhyLink org={org} signal="M22" />
      </p>
    </>
  );
}
