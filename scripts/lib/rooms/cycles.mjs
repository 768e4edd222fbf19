import { resolveImport } from "./parse.mjs";

function graphOf(files, has) {
  const targets = (file) =>
    file.imports.map((one) => resolveImport(file.path, one.source, has)).filter((target) => target && has(target));
  return new Map(files.map((file) => [file.path, [...new Set(targets(file))]]));
}

/** Import cycles, each once, as the list of files that one goes around. Imports of types count: they too say which file stands on which. */
export function cyclesOf(files, has) {
  const graph = graphOf(files, has);
  const state = new Map();
  const trail = [];
  const cycles = [];
  const visit = (file) => {
    state.set(file, "open");
    trail.push(file);
    for (const next of graph.get(file) ?? []) {
      if (state.get(next) === "open") cycles.push([...trail.slice(trail.indexOf(next)), next]);
      else if (!state.has(next)) visit(next);
    }
    trail.pop();
    state.set(file, "done");
  };
  for (const file of graph.keys()) if (!state.has(file)) visit(file);
  return cycles;
}

export function* cycleProblems(files, has) {
  for (const cycle of cyclesOf(files, has))
    yield {
      path: cycle[0],
      line: 1,
      message: `goes around in a circle: ${cycle.join(" -> ")}. Move what both need into a file that imports neither.`,
    };
}
