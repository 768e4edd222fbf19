import { Finding } from "@/components/ui/finding";
import { Caption } from "@/components/ui/text";
import catalog from "@/domain/signals/catalog.json";
import { wordsOf } from "@/domain/signals/explain";
import { DEFAULT_THRESHOLDS } from "@/domain/signals/thresholds";

type Entry = (typeof catalog.signals)[number];

const bySignal = new Map<string, Entry[]>();
for (const entry of catalog.signals) bySignal.set(entry.signal, [...(bySignal.get(entry.signal) ?? []), entry]);
const chosen = new Set(catalog.chosen);

/** Every signal as its own code describes it, and the thresholds it compares with. */
export function SignalCatalog() {
  return (
    <>
      <Finding sub="Written from the documentation in the code itself, and held against it by a test.">
        How every number here is computed, where it comes from, and how a naive one would mislead.
      </Finding>
      <nav aria-label="Signals" className="gap-t sm">
        {[...bySignal.keys()].map((signal) => (
          <a key={signal} href={`#${signal}`}>
            {signal}{" "}
          </a>
        ))}
      </nav>
      {[...bySignal].map(([signal, entries]) => (
        <section className="part" key={signal} id={signal} aria-labelledby={`${signal}-h`}>
          <h2 id={`${signal}-h`}>{signal}</h2>
          {entries.map((entry) => (
            <div className="gap-t prose-w" key={entry.name}>
              <Caption as="h3">{wordsOf(entry.name)}</Caption>
              <p>{entry.text}</p>
            </div>
          ))}
        </section>
      ))}
      <Thresholds />
    </>
  );
}

function Thresholds() {
  return (
    <section className="part" id="thresholds" aria-labelledby="thresholds-h">
      <h2 id="thresholds-h">Thresholds, as every organization begins with them</h2>
      <p className="sub">
        † marks a choice of design that no study supports. An organization may set its own; each change is recorded.
      </p>
      <div className="scroll">
        <table className="mx">
          <caption className="vh">Default thresholds</caption>
          <thead>
            <tr>
              <th scope="col">Threshold</th>
              <th scope="col" className="r">
                Value
              </th>
            </tr>
          </thead>
          <tbody>
            {flat(DEFAULT_THRESHOLDS).map(([path, value]) => (
              <tr key={path}>
                <th scope="row">
                  {path}
                  {isChosen(path) && <span title="A choice of design"> †</span>}
                </th>
                <td className="r">{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const isChosen = (path: string) => [...chosen].some((one) => path === one || path.startsWith(`${one}.`));

function flat(value: object, before = ""): [path: string, value: string][] {
  return Object.entries(value).flatMap(([key, inner]): [string, string][] => {
    const path = before ? `${before}.${key}` : key;
    if (Array.isArray(inner)) return [[path, inner.join(" and ")]];
    return typeof inner === "object" && inner !== null ? flat(inner, path) : [[path, String(inner)]];
  });
}
