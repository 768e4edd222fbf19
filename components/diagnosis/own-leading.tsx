import { WhyLink } from "@/components/signals/why";
import type { Leading } from "@/domain/diagnosis/leading-queries";
import { mixWords, reducedWords } from "@/domain/diagnosis/leading-rules";

/** How the reader led lately: lines that nobody else sees. */
export function OwnLeading({ org, leading }: { org: string; leading: Leading }) {
  const { intent, handsOn } = leading.mix;
  const of = intent + handsOn;
  return (
    <>
      <h2 className="small gap-t">How you lead, for your eyes only</h2>
      <ul className="bets leading">
        <li>
          <p>
            {mixWords(leading.mix)} <WhyLink org={org} signal="N2" />
          </p>
          {of > 0 && <ModeTicks intent={intent} handsOn={handsOn} />}
        </li>
        <li>
          <p>
            {reducedWords(leading)} <WhyLink org={org} signal="N12" />
          </p>
        </li>
      </ul>
    </>
  );
}

const PITCH = 5;

/** One tick is one act: tall ones gave intent, short ones worked along. Beyond sixty each stands for several. */
function ModeTicks({ intent, handsOn }: { intent: number; handsOn: number }) {
  const unit = Math.ceil((intent + handsOn) / 60);
  const [tall, short] = [Math.ceil(intent / unit), Math.ceil(handsOn / unit)];
  const ticks = (from: number, count: number, top: number) =>
    Array.from({ length: count }, (_, index) => `M${(from + index) * PITCH + 1} ${top}V14`).join("");
  return (
    <svg
      className="mode"
      viewBox={`0 0 ${(tall + short + 1) * PITCH} 14`}
      height="14"
      width={(tall + short + 1) * PITCH}
      aria-hidden="true"
    >
      <path d={ticks(0, tall, 1)} />
      <path className="h" d={ticks(tall + 1, short, 7)} />
    </svg>
  );
}
