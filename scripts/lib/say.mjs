const started = performance.now();
let out = process.stdout;

/** Commands whose standard output is read by other programs keep it clean by sending progress to standard error. */
export const sayToStderr = () => {
  out = process.stderr;
};

export const seconds = () => ((performance.now() - started) / 1000).toFixed(1);

export const say = (message) => out.write(`[${seconds().padStart(5)}s] ${message}\n`);

/** An error that the person at the keyboard can act on: one plain sentence, shown without a stack. */
export class Plain extends Error {}

export function explain(error) {
  return error instanceof Plain ? error.message : (error?.stack ?? String(error));
}

/** Runs a command's main function: a plain sentence and exit code 1 when it fails. */
export async function main(run) {
  try {
    await run();
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}
