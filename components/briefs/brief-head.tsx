import type { ReactNode } from "react";
import { WhyLink } from "@/components/signals/why";
import { DefinitionList, type Fact } from "@/components/ui/definition-list";
import { Link } from "@/components/ui/link";
import { Caption, DateText } from "@/components/ui/text";
import type { BriefDocument } from "@/domain/briefs/document-queries";
import { readsAs, realityFinding } from "@/domain/briefs/finding-rules";
import { plural } from "@/lib/format";

const states = {
  draft: "Draft",
  in_review: "In review",
  published: "In force",
  superseded: "Superseded",
  closed: "Closed",
  discarded: "Discarded",
} as const;

/** Title, state, author; then the purpose, large, since it is what must be remembered. */
export function BriefHead({ brief }: { brief: BriefDocument }) {
  const { shown } = brief;
  return (
    <>
      <p className="bmeta">
        <span>
          <b>{brief.label}</b>, version {shown.versionNo}
        </span>
        <span>
          {states[brief.status]}
          {brief.status === "published" && shown.publishedOn && (
            <>
              {" "}
              since <DateText date={shown.publishedOn} />
            </>
          )}
          {brief.endedOn && (
            <>
              {" "}
              on <DateText date={brief.endedOn} />
            </>
          )}
        </span>
        <span>
          <bdi>{brief.authorName}</bdi>
          {brief.authorCraft && `, ${brief.authorCraft}`}
        </span>
        {brief.isMain && (
          <span>
            <b>The main effort</b> of the organization
          </span>
        )}
        {brief.confidentiality === "restricted" && (
          <span>
            <b>Restricted</b>: only those named read it
          </span>
        )}
      </p>
      <h1 className="title" id="h">
        {brief.title}
      </h1>
      <p className="lede">{shown.purpose || <span className="dim">Its purpose is not written yet.</span>}</p>
    </>
  );
}

/** Beside the purpose: whether it was understood, and how it reads. */
export function BriefReality({ org, base, brief }: { org: string; base: string; brief: BriefDocument }) {
  const { agreement, complexity, decision, supersededBy } = brief;
  const facts: Fact[] = [];
  const add = (isKnown: boolean, term: string, value: ReactNode) => isKnown && facts.push({ term, value });
  const isPublished = brief.publishedOn !== null;
  add(
    isPublished && agreement.required > 0,
    "Understood",
    <>
      {agreement.accepted} of {agreement.required}, {agreement.firstPass} at first pass.{" "}
      <WhyLink org={org} signal="M16" about={`brief:${brief.id}`} />
    </>,
  );
  add(
    isPublished && agreement.required > 0,
    "Received",
    `${agreement.received} of ${agreement.rows.length}, ${agreement.submitted} gave it back`,
  );
  add(
    isPublished && agreement.typicalDays !== null,
    "Typical wait",
    `${plural(agreement.typicalDays ?? 0, "working day")} until accepted`,
  );
  add(brief.openQuestions > 0, "Still stands?", `${plural(brief.openQuestions, "answer")} outstanding`);
  add(agreement.untaken.length > 0, "Taken by nobody", untaken(brief));
  add(
    complexity.value !== null,
    "Reads",
    <>
      {readsAs(complexity.value?.words ?? 0, complexity.reasons)}{" "}
      <WhyLink org={org} signal="M14" about={`brief:${brief.id}`} />
    </>,
  );
  return (
    <>
      <Caption as="h2">{isPublished ? "Reality so far" : "Before it is published"}</Caption>
      <p className="rl">{realityFinding(brief.status, agreement, brief.made)}</p>
      {brief.returned && (
        <p className="vnote">
          Sent back by <bdi>{brief.returned.name}</bdi>: {brief.returned.sentence}
        </p>
      )}
      {brief.parent && brief.parent.status !== "published" && brief.status === "published" && (
        <p className="sub needs">It stands under “{brief.parent.title}”, which has ended.</p>
      )}
      {supersededBy && (
        <p className="sub">
          Replaced by{" "}
          <Link href={`${base.slice(0, base.lastIndexOf("/"))}/${supersededBy.id}`}>{supersededBy.title}</Link>
        </p>
      )}
      {decision && (
        <p className="vnote">
          {decision.label}: {decision.choice} {decision.reason}
        </p>
      )}
      {brief.closingNote && !decision && <p className="vnote">{brief.closingNote}</p>}
      <DefinitionList facts={facts} />
    </>
  );
}

const untaken = ({ agreement, shown }: BriefDocument) =>
  shown.keyTasks
    .filter((task) => agreement.untaken.includes(task.key))
    .map((task) => task.text)
    .join("; ");
