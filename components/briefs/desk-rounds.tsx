import type { Desk } from "@/domain/briefs/back-brief-queries";
import { mayStartRound } from "@/domain/briefs/back-brief-rules";
import { AnswerForm } from "./answer-form";
import { BackBriefForm } from "./back-brief-form";
import { type Recipient, shown } from "./desk-model";
import { ReconfirmForm, WithdrawForm } from "./reconfirm-form";
import { Rounds } from "./rounds";

type Props = { org: string; today: string; timeZone: string; desk: Desk; open: Recipient; isOwn: boolean };

/** The recipient's rounds, newest first, with what this reader may do about them. */
export function DeskRounds({ org, today, timeZone, desk, open, isOwn }: Props) {
  const current = open.rounds.filter((round) => round.generation === desk.generation);
  const last = current.at(-1);
  const waiting = last?.state === "submitted" ? last : null;
  const draft = last?.state === "draft" ? last : null;
  const past = open.rounds.filter((round) => round !== waiting && round !== draft).toReversed();
  const isInForce = desk.status === "published";
  const mayWrite = isOwn && isInForce && (draft !== null || mayStartRound(last?.state ?? null));
  const from = draft ?? last;
  return (
    <div>
      {isOwn && desk.question && <ReconfirmForm org={org} {...desk.question} />}
      {waiting && <Rounds org={org} today={today} rounds={[shown(desk, waiting, timeZone)]} now />}
      {waiting && desk.mayAnswer && (
        <AnswerForm
          org={org}
          backBriefId={waiting.id}
          version={waiting.version}
          name={open.name.split(" ")[0] ?? ""}
          keyTasks={desk.keyTasks}
        />
      )}
      {waiting && isOwn && <WithdrawForm org={org} backBriefId={waiting.id} version={waiting.version} />}
      {mayWrite && open.state === "accepted" ? (
        <details className="more-fields">
          <summary>Add an addendum</summary>
          <BackBriefForm
            org={org}
            briefId={desk.id}
            version={draft?.version ?? 0}
            words={from ?? {}}
            keyTasks={desk.keyTasks}
            isAddendum
            isCopied={false}
          />
        </details>
      ) : (
        mayWrite && (
          <BackBriefForm
            org={org}
            briefId={desk.id}
            version={draft?.version ?? 0}
            words={from ?? {}}
            keyTasks={desk.keyTasks}
            isAddendum={false}
            isCopied={draft?.isCopied ?? false}
          />
        )
      )}
      {past.length > 0 && <Rounds org={org} today={today} rounds={past.map((round) => shown(desk, round, timeZone))} />}
      {!waiting && !mayWrite && past.length === 0 && <p className="sub">Nothing was given back yet.</p>}
    </div>
  );
}
