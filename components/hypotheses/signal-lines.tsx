import { Link } from "@/components/ui/link";
import { Status } from "@/components/ui/status";
import type { SignalRow } from "@/domain/hypotheses/market-signal-queries";
import { kindWords } from "@/domain/hypotheses/market-signal-rules";
import { formatDateShort } from "@/lib/dates";
import { signalStatus } from "./signal-words";

/** Signals in short: what, of which kind, whether answered. */
export function SignalLines({ org, today, signals }: { org: string; today: string; signals: SignalRow[] }) {
  return (
    <ul className="asks">
      {signals.map((signal) => (
        <li key={signal.id}>
          <p>
            <Link href={`/o/${org}/horizon/${signal.id}`}>{signal.title}</Link>
          </p>
          <p className="sm mut">
            <Status {...signalStatus(signal)} /> {kindWords[signal.kind]}, {formatDateShort(signal.observedOn, today)}
          </p>
        </li>
      ))}
    </ul>
  );
}
