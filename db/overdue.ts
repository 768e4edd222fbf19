/** The longest that is added when the process itself was busy, in milliseconds. */
const mostAdded = 2_000;

/**
 * Runs `give` after `ms`, unless it is called off by the answer. A process that was busy with something else meanwhile has
 * not even looked whether an answer is there: then it waits once more for as long as it was busy.
 */
export function whenOverdue(ms: number, give: () => void): () => void {
  const due = performance.now() + ms;
  let timer = setTimeout(() => {
    const busy = performance.now() - due;
    if (busy < 50) give();
    else timer = setTimeout(give, Math.min(busy, mostAdded));
  }, ms);
  return () => clearTimeout(timer);
}
