import type { Option } from "@/components/form/field";
import { WorkPage } from "@/components/shell/page";
import { Why } from "@/components/signals/why";
import { Finding } from "@/components/ui/finding";
import { Caption } from "@/components/ui/text";
import type { Board } from "@/domain/projects/translation-queries";
import { actionWords, boardFinding } from "@/domain/projects/translation-rules";
import { themeStation } from "../strategy/theme-station";
import type { Makes } from "./board-model";
import { BoardTask } from "./board-task";
import { DraftFromBackBriefForm } from "./draft-from-back-brief-form";

type Props = {
  org: string;
  me: string;
  today: string;
  idleDays: number;
  board: Board;
  people: Option[];
  makes: Makes;
  formKey: string;
};

/** The manager's workbench: what was asked at left, what was made of it at right, one line between. */
export function TranslationBoard({ org, me, today, idleDays, board, people, makes, formKey }: Props) {
  const finding = boardFinding(board.tasks);
  const base = `/o/${org}/briefs/${board.id}`;
  const isInForce = board.status === "published";
  return (
    <WorkPage
      stations={[
        themeStation(board, (path) => `/o/${org}/${path}`),
        { level: "Brief", label: board.title, href: base },
        { level: "Translate", label: "From key tasks to projects", you: true },
      ]}
    >
      <Finding
        needs={finding.needs}
        sub={`${actionWords(board.tasks, today, idleDays)} An objective or a project made here is linked to its key task as it is made.`}
      >
        {finding.said}
      </Finding>
      {isInForce && board.taken && board.taken.length > 0 && <DraftFromBackBriefForm org={org} briefId={board.id} />}
      <div className="trh">
        <Caption>What the brief asks</Caption>
        <div>
          <Caption>Objective</Caption>
          <Caption>Measures</Caption>
          <Caption>Projects</Caption>
        </div>
      </div>
      <div className="tr">
        {board.tasks.map((task, index) => (
          <BoardTask
            key={task.key}
            number={index + 1}
            task={task}
            {...{ org, me, today, people, formKey }}
            briefId={board.id}
            dueOn={board.horizonDate}
            makes={isInForce ? makes : { objectives: [], projects: [] }}
          />
        ))}
        {board.loose.length > 0 && (
          <BoardTask
            number={null}
            task={{
              key: "",
              text: "Under the brief, without a key task",
              mainEffort: false,
              objectives: board.loose,
              lastItemStartedOn: null,
            }}
            {...{ org, me, today, people, formKey }}
            briefId={board.id}
            dueOn={board.horizonDate}
            makes={{ objectives: [], projects: makes.projects }}
          />
        )}
      </div>
      {board.tasks.length > 0 && <Why org={org} of={["N11"]} rows={[["The work", "work"]]} />}
      <section className="gap-t" aria-labelledby="free">
        <h2 className="small" id="free">
          What may be decided without asking
        </h2>
        <ul className="lines">
          {board.freedoms.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </WorkPage>
  );
}
