import type { ComponentProps, ReactNode } from "react";
import { leave } from "@/lib/still/answer";
import { isDrawing, markup } from "@/lib/still/markup";
import { StillPart } from "./still-part";

export type StillTag =
  | "article"
  | "aside"
  | "details"
  | "div"
  | "figure"
  | "footer"
  | "main"
  | "nav"
  | "ol"
  | "section"
  | "span"
  | "table"
  | "ul";

type StillProps = Omit<ComponentProps<"div">, "children" | "ref" | "dangerouslySetInnerHTML" | "style"> & {
  as?: StillTag;
  children: ReactNode;
};

/**
 * A part of a page that has no life of its own in the browser: no form, no hook, only words, links and drawings. It
 * is drawn once, as text, and is not told to the browser a second time as data for React (docs/decisions).
 */
export function Still({ as: Tag = "div", children, ...rest }: StillProps) {
  if (isDrawing()) return <Tag {...(rest as object)}>{children}</Tag>;
  const text = markup(children);
  const still = leave(text);
  return <StillPart as={Tag} {...rest} {...(still === null ? { text } : { still })} />;
}
