// Lets plain Node run our TypeScript, for seeds and other scripts: node --import ./scripts/lib/ts-hooks.mjs file.ts
// Types are stripped, not compiled: no enums, no parameter properties, and type-only imports say `import type`.
import fs from "node:fs";
import { registerHooks } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.resolve(import.meta.dirname, "../..");
const empty = "data:text/javascript,export%20{}";

const isFile = (file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
const withExtension = (file) => ["", ".ts", ".tsx"].map((end) => file + end).find(isFile);

function ourFile(specifier, parent) {
  // Packages find their own files.
  if (parent?.includes("/node_modules/")) return;
  if (specifier.startsWith("@/")) return withExtension(path.join(root, specifier.slice(2)));
  if (/^\.\.?\//.test(specifier) && parent?.startsWith("file:"))
    return withExtension(path.resolve(path.dirname(fileURLToPath(parent)), specifier));
}

/** `deregister()` ends them, once everything that needs them is loaded. */
export const hooks = registerHooks({
  resolve(specifier, context, next) {
    // Outside of Next there is no client to keep this module from.
    if (specifier === "server-only") return { url: empty, shortCircuit: true };
    const file = ourFile(specifier, context.parentURL);
    if (file) return next(pathToFileURL(file).href, context);
    // Next has no exports map, so its subpaths need their extension when Node itself resolves them.
    if (/^next(-auth)?\/[^.]+$/.test(specifier)) {
      try {
        return next(specifier, context);
      } catch {
        return next(`${specifier}.js`, context);
      }
    }
    return next(specifier, context);
  },
});
