"use client";

import type { HTMLAttributes } from "react";
import { collect } from "@/lib/still/answer";
import type { StillTag } from "./still";

type Props = HTMLAttributes<HTMLElement> & {
  as: StillTag;
  /** The text itself, when the browser asks for data alone. */
  text?: string;
  /** Or the number it was left under, when it is part of a document. */
  still?: number;
};

/** What the document of this page said, for a reader who comes back to it without loading it again. */
const read = new Map<number, string>();

/** Puts a drawn text where it belongs. */
export function StillPart({ as: Tag, text, still, ...rest }: Props) {
  const said = text ?? (still === undefined ? "" : find(still));
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React itself made this text, of components of ours
  return <Tag {...rest} data-still={still} dangerouslySetInnerHTML={{ __html: said }} />;
}

function find(still: number): string {
  if (typeof document === "undefined") return collect(still);
  const said = read.get(still) ?? document.querySelector(`[data-still="${still}"]`)?.innerHTML ?? "";
  read.set(still, said);
  return said;
}
