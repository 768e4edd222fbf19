import type { ReactNode } from "react";
import { Rail, type Station } from "@/components/shell/rail";
import { SightLine } from "@/components/shell/sight-line";

type Props = {
  stations?: Station[];
  first?: boolean;
  title?: ReactNode;
  id: string;
  beside?: ReactNode;
  children: ReactNode;
};

/** A part of a home: its heading is a finding; a second column may stand beside it. */
export function HomeSection({ stations = [], first, title, id, beside, children }: Props) {
  return (
    <section className={first ? "crow first" : "crow sec"} aria-labelledby={id}>
      {stations.length > 0 ? (
        <Rail stations={stations} />
      ) : (
        <div className="rail">
          <SightLine />
        </div>
      )}
      <div className={beside ? "body two" : "body"}>
        <div>
          {title && <h2 id={id}>{title}</h2>}
          {children}
        </div>
        {beside && <div>{beside}</div>}
      </div>
    </section>
  );
}
