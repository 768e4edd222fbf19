import type { ReactNode } from "react";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { type Fact, Facts } from "@/components/history/facts";
import { WorkPage } from "@/components/shell/page";
import type { Station } from "@/components/shell/rail";
import { ButtonLink } from "@/components/ui/button";
import { Finding } from "@/components/ui/finding";
import { undoMoveAction } from "@/domain/projects/actions";
import type { ItemView } from "@/domain/projects/item-queries";
import { formatDate } from "@/lib/dates";
import { ItemFacts } from "./item-facts";
import { MoveForm } from "./move-form";
import { OwnDecisions } from "./own-decisions";
import { WhyChain } from "./why-chain";

type Props = {
  org: string;
  today: string;
  me: string;
  identity: string | null;
  item: ItemView;
  may: { move: boolean; edit: boolean; create: boolean };
  facts: Fact[];
  /** What is in its way, and how it was helped. */
  friction?: ReactNode;
};

/** A work item: what it is, why it matters in one line, what may be decided alone, what happened. */
export function ItemDetail({ org, today, me, identity, item, may, facts, friction }: Props) {
  const at = (path: string) => `/o/${org}/${path}`;
  const isOpen = item.state !== "done" && item.state !== "cancelled";
  return (
    <WorkPage stations={stationsOf(item, identity, at)}>
      <Finding sub={standingLine(item)}>{item.title}</Finding>
      <WhyChain item={item} org={org} />
      {item.returnReason && (
        <p className="rl">
          Returned: <q>{item.returnReason}</q>
        </p>
      )}
      {may.move && <MoveForm org={org} item={item} isMine={item.assigneeId === me} />}
      {item.mayUndo && (
        <ActionForm
          action={undoMoveAction}
          hidden={{ org, itemId: item.id, version: String(item.version) }}
          className="moves"
          label="Take it back"
        >
          <SubmitButton variant="plain" size="sm">
            Take the last move back
          </SubmitButton>
        </ActionForm>
      )}
      <div className="two gap-t">
        <div>
          {item.detail && <p className="rl">{item.detail}</p>}
          <ItemFacts item={item} at={at} />
          <p className="acts">
            {may.edit && isOpen && (
              <ButtonLink href={at(`work/${item.id}/edit`)} variant="quiet" size="sm">
                Edit
              </ButtonLink>
            )}
            {may.create && item.state === "done" && (
              <ButtonLink href={`${at("work/new")}?reworkOf=${item.id}`} variant="quiet" size="sm">
                Open rework
              </ButtonLink>
            )}
          </p>
        </div>
        <OwnDecisions brief={item.brief} org={org} />
      </div>
      {friction}
      <section className="gap-t" aria-labelledby="facts">
        <h2 className="small" id="facts">
          What happened
        </h2>
        <Facts facts={facts} today={today} />
      </section>
    </WorkPage>
  );
}

function standingLine(item: ItemView): string {
  const who = item.assigneeName ?? "Nobody yet";
  const words = {
    backlog: "in the backlog",
    ready: "ready to start",
    in_progress: "in progress",
    review: `in review with ${item.accepterName ?? "its accepter"}`,
    done: `done on ${item.doneOn ? formatDate(item.doneOn) : ""}`,
    cancelled: "cancelled",
  };
  const age =
    item.age !== null && item.state === "in_progress" ? `, ${item.age} ${item.age === 1 ? "day" : "days"}` : "";
  return `${item.label}. ${who}, ${item.teamName}. It is ${words[item.state]}${age}${item.blocked ? ", blocked" : ""}.`;
}

function stationsOf(item: ItemView, identity: string | null, at: (path: string) => string): Station[] {
  const [, goal, task] = item.why;
  return [
    ...(identity ? [{ level: "Purpose", label: identity, href: at("strategy") }] : []),
    ...(item.brief ? [{ level: "Brief", label: item.brief.title, href: at(`briefs/${item.brief.id}`) }] : []),
    ...(item.brief && task ? [{ level: "Key task", label: task }] : []),
    ...(item.objectiveId && goal
      ? [{ level: "Objective", label: goal, href: at(`objectives/${item.objectiveId}`) }]
      : []),
    ...(item.projectId && item.projectTitle
      ? [{ level: "Project", label: item.projectTitle, href: at(`projects/${item.projectId}`) }]
      : []),
    { level: "Work", label: item.title, you: true },
  ];
}
