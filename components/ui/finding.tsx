import type { ReactNode } from "react";

type FindingProps = {
  /** The sentence, without its vermilion part. */
  children?: ReactNode;
  /** What needs the reader, in vermilion, before the sentence ("Six answers") … */
  lead?: ReactNode;
  /** … or after it ("One needs you."). */
  needs?: ReactNode;
  /** Home pages speak larger; documents carry their own title. */
  size?: "page" | "home" | "title";
  /** One line under it: scope, unit, what was left out. */
  sub?: ReactNode;
  id?: string;
};

const classes = { page: "line", home: undefined, title: "title" } as const;

/** Every page opens with one sentence that states the finding. */
export function Finding({ children, lead, needs, size = "page", sub, id = "h" }: FindingProps) {
  return (
    <>
      <h1 className={classes[size]} id={id}>
        {lead && <span className="needs">{lead} </span>}
        {children}
        {needs && <span className="needs"> {needs}</span>}
      </h1>
      {sub && <p className="sub">{sub}</p>}
    </>
  );
}
