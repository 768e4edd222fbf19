import { Caption } from "@/components/ui/text";
import type { Trust } from "@/domain/projects/flow-finding-rules";

/** M8 beside a forecast: whether what comes can be read from what was, with the numbers it is read from. */
export function TrustLabel({ trust: { word, reasons, law, steady }, of }: { trust: Trust; of: string }) {
  return (
    <div className="trust">
      <Caption>Can a forecast be trusted?</Caption>
      <p className="w1">{word}</p>
      <p className="sub">
        Little’s law, {of}, 84 days. {reasons.join(" ")}
      </p>
      {law && (
        <dl className="facts">
          <div>
            <dt>Days an item took</dt>
            <dd className="num">{law.meanCycleTime.toFixed(1)}</dd>
          </div>
          <div>
            <dt>Days that the open work implies</dt>
            <dd className="num">{law.impliedCycleTime.toFixed(1)}</dd>
          </div>
          <div>
            <dt>
              Ratio, steady from {steady[0].toFixed(2)} to {steady[1].toFixed(2)}
            </dt>
            <dd className="num">{law.ratio.toFixed(2)}</dd>
          </div>
        </dl>
      )}
    </div>
  );
}
