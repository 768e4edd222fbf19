import { Kbd } from "@/components/ui/text";
import { AnswerForm, DeclineForm, LaterForm, MergeForm, PassUpForm, TakeForm, type Target } from "./act-forms";

export type Acts = {
  of: Target;
  raiser: string;
  /** What it may be merged into. */
  options: { value: string; label: string }[];
  mayTake: boolean;
  mayPassUp: boolean;
  /** Its clock still runs. */
  mayWait: boolean;
};

/** The answers of the chosen obstacle: `1` mine, `2` merge, `3` not now, `4` pass up, `a` answer, `h` later. */
export function TriageActs({ of, raiser, options, mayTake, mayPassUp, mayWait }: Acts) {
  const group = `act-${of.id}`;
  return (
    <div className="acts-k">
      {mayTake && (
        <span data-key="1">
          <TakeForm of={of} kbd="1" />
        </span>
      )}
      <details data-key="2" name={group}>
        <summary>
          <Kbd>2</Kbd>Merge
        </summary>
        <MergeForm of={of} options={options} />
      </details>
      <details data-key="3" name={group}>
        <summary>
          <Kbd>3</Kbd>Not now
        </summary>
        <DeclineForm of={of} />
      </details>
      {mayPassUp && (
        <details data-key="4" name={group}>
          <summary>
            <Kbd>4</Kbd>Pass up
          </summary>
          <PassUpForm of={of} />
        </details>
      )}
      <details data-key="a" name={group}>
        <summary>
          <Kbd>a</Kbd>Answer
        </summary>
        <AnswerForm of={of} raiser={raiser} />
      </details>
      {mayWait && (
        <span data-key="h">
          <LaterForm of={of} kbd="h" />
        </span>
      )}
    </div>
  );
}
