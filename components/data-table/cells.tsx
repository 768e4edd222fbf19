import { Fragment, type ReactNode } from "react";
import { formatDateShort } from "@/lib/dates";
import { formatNumber } from "@/lib/format";
import { Sparkline } from "../charts/sparkline";
import { Link } from "../ui/link";
import { Status } from "../ui/status";
import { PersonName } from "../ui/text";
import { TickGauge } from "../ui/tick-gauge";
import type { CellKind, CellValue, CellValues } from "./spec";

/**
 * How each kind is drawn. `today` lets dates of another year name it. Parts without hooks are called, not mounted: a list
 * has hundreds of them.
 */
const drawings: { [Kind in CellKind]: (value: CellValues[Kind], today: string) => ReactNode } = {
  text: (text) => text,
  id: (id) => (typeof id === "string" ? id : <Link href={id.href}>{id.text}</Link>),
  number: (value) => (typeof value === "number" ? formatNumber(value) : value),
  date: (date, today) => <time dateTime={date}>{formatDateShort(date, today)}</time>,
  person: (who) =>
    typeof who === "string" ? <bdi>{who}</bdi> : who.left || who.note ? <PersonName {...who} /> : <bdi>{who.name}</bdi>,
  status: (status) => Status(typeof status === "string" ? { kind: status } : status),
  link: ({ text, href, note }) => {
    const link = Link({ className: "tt", href, children: text });
    return note ? (
      <>
        {link}
        <span className="dim"> {note}</span>
      </>
    ) : (
      link
    );
  },
  gauge: ({ text, ...gauge }) => (
    <span className="g">
      {TickGauge(gauge)}
      <b>{text}</b>
    </span>
  ),
  why: (chain) => {
    if (chain.length === 0) return <Status kind="no_data" word="no purpose above it" />;
    return chain.map(({ text, href }, index) => (
      <Fragment key={text}>
        {index > 0 && <span className="ar">›</span>}
        {href ? Link({ href, children: text }) : text}
      </Fragment>
    ));
  },
  spark: ({ text, ...line }) => (
    <span className="g">
      <Sparkline {...line} />
      {text && <b className="num">{text}</b>}
    </span>
  ),
};

/** Columns and cells are written side by side by whoever fills the table; here they meet again. */
export function drawCell(kind: CellKind, value: CellValue, today: string): ReactNode {
  const draw = drawings[kind] as (value: CellValue, today: string) => ReactNode;
  return draw(value, today);
}
