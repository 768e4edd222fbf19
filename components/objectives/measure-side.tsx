import { DefinitionList, type Fact } from "@/components/ui/definition-list";
import { Link } from "@/components/ui/link";
import { Status } from "@/components/ui/status";
import { measureFinding } from "@/domain/objectives/finding-rules";
import type { MeasureDetail } from "@/domain/objectives/measure-queries";
import { benchmarkUnit, promiseWords, withUnit } from "@/domain/objectives/wording-rules";
import { formatDate, formatDateShort } from "@/lib/dates";
import { formatNumber, plural } from "@/lib/format";

type Props = { org: string; today: string; measure: MeasureDetail };

const fields = {
  baseline: "start",
  target: "target",
  lo: "lower edge",
  hi: "upper edge",
  due_on: "day",
  weight: "weight",
} as const;

/** What it promises, where its number comes from, what moved, what to watch beside it. */
export function MeasureSide({ org, today, measure }: Props) {
  const { counter, changes } = measure;
  return (
    <>
      <section className="side-part" aria-labelledby="facts">
        <h2 id="facts">What it promises</h2>
        <DefinitionList facts={factsOf(measure)} />
      </section>
      {changes.length > 0 && (
        <section className="side-part" aria-labelledby="moved">
          <h2 id="moved">What moved since it was promised</h2>
          <ul className="facts-l">
            {changes.map((change) => (
              <li key={change.id}>
                <span>{formatDateShort(change.changedOn, today)}</span>
                <span>
                  {fields[change.field]} from {wordOf(change.field, change.oldValue)} to{" "}
                  {wordOf(change.field, change.newValue)}
                  <p className="chg">
                    {change.reason}
                    {change.changedBy && ` ${change.changedBy}`}
                  </p>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {counter && (
        <section className="side-part" aria-labelledby="counter">
          <h2 id="counter">To be watched beside it</h2>
          <ul className="p-list">
            <li>
              <span />
              <span>
                <Link href={`/o/${org}/measures/${counter.id}`}>{counter.title}</Link>
                <small>{measureFinding(counter, today).said}</small>
              </span>
              <Status kind={counter.signs.status} />
            </li>
          </ul>
        </section>
      )}
    </>
  );
}

function wordOf(field: keyof typeof fields, value: string): string {
  if (!value) return "none";
  return field === "due_on" ? formatDate(value) : formatNumber(Number(value));
}

function factsOf(measure: MeasureDetail): Fact[] {
  const { source, sourceUrl, benchmarkValue, benchmarkSource, readers } = measure;
  const facts: (Fact | null)[] = [
    {
      term: measure.kind === "kpi" ? "Target or band" : "From, to",
      value: promiseWords(measure),
    },
    measure.kind === "kpi" ? null : { term: "Weight", value: formatNumber(measure.weight) },
    { term: "Rhythm", value: `every ${plural(measure.cadenceDays, "day")}` },
    {
      term: "Source",
      value: sourceUrl ? (
        <a href={sourceUrl} rel="noreferrer noopener">
          {source || sourceUrl}
        </a>
      ) : (
        source || "the owner says it"
      ),
    },
    benchmarkValue === null
      ? null
      : {
          term: "Benchmark",
          value: `${withUnit(benchmarkValue, benchmarkUnit(measure))}${benchmarkSource ? `: ${benchmarkSource}` : ""}`,
        },
    measure.visibility === "restricted"
      ? {
          term: "Restricted to",
          value: [measure.ownerName, ...readers.map((one) => one.name)]
            .filter((name, i, all) => all.indexOf(name) === i)
            .join(", "),
        }
      : null,
  ];
  return facts.filter((one) => one !== null);
}
