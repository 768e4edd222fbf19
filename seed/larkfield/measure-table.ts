import type { Milestone, measures } from "../../db/schema/measures";
import type { Calendar } from "./calendar";

type Spec = Partial<typeof measures.$inferInsert> & Pick<typeof measures.$inferInsert, "type">;
type Entry = {
  key: string;
  objective: string;
  title: string;
  spec: Spec;
  fromWeek: number;
  values: number[];
  confidence: (index: number) => number | null;
  counter?: string;
  milestones?: Milestone[];
};

const steady = (c: number) => () => c;
const up = (
  unit: string,
  baseline: number,
  target: number,
  weight: number,
  type: Spec["type"] = "increase_decrease",
): Spec => ({ type, unit, baseline, target, weight, source: "Weekly check-in" });
const percent = (baseline: number, target: number, weight: number): Spec => ({
  ...up("%", baseline, target, weight, "percent"),
  naturalMin: 0,
  naturalMax: 100,
});

/** Key results with their Friday values, week by week (domain.md 6.3). */
export const measureTable = (date: Calendar): Entry[] => [
  {
    key: "KR0.1",
    objective: "O0",
    title: "Independent grocers on self-serve",
    spec: up("grocers", 0, 400, 3),
    fromWeek: 1,
    values: [0, 4, 9, 15, 22, 28, 35, 41, 48, 55, 61, 66, 71],
    confidence: (i) => [8, 8, 7, 7, 6, 6, 5, 4, 4, 3, 3, 2, 2][i] ?? null,
  },
  {
    key: "KR0.2",
    objective: "O0",
    title: "Self-serve sign-ups that activate",
    spec: percent(20, 60, 1),
    fromWeek: 1,
    values: [20, 21, 21, 22, 22, 21, 23, 22, 22, 23, 22, 23, 22],
    confidence: steady(5),
  },
  {
    key: "KR1.1",
    objective: "O1",
    title: "Vans under contract",
    spec: { ...up("vans", 0, 1200, 3), naturalMin: 0 },
    fromWeek: 14,
    values: [0, 40, 40, 95, 150, 150, 210, 260, 330, 330, 410, 480, 520],
    confidence: steady(6),
    counter: "KR1.3",
  },
  {
    key: "KR1.2",
    objective: "O1",
    title: "Distributors signed",
    spec: { ...up("distributors", 0, 12, 1), naturalMin: 0 },
    fromWeek: 14,
    values: [0, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 5, 6],
    confidence: steady(7),
  },
  {
    key: "KR1.3",
    objective: "O1",
    title: "Gross margin per van, kept in band",
    spec: { type: "band", unit: "%", baseline: 48, lo: 55, hi: 65, weight: 1, source: "Finance, each Friday" },
    fromWeek: 14,
    values: [48, 48, 49, 50, 50, 51, 52, 52, 53, 53, 54, 55, 56],
    confidence: steady(7),
    counter: "KR1.1",
  },
  {
    key: "KR2.1",
    objective: "O2",
    title: "Median install hours per van",
    spec: { ...up("hours", 4.5, 2, 1), naturalMin: 0 },
    fromWeek: 14,
    values: [4.5, 4.4, 4.6, 4.3, 4.2, 4.3, 4.1, 4.2, 4, 4.1, 4, 4.1, 4],
    confidence: (i) => (i <= 4 ? 5 : 3),
  },
  {
    key: "KR2.2",
    objective: "O2",
    title: "First-visit success",
    spec: percent(62, 90, 1),
    fromWeek: 14,
    values: [62, 63, 61, 64, 63, 65, 64, 66, 65, 66, 67, 66, 67],
    confidence: steady(4),
  },
  {
    key: "KR3.1",
    objective: "O3",
    title: "Returns per 1000 sensors",
    spec: { ...up("returns", 38, 12, 2), naturalMin: 0 },
    fromWeek: 14,
    values: [38, 38, 37, 37, 36, 35, 35, 34, 33, 33, 32, 31, 31],
    confidence: steady(6),
  },
  {
    key: "KR3.2",
    objective: "O3",
    title: "Wash-down redesign",
    spec: { type: "milestone", curve: "milestones", weight: 1, source: "Project record" },
    fromWeek: 14,
    values: [0, 0, 0, 0, 0, 0, 0, 0, 1 / 6, 1 / 6, 1 / 6, 1 / 6, 1 / 6],
    confidence: steady(5),
    milestones: [
      {
        key: "M1",
        text: "Lab ingress test passed",
        weight: 1,
        due: date.on("2026-05-15"),
        doneOn: date.on("2026-05-27"),
        acceptedBy: "lab",
      },
      { key: "M2", text: "Pilot on 50 vans", weight: 2, due: date.on("2026-06-26"), doneOn: null, acceptedBy: null },
      { key: "M3", text: "Volume production", weight: 3, due: date.on("2026-09-04"), doneOn: null, acceptedBy: null },
    ],
  },
  {
    key: "KR4.1",
    objective: "O4",
    title: "Proof reports sent without a human",
    spec: percent(10, 80, 1),
    fromWeek: 14,
    values: [10, 12, 15, 19, 24, 28, 33, 37, 41, 45, 50, 53, 57],
    confidence: steady(8),
    counter: "KR4.2",
  },
  {
    key: "KR4.2",
    objective: "O4",
    title: "Food agency accepts our certificate",
    spec: { type: "binary", curve: "none", weight: 1, source: "Letter of the agency" },
    fromWeek: 14,
    values: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    confidence: steady(6),
    counter: "KR4.1",
  },
  {
    key: "KR5.1",
    objective: "O5",
    title: "Monthly grocer churn",
    spec: percent(2.4, 1.2, 2),
    fromWeek: 1,
    values: [
      2.4, 2.4, 2.5, 2.4, 2.5, 2.6, 2.5, 2.6, 2.7, 2.6, 2.5, 2.6, 2.5, 2.4, 2.4, 2.3, 2.3, 2.2, 2.2, 2.1, 2, 2, 1.9,
      1.9, 1.8, 1.8,
    ],
    confidence: steady(7),
  },
  {
    key: "KR5.2",
    objective: "O5",
    title: "First reply to support, kept in band",
    spec: { type: "band", unit: "hours", baseline: 7, lo: 0, hi: 4, naturalMin: 0, weight: 1, source: "Support desk" },
    fromWeek: 1,
    values: [
      7, 7, 6.5, 6.8, 6.2, 6, 5.8, 5.9, 5.5, 5.2, 5, 4.9, 4.8, 4.6, 4.4, 4.3, 4.1, 3.9, 3.8, 3.6, 3.7, 3.5, 3.4, 3.6,
      3.3, 3.2,
    ],
    confidence: steady(7),
  },
  {
    key: "KR6.1",
    objective: "O6",
    title: "Qualified inbound leads per month",
    spec: { ...up("leads", 6, 25, 1), naturalMin: 0 },
    fromWeek: 14,
    values: [6, 6, 7, 7, 6, 8, 7, 8, 8, 7, 9],
    confidence: steady(7),
  },
  {
    key: "KR7.1",
    objective: "O7",
    title: "Term sheet and signature",
    spec: { type: "milestone", curve: "milestones", weight: 1, source: "The bank's letters" },
    fromWeek: 20,
    values: [1 / 3, 1 / 3, 1 / 3, 1 / 3, 1 / 3, 1 / 3, 1 / 3],
    confidence: steady(7),
    milestones: [
      {
        key: "M1",
        text: "Term sheet",
        weight: 1,
        due: date.on("2026-05-15"),
        doneOn: date.on("2026-05-15"),
        acceptedBy: "ivandaele",
      },
      { key: "M2", text: "Signature", weight: 2, due: date.on("2026-08-28"), doneOn: null, acceptedBy: null },
    ],
  },
];
