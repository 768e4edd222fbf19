import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { Link } from "@/components/ui/link";
import { Caption } from "@/components/ui/text";
import type { Explanation, Limit } from "@/domain/signals/explain";
import { limitWords } from "@/domain/signals/own-thresholds";
import { RowLinks, type Rows, WhyFacts } from "./why";

type Props = {
  org: string;
  explanation: Explanation;
  rest: Explanation[];
  limits: Limit[];
  rows: Rows;
  /** What the figure is about, where one came from. */
  about: { level: string; title: string; path: string | null } | null;
};

/** Why a figure says what it says: its formula, its rows, what would move it, what a simpler one would say, its limits. */
export function WhyPage({ org, explanation, rest, limits, rows, about }: Props) {
  return (
    <WorkPage
      stations={[
        ...(about
          ? [{ level: about.level, label: about.title, ...(about.path ? { href: `/o/${org}/${about.path}` } : {}) }]
          : []),
        { level: "Why", label: explanation.name, you: true },
      ]}
    >
      <Finding
        sub={
          <>
            {explanation.signal}, in the words of the code that computes it.{" "}
            <Link href={`/docs/signals#${explanation.signal}`}>All signals</Link>
          </>
        }
      >
        {about ? `${explanation.name}, for “${about.title}”.` : `${explanation.name}: how it is made, and from what.`}
      </Finding>
      <div className="part">
        <WhyFacts {...explanation} rows={<RowLinks org={org} rows={rows} />} />
        {explanation.source && <p className="p-note">Source: {explanation.source}</p>}
      </div>
      {limits.length > 0 && <Limits org={org} limits={limits} />}
      {rest.length > 0 && (
        <section className="part" aria-labelledby="rest">
          <h2 id="rest">What belongs to it.</h2>
          {rest.map((one) => (
            <div key={one.name} className="gap-t prose-w">
              <Caption as="h3">{one.name}</Caption>
              <p>
                {one.formula} {one.naive && `Not: ${one.naive}`}
              </p>
            </div>
          ))}
        </section>
      )}
    </WorkPage>
  );
}

function Limits({ org, limits }: { org: string; limits: Limit[] }) {
  const own = limits.filter(({ value, usual }) => value !== usual).length;
  return (
    <section className="part" aria-labelledby="limits">
      <h2 id="limits">
        {own === 0
          ? "It compares with the limits that every organization begins with."
          : `It compares with ${own === 1 ? "one limit" : `${own} limits`} of your own.`}
      </h2>
      <div className="scroll gap-t">
        <table className="mx">
          <caption className="vh">Limits in force</caption>
          <thead>
            <tr>
              <th scope="col">Limit</th>
              <th scope="col" className="r">
                Here
              </th>
              <th scope="col" className="r">
                At first
              </th>
            </tr>
          </thead>
          <tbody>
            {limits.map(({ path, value, usual, isChosen }) => (
              <tr key={path}>
                <th scope="row">
                  {limitWords(path)}
                  {isChosen && <span title="A choice of design"> †</span>}
                </th>
                <td className={value === usual ? "r num" : "r num lit"}>{value}</td>
                <td className="r num">{usual}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="p-note">
        † marks a choice of design that no study supports.{" "}
        <Link href={`/o/${org}/settings/thresholds`}>Limits of the organization</Link>
      </p>
    </section>
  );
}
