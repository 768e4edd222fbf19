import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { Link } from "@/components/ui/link";
import { StatusMark } from "@/components/ui/status";
import { Caption } from "@/components/ui/text";
import type { Desk } from "@/domain/briefs/back-brief-queries";
import { deskFinding, ownFinding } from "@/domain/briefs/desk-rules";
import { themeStation } from "../strategy/theme-station";
import { BriefAside } from "./brief-aside";
import { type Recipient, siblingsOf } from "./desk-model";
import { DeskRounds } from "./desk-rounds";
import { Siblings } from "./siblings";

type Props = { org: string; me: string; today: string; timeZone: string; desk: Desk; open: Recipient | null };

const marks = {
  accepted: "done",
  waiting: "needs",
  sent_back: "open",
  draft: "stale",
  withdrawn: "stale",
  not_begun: "stale",
} as const;

/** The desk where a brief is handed back in rounds, beside its words and beside what the others plan. */
export function BackBriefDesk({ org, me, today, timeZone, desk, open }: Props) {
  const base = `/o/${org}/briefs/${desk.id}`;
  const isOwn = open?.id === me;
  const finding = open && isOwn ? ownFinding(open.state, open.days) : deskFinding(open, desk.accepted, desk.required);
  const taken = open?.rounds.findLast((round) => round.generation === desk.generation)?.takenKeyTasks;
  const others = (
    <nav aria-label="Other back-briefs">
      <Caption>Given back by</Caption>
      <ul>
        {desk.recipients.map((one) => (
          <li key={one.id}>
            <Link href={`${base}/back-briefs?of=${one.id}`} aria-current={one.id === open?.id ? "true" : undefined}>
              <bdi>{one.name}</bdi> <StatusMark kind={marks[one.state]} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
  return (
    <WorkPage
      stations={[
        themeStation(desk, (path) => `/o/${org}/${path}`),
        { level: "Brief", label: desk.title, href: base },
        { level: "Back-brief", label: open ? `${open.name}, ${open.teamName ?? ""}` : "Nobody named", you: true },
      ]}
      rail={others}
    >
      <Finding
        needs={finding.needs}
        sub={`${desk.accepted} of ${desk.required} back-briefs accepted. Version ${desk.versionNo} is in force.`}
      >
        {finding.said}
      </Finding>
      <div className="desk">
        <BriefAside {...desk} today={today} publishedOn={desk.versionOn} taken={taken} />
        {open && <DeskRounds org={org} today={today} timeZone={timeZone} desk={desk} open={open} isOwn={isOwn} />}
      </div>
      {open && (
        <section className="gap-t" aria-labelledby="siblings">
          <h2 className="small" id="siblings">
            What the others plan under the same brief
          </h2>
          <Siblings siblings={siblingsOf(desk, open, `${base}/back-briefs`)} />
        </section>
      )}
    </WorkPage>
  );
}
