import { Caption, DateText } from "@/components/ui/text";
import type { BriefDocument } from "@/domain/briefs/document-queries";

/** What success looks like, what nobody may do, what is left free; then what stands around it. */
export function IntentRows({ brief }: { brief: BriefDocument }) {
  const { shown, versions } = brief;
  const previous = versions.find((one) => one.versionNo < shown.versionNo);
  const isNew = (part: "endState" | "boundaries" | "freedoms", line: string) =>
    previous !== undefined && !previous[part].includes(line);
  const list = (part: "endState" | "boundaries" | "freedoms", title: string, empty: string) => (
    <section>
      <Caption as="h2">{title}</Caption>
      {shown[part].length === 0 && <p className="dim">{empty}</p>}
      <ul>
        {shown[part].map((line) => (
          <li key={line} className={isNew(part, line) ? "new" : undefined}>
            {line}
            {part === "endState" && shown.answeredYesNo.includes(line) && (
              <span className="id"> answered yes or no</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
  return (
    <div className="prose parts">
      {list("endState", "End state", "No condition is written yet.")}
      {list("boundaries", "Boundaries", "No boundary is written yet.")}
      {list("freedoms", "Freedoms", "No freedom is written yet.")}
      <Prose title="Not doing" text={shown.notDoing} />
      <Prose title="Resources" text={shown.resources} />
      {shown.horizonDate && (
        <section>
          <Caption as="h2">Horizon</Caption>
          <p>
            <DateText date={shown.horizonDate} />
          </p>
        </section>
      )}
      <Prose
        title="Why so many key tasks"
        text={shown.keyTasks.length > brief.maxKeyTasks ? shown.keyTaskExcessReason : ""}
      />
      <Prose title="Higher intent" text={shown.higherIntent} />
      <Prose title="Context" text={shown.context} />
    </div>
  );
}

function Prose({ title, text }: { title: string; text: string }) {
  if (!text) return null;
  return (
    <section>
      <Caption as="h2">{title}</Caption>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </section>
  );
}
