import { judgeDiagnosis } from "./diagnosed";

/** How often the planted cause is named first, and how often a healthy company is left in peace. The seed is printed. */
const seed = Number(process.argv[2] ?? 1);
process.stdout.write(`seed ${seed}\n`);
console.table(judgeDiagnosis(100, seed));
