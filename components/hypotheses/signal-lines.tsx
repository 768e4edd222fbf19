import { Link } from "@/components/ui/link";
import { Status } from "@/components/ui/status";
import type { SignalRow } from "@/domain/hypotheses/market-signal-queries";
import { kindWords } from "@/domain/hypotheses/market-signal-rules";
import { formatDayMonth } from "@/lib/dates";
import { signalStatus } from "./signal-words";

/** Signals in short: what, of which kind, whether answered. */
export function SignalLines({ org, signals }: { org: string; signals: SignalRow[] }) {
  return (
    <ul className="asks">
      {signals.map((signal) => (
        <li key={signal.id}>
          <p>
            <Link href={`/o/${org}/horizon/${signal.id}`}>{signal.title}</Link>
          </p>
          <p className="sm mut">
            <Status {...signalStatus(signal)} /> {kindWords[signal.kind]}, {formatDayMonth(signal.observedOn)}
          </p>
        </li>
      ))}
    </ul>
  );
}
