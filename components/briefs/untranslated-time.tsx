import { DocRow } from "@/components/shell/page";
import { stepWords, type Translation, untranslated, untranslatedFinding } from "@/domain/briefs/untranslated-rules";
import { sentence } from "@/lib/format";

type Props = { translation: Translation | null; today: string; endedOn: string | null };

/** How long the words stayed words: from publication to the first accepted item. */
export function UntranslatedTime({ translation, today, endedOn }: Props) {
  if (!translation) return null;
  const time = untranslated(translation, today, endedOn);
  return (
    <DocRow kind="ruled" wide labelledBy="untranslated">
      <h2 className="gb" id="untranslated">
        {untranslatedFinding(time, endedOn !== null)}
      </h2>
      <ol className="facts-l untold">
        {time.steps.map((step) => (
          <li key={step.step}>
            <span className="mut nw">{step.days === null ? "–" : `day ${step.days}`}</span>
            <div>{sentence(stepWords(step, time))}</div>
          </li>
        ))}
      </ol>
    </DocRow>
  );
}
