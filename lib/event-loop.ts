/** Lets others have their turn between two steps of a long computation: whoever waits for a page comes first. */
export const yieldToOthers = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
