import { ActionForm } from "@/components/form/action-form";
import { ChoiceField } from "@/components/form/choice-field";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { WorkPage } from "@/components/shell/page";
import { DefinitionList } from "@/components/ui/definition-list";
import { Finding } from "@/components/ui/finding";
import { Link } from "@/components/ui/link";
import { Status } from "@/components/ui/status";
import { Caption, PersonName } from "@/components/ui/text";
import { answerSignalAction } from "@/domain/hypotheses/market-signal-actions";
import type { SignalRow } from "@/domain/hypotheses/market-signal-queries";
import { impactWords, isStrongUnanswered, kindWords, windWords } from "@/domain/hypotheses/market-signal-rules";
import { formatDate } from "@/lib/dates";
import { sentence } from "@/lib/format";
import { signalStatus } from "./signal-words";
import { UseAsEvidence } from "./use-as-evidence";

type Props = { org: string; signal: SignalRow; mayUse: boolean };

const answers = [
  { value: "considered", label: "Considered", help: "It is weighed; it stays open for use." },
  { value: "used", label: "Used", help: "It changed something: say what." },
  { value: "set_aside", label: "Set aside", help: "It changes nothing: say why." },
];

/** One signal from outside: what it is, what it touches, how it was answered. */
export function SignalPage({ org, signal, mayUse }: Props) {
  const isOpen = signal.status === "new" || signal.status === "considered";
  const place = { theme: "strategy/themes", hypothesis: "hypotheses" } as const;
  return (
    <WorkPage
      stations={[
        { level: "Outside", label: "The horizon", href: `/o/${org}/horizon` },
        { level: "Signal", label: signal.label, you: true },
      ]}
    >
      <Caption>
        {signal.label}, {kindWords[signal.kind]}
      </Caption>
      <Finding
        needs={isStrongUnanswered(signal) && "It waits for an answer."}
        sub={<Link href={`/o/${org}/history/market_signal/${signal.id}`}>What happened to it</Link>}
      >
        {/[.!?]$/.test(signal.title) ? signal.title : `${signal.title}.`}
      </Finding>
      <div className="two gap-t">
        <div className="said-two">
          {signal.detail && <p className="rl">{signal.detail}</p>}
          {signal.answer && (
            <>
              <Caption as="h2">The answer</Caption>
              <p className="rl">{signal.answer}</p>
              <p className="sub">
                <bdi>{signal.answererName}</bdi>
                {signal.answeredOn && `, ${formatDate(signal.answeredOn)}`}
              </p>
            </>
          )}
          {signal.mayAnswer && isOpen && (
            <ActionForm
              action={answerSignalAction}
              hidden={{ org, signalId: signal.id, version: String(signal.version) }}
              label="Answer the signal"
              className="form narrow"
            >
              <ChoiceField
                name="answer"
                label={`What becomes of it? ${signal.raiserName} reads your answer.`}
                options={answers.filter(({ value }) => signal.status === "new" || value !== "considered")}
              />
              <Field name="sentence" label="One sentence" maxLength={500} />
              <div className="acts">
                <SubmitButton busy="Answering">Answer</SubmitButton>
              </div>
            </ActionForm>
          )}
          {mayUse && (
            <p className="acts">
              <UseAsEvidence org={org} type="market_signal" id={signal.id} />
            </p>
          )}
        </div>
        <DefinitionList
          facts={[
            { term: "State", value: <Status {...signalStatus(signal)} /> },
            { term: "Impact", value: sentence(impactWords[signal.impact] ?? "") },
            { term: "Wind", value: windWords[signal.direction] },
            {
              term: "Touches",
              value:
                signal.touches.length === 0 ? (
                  <span className="dim">nothing yet</span>
                ) : (
                  <ul>
                    {signal.touches.map((one) => (
                      <li key={one.id}>
                        <Link href={`/o/${org}/${place[one.type]}/${one.id}`}>{one.title}</Link>
                      </li>
                    ))}
                  </ul>
                ),
            },
            { term: "Seen", value: formatDate(signal.observedOn) },
            { term: "Brought by", value: <PersonName name={signal.raiserName} /> },
            ...(signal.sourceUrl
              ? [
                  {
                    term: "Source",
                    value: (
                      <a href={signal.sourceUrl} rel="noreferrer noopener nofollow" target="_blank">
                        {hostOf(signal.sourceUrl)}
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </div>
    </WorkPage>
  );
}

const hostOf = (address: string) => /^https?:\/\/([^/]+)/.exec(address)?.[1] ?? address;
