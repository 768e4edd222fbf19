import { z } from "zod";
import { readCsv } from "@/lib/csv-records";
import type { Encoding } from "@/lib/text-file";
import { isCalendarDate } from "../fields";
import { type DrainKind, drainKinds } from "../vocabulary";
import { amountProblem, periodProblem } from "./rules";

/** The columns of a file of money, in any order; the first four are needed. */
export const moneyColumns = [
  { name: "side", help: "planned or actual" },
  { name: "amount", help: "in the organization's currency, as 1200.50" },
  { name: "period_start", help: "first day, as 2026-03-30" },
  { name: "period_end", help: "last day, as 2026-06-28" },
  { name: "objective", help: "its id, as OBJ-3; or" },
  { name: "project", help: "its id, as PRJ-7; or" },
  { name: "drain", help: drainKinds.join(", ") },
  { name: "team", help: "its name" },
  { name: "note", help: "a line" },
] as const;

/** What is larger is refused (settled 50). */
export const mostBytes = 20 * 1024 * 1024;
export const mostLines = 50_000;

export type MoneyLine = {
  line: number;
  side: "planned" | "actual";
  amount: number;
  periodStart: string;
  periodEnd: string;
  objective: number | null;
  project: number | null;
  drain: DrainKind | null;
  team: string;
  note: string;
};

export type LineFault = { line: number; sentence: string };

const plain = /^-?\d{1,12}(\.\d{1,4})?$/;
const numbered = (prefix: string) => new RegExp(`^${prefix}-(\\d{1,9})$`, "i");

/** A file as lines of money, with a sentence for each line that is none. Nothing is guessed. */
export function moneyLines(text: string): { lines: MoneyLine[]; faults: LineFault[] } {
  const read = readCsv(text);
  if (read.fault) return { lines: [], faults: [read.fault] };
  const [head, ...records] = read.records;
  if (!head) return { lines: [], faults: [{ line: 1, sentence: "There is nothing here." }] };
  const names = head.cells.map((cell) => cell.toLowerCase().replace(/[\s-]+/g, "_"));
  const missing = ["side", "amount", "period_start", "period_end"].filter((name) => !names.includes(name));
  const strange = names.filter((name) => name !== "" && !moneyColumns.some((column) => column.name === name));
  const repeated = [...new Set(names.filter((name, index) => name !== "" && names.indexOf(name) < index))];
  if (missing.length > 0 || strange.length > 0 || repeated.length > 0)
    return {
      lines: [],
      faults: [
        ...missing.map((name) => ({ line: 1, sentence: `The column ${name} is missing.` })),
        ...strange.slice(0, 5).map((name) => ({ line: 1, sentence: `Nobody knows a column “${name.slice(0, 40)}”.` })),
        ...repeated.map((name) => ({ line: 1, sentence: `The column ${name.slice(0, 40)} stands here twice.` })),
      ],
    };
  if (records.length === 0)
    return { lines: [], faults: [{ line: 2, sentence: "There is no line below the columns." }] };
  if (records.length > mostLines)
    return {
      lines: [],
      faults: [
        { line: mostLines + 2, sentence: "At most 50 000 lines at once; bring the rest in with a second file." },
      ],
    };
  const [lines, faults]: [MoneyLine[], LineFault[]] = [[], []];
  for (const { line, cells } of records) {
    const of = (name: string) => cells[names.indexOf(name)] ?? "";
    const say = (sentence: string) => faults.push({ line, sentence });
    const before = faults.length;
    const side = z.enum(["planned", "actual"]).safeParse(of("side").toLowerCase());
    if (!side.success) say("The side is planned or actual.");
    const amount = plain.test(of("amount")) ? Number(of("amount")) : Number.NaN;
    const amountFault = Number.isNaN(amount) ? "Write the amount as 1200.50." : amountProblem("money", amount);
    if (amountFault) say(amountFault);
    const dated = isCalendarDate(of("period_start")) && isCalendarDate(of("period_end"));
    const period = dated ? periodProblem(of("period_start"), of("period_end")) : "Write both days as 2026-03-30.";
    if (period) say(period);
    const [objective, project] = [numbered("OBJ").exec(of("objective")), numbered("PRJ").exec(of("project"))];
    if (of("objective") && !objective) say("Write the objective as OBJ-3.");
    if (of("project") && !project) say("Write the project as PRJ-7.");
    const drain = drainKinds.find((kind) => kind === of("drain").toLowerCase()) ?? null;
    if (of("drain") && !drain) say(`A drain is ${drainKinds.join(", ")}.`);
    if ([objective, project, drain].filter(Boolean).length > 1)
      say("Name an objective, a project or a drain, not two.");
    if ([...of("note")].length > 1000) say("A note has at most 1 000 characters.");
    if (cells.length > names.length) say("The line has more cells than there are columns.");
    if (faults.length > before || !side.success) continue;
    lines.push({
      line,
      side: side.data,
      amount,
      periodStart: of("period_start"),
      periodEnd: of("period_end"),
      objective: objective ? Number(objective[1]) : null,
      project: project ? Number(project[1]) : null,
      drain,
      team: of("team"),
      note: of("note"),
    });
  }
  return { lines, faults };
}

/** How we took the letters of a file: whoever sees wrong ones knows where to look. */
export const readAs = (encoding: Encoding): string => `The file was read as ${encoding}.`;

/** Faults as one text for the form: the first twenty, by line, how many more there are, and how a file was read. */
export function faultText(faults: readonly LineFault[], encoding?: Encoding): string {
  const shown = faults.slice(0, 20).map(({ line, sentence }) => `Line ${line}: ${sentence}`);
  const rest = faults.length - shown.length;
  return [
    ...shown,
    ...(rest > 0 ? [`And ${rest} more.`] : []),
    "Nothing was brought in.",
    ...(encoding ? [readAs(encoding)] : []),
  ].join(" ");
}
