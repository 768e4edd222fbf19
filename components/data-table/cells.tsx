import { Fragment, type ReactNode } from "react";
import { formatDateShort } from "@/lib/dates";
import { formatNumber } from "@/lib/format";
import { Sparkline } from "../charts/sparkline";
import { IntentLink } from "../ui/intent-link";
import { Status } from "../ui/status";
import type { StatusKind } from "../ui/status-kinds";
import { PersonName } from "../ui/text";
import { TickGauge } from "../ui/tick-gauge";

/** What cells are told about the page they stand on. */
export type TableMeta = {
  /** Where links of rows begin: `/o/larkfield`. */
  base: string;
  /** Dates of another year name it. */
  today: string;
};

// What a column gives as its `cell`, by the type of its value. What is empty is said by the table itself.
type Cell<T> = { getValue: () => T | null | undefined };
type OnPage = { table: { options: { meta?: TableMeta | undefined } } };

export const baseOf = ({ table }: OnPage): string => table.options.meta?.base ?? "";

/** A number, or one already written with its unit. */
export function numberCell({ getValue }: Cell<number | string>) {
  const value = getValue();
  return typeof value === "number" ? formatNumber(value) : value;
}

/** A date-only string. */
export function dateCell({ getValue, table }: Cell<string> & OnPage) {
  const date = getValue() ?? "";
  return <time dateTime={date}>{formatDateShort(date, table.options.meta?.today ?? date)}</time>;
}

export type StatusValue = StatusKind | { kind: StatusKind; word: string };
export function statusCell({ getValue }: Cell<StatusValue>) {
  const status = getValue() ?? "no_data";
  return Status(typeof status === "string" ? { kind: status } : status);
}

export type PersonValue = string | { name: string; left: boolean };
export function personCell({ getValue }: Cell<PersonValue>) {
  const who = getValue();
  return typeof who === "object" && who?.left ? (
    <PersonName {...who} />
  ) : (
    <bdi>{typeof who === "object" ? who?.name : who}</bdi>
  );
}

/** The name of a row, which leads to it. */
export function RowLink({ href, note, children }: { href: string; note?: ReactNode; children: ReactNode }) {
  return (
    <>
      <IntentLink className="tt" href={href}>
        {children}
      </IntentLink>
      {note && <span className="dim"> {note}</span>}
    </>
  );
}

/** Ticks and the number they draw. */
export type GaugeValue = { value: number; of: number; text: string; plan?: number; step?: number; fromEnd?: boolean };
export function Gauge({ text, ...gauge }: GaugeValue) {
  return (
    <span className="g">
      {TickGauge(gauge)}
      <b>{text}</b>
    </span>
  );
}
export function gaugeCell({ getValue }: Cell<GaugeValue>) {
  const value = getValue();
  return value && Gauge(value);
}

/** A small line, always between `min` and `max`. */
export type SparkValue = { values: number[]; min: number; max: number; text?: string };
export function sparkCell({ getValue }: Cell<SparkValue>) {
  const value = getValue();
  if (!value) return null;
  const { text, ...line } = value;
  return (
    <span className="g">
      {Sparkline(line)}
      {text && <b className="num">{text}</b>}
    </span>
  );
}

/** Why it is done, from near to far; empty when no purpose stands above it. */
export type WhyValue = { text: string; href?: string }[];
export function whyCell({ getValue, table }: Cell<WhyValue> & OnPage) {
  const chain = getValue() ?? [];
  if (chain.length === 0) return Status({ kind: "no_data", word: "no purpose above it" });
  return chain.map(({ text, href }, index) => (
    <Fragment key={text}>
      {index > 0 && <span className="ar">›</span>}
      {href ? <IntentLink href={`${baseOf({ table })}${href}`}>{text}</IntentLink> : text}
    </Fragment>
  ));
}
