import type { ReactNode } from "react";
import { frictionStatus } from "@/components/friction/words";
import { Person, PersonGroup, type PersonRow } from "@/components/people/person";
import { WorkPage } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { Finding } from "@/components/ui/finding";
import { Empty } from "@/components/ui/states";
import { Status } from "@/components/ui/status";
import { lessonStateWords } from "@/domain/decisions/finding-rules";
import type { Growth } from "@/domain/diagnosis/growth-queries";
import { growthFinding, ownChances, sidesOf } from "@/domain/diagnosis/growth-rules";
import { answerWords } from "@/domain/hypotheses/market-signal-rules";
import { formatDateShort } from "@/lib/dates";

type Props = { org: string; today: string; growth: Growth; raises: boolean };

/** V21, up and out: what I own and was told, what I said and what came of it, where I took part. For my own eyes. */
export function GrowthPage({ org, today, growth, raises }: Props) {
  const at = (path: string) => `/o/${org}/${path}`;
  const { person, confidence, raised, taught, seen, found, helped, been, decided, finished } = growth;
  const hosted = been.filter(({ isHost }) => isHost);
  const sides = sidesOf({
    found: found.length,
    seen: seen.length,
    decided: decided.length,
    taught: taught.length,
    finished,
    raised: raised.length,
    helped: helped.length,
    hosted: hosted.length,
  });
  return (
    <WorkPage
      stations={[
        { level: "You", label: person.name, href: at(`people/${person.id}`) },
        { level: "Up and out", label: "What came of it", you: true },
      ]}
    >
      <div className="intro">
        <div>
          <Finding sub="Only you see this page. It shows the newest twenty of each; nothing here is added up, compared or ranked.">
            {growthFinding(growth)}
          </Finding>
        </div>
        {raises && (
          <ButtonLink href={at("horizon/new")} variant="quiet">
            Say what you see outside
          </ButtonLink>
        )}
      </div>
      <div className="p-g2 eq part">
        <Side term="What shaped the direction">{sides.strategic}.</Side>
        <Side term="What you did on the ground">{sides.operational}.</Side>
      </div>
      <section className="part" aria-labelledby="out">
        <h2 id="out">What you said, and what came of it.</h2>
        <Groups
          groups={[
            ["Obstacles", raised.map((one) => frictionRow(one, at, today))],
            ["Lessons and proposals to stop", taught.map((one) => lessonRow(one, at, today))],
            ["From outside", seen.map((one) => signalRow(one, at, today))],
            ["On bets", found.map((one) => evidenceRow(one, at))],
          ]}
          empty={
            <Empty
              title="What you name here, somebody must answer."
              example="“Staging is down each Monday; two hours a week.”"
            />
          }
        />
      </section>
      <section className="part" aria-labelledby="part">
        <h2 id="part">Where you took part.</h2>
        <Groups
          groups={[
            ["Decisions", decided.map((one) => decisionRow(one, at))],
            ["Visits to the ground", been.map((one) => diveRow(one, at, today))],
            ["Help with what was in the way", helped.map((one) => helpRow(one, at, today))],
          ]}
          empty={<Empty title="No decision, visit or helping hand yet." />}
        />
      </section>
      <section className="part" aria-labelledby="chances">
        <h2 id="chances">How sure you were.</h2>
        <p className="sub">{ownChances(confidence.closed, confidence.brier)}</p>
      </section>
      <section className="part" aria-labelledby="up">
        <h2 id="up">What you own, and what you were told.</h2>
        <Person org={org} today={today} person={person} level={3} />
      </section>
    </WorkPage>
  );
}

function Side({ term, children }: { term: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="small">{term}</h2>
      <p className="lede">{children}</p>
    </section>
  );
}

function Groups({ groups, empty }: { groups: [string, PersonRow[]][]; empty: ReactNode }) {
  const shown = groups.filter(([, rows]) => rows.length > 0);
  return shown.length === 0 ? (
    <div className="gap-t">{empty}</div>
  ) : (
    shown.map(([head, rows]) => <PersonGroup key={head} level={3} head={head} rows={rows} />)
  );
}

type At = (path: string) => string;

const frictionRow = (one: Growth["raised"][number], at: At, today: string): PersonRow => {
  const { kind, word } = frictionStatus(one);
  return {
    id: one.id,
    label: one.label,
    title: one.title,
    href: at(`friction/${one.id}`),
    mark: <Status kind={kind} word={word} />,
    note: one.answerText ? `“${one.answerText}”` : `since ${formatDateShort(one.on, today)}`,
  };
};

const lessonRow = (one: Growth["taught"][number], at: At, today: string): PersonRow => ({
  id: one.id,
  label: one.label,
  title: one.text,
  href: at(`lessons/${one.id}`),
  note: `${lessonStateWords[one.state]}${one.answer ? `: “${one.answer}”` : `, to ${one.to}, ${formatDateShort(one.on, today)}`}`,
});

const signalRow = (one: Growth["seen"][number], at: At, today: string): PersonRow => ({
  id: one.id,
  label: one.label,
  title: one.title,
  href: at(`horizon/${one.id}`),
  note: `${answerWords[one.status]}${one.answer ? `: “${one.answer}”` : `, ${formatDateShort(one.on, today)}`}`,
});

const evidenceRow = (one: Growth["found"][number], at: At): PersonRow => ({
  id: one.id,
  label: one.direction,
  title: one.text,
  href: at(`hypotheses/${one.betId}`),
  note: `${one.statement}: ${one.status}`,
});

const decisionRow = (one: Growth["decided"][number], at: At): PersonRow => ({
  id: one.id,
  label: one.label,
  title: one.question,
  href: at(`decisions/${one.id}`),
  note: `${one.isDecider ? "you decided" : "you proposed"}: ${one.choice}${one.outcome ? ` It came to: ${one.outcome}` : ""}`,
});

const diveRow = (one: Growth["been"][number], at: At, today: string): PersonRow => ({
  id: one.id,
  label: one.label,
  title: one.question,
  href: at(`dives/${one.id}`),
  note: `${one.isHost ? "you hosted" : "you went"}, ${one.teamName}, ${formatDateShort(one.on, today)}, ${one.state}`,
});

const helpRow = (one: Growth["helped"][number], at: At, today: string): PersonRow => ({
  id: one.id,
  label: formatDateShort(one.on, today),
  title: one.title,
  href: at(`friction/${one.frictionId}`),
  note: one.text ? `“${one.text}”` : undefined,
});
