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
  | "p"
  | "section"
  | "span"
  | "table"
  | "tbody"
  | "ul";

type StillProps = Omit<ComponentProps<"div">, "children" | "ref" | "dangerouslySetInnerHTML" | "style"> & {
  as?: StillTag;
  children?: ReactNode;
  /** In place of children: what was drawn before (`drawOnce`). */
  text?: string;
};

/**
 * A part of a page that has no life of its own in the browser: no form, no hook, only words, links and drawings. It
 * is drawn once, as text, and is not told to the browser a second time as data for React (docs/decisions).
 */
export function Still({ as: Tag = "div", children, text, ...rest }: StillProps) {
  if (isDrawing()) {
    if (text === undefined) return <Tag {...(rest as object)}>{children}</Tag>;
    // biome-ignore lint/security/noDangerouslySetInnerHtml: React itself made this text, of components of ours
    return <Tag {...(rest as object)} dangerouslySetInnerHTML={{ __html: text }} />;
  }
  const drawn = text ?? markup(children);
  const still = leave(drawn);
  return <StillPart as={Tag} {...rest} {...(still === null ? { text: drawn } : { still })} />;
}
