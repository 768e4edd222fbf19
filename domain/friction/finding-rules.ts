import { numberWord, sentence } from "@/lib/format";

type Waiting = { overdueSince: Date | null };

/** "Three wait for your answer. 67 hours a week are lost while obstacles stay: 1.7 full-time people." */
export function triageFinding(
  owed: readonly Waiting[],
  cost: { hoursPerWeek: number; fullTimePeople: number },
): { lead: string | null; said: string } {
  const lead =
    owed.length === 0
      ? null
      : `${sentence(numberWord(owed.length))} ${owed.length === 1 ? "waits" : "wait"} for your answer.`;
  const said = costSentence(cost);
  return { lead, said: lead ? said : `Nothing waits for your answer. ${said}` };
}

/** What the unresolved ones cost: hours a week and the people they amount to. */
export function costSentence({
  hoursPerWeek,
  fullTimePeople,
}: {
  hoursPerWeek: number;
  fullTimePeople: number;
}): string {
  if (hoursPerWeek <= 0) return "No hours are lost to obstacles that anybody has counted.";
  const people = oneDecimal(fullTimePeople);
  return `${hours(hoursPerWeek)} a week ${hoursPerWeek === 1 ? "is" : "are"} lost while obstacles stay: ${people} full-time ${people === "1" ? "person" : "people"}.`;
}

/** M17 in one sentence: "7 of 12 were answered within five working days; half within four, the oldest waits since 37." */
export function feedbackSentence(
  value: {
    inTime: number;
    judged: number;
    typicalDays: number | null;
    oldestOpen: { title: string; days: number } | null;
  } | null,
  answerDays = 5,
): string {
  if (value === null) return "No friction was raised yet.";
  if (value.judged === 0) return "Nothing has waited long enough to judge how answers come.";
  const days = (count: number) => `${numberWord(count)} working ${count === 1 ? "day" : "days"}`;
  const typical =
    value.typicalDays === null
      ? "more than half still wait"
      : `half have their answer after ${days(value.typicalDays)}`;
  const oldest = value.oldestOpen ? `, and the oldest has waited ${days(value.oldestOpen.days)}` : "";
  return `${value.inTime} of ${value.judged} were answered within ${days(answerDays)}; ${typical}${oldest}.`;
}

/** The sentence of a list: how many of what is shown. */
export function listFinding(view: "open" | "answered" | "resolved" | "mine" | "all", total: number): string {
  const many = sentence(numberWord(total));
  const one = total === 1;
  if (total === 0)
    return {
      open: "Nothing waits for an answer.",
      answered: "Nothing is answered and still in the way.",
      resolved: "Nothing is resolved yet.",
      mine: "You have raised nothing.",
      all: "Nothing was raised yet.",
    }[view];
  return {
    open: `${many} ${one ? "waits" : "wait"} for an answer.`,
    answered: `${many} ${one ? "is" : "are"} answered and still in the way.`,
    resolved: `${many} ${one ? "is" : "are"} over.`,
    mine: `You raised ${one ? "one" : many.toLowerCase()}.`,
    all: `${many} ${one ? "was" : "were"} raised.`,
  }[view];
}

export const hours = (value: number): string => `${oneDecimal(value)} ${value === 1 ? "hour" : "hours"}`;

const oneDecimal = (value: number): string => String(Math.round(value * 10) / 10);

type Standing = {
  status: "open" | "acknowledged" | "answered" | "resolved" | "merged";
  level: "team" | "manager" | "executive";
  overdueSince: Date | null;
  waited: number;
  addresseeName: string | null;
  answerKind: "will_do" | "accepted_limit" | "not_now" | null;
};

/** Where one friction stands, as its page says it. */
export function standingSentence(one: Standing): { said: string; needs: string | null } {
  const days = `${one.waited} working ${one.waited === 1 ? "day" : "days"}`;
  const whom = one.addresseeName ?? (one.level === "executive" ? "the executives" : "nobody in particular");
  if (one.status === "resolved") return { said: "It is out of the way.", needs: null };
  if (one.status === "merged") return { said: "It goes on in another one.", needs: null };
  if (one.status === "answered")
    return {
      said: {
        will_do: "It was heard, and it will be done.",
        accepted_limit: "It was heard, and accepted as a limit.",
        not_now: "It was heard, and the answer is: not now.",
      }[one.answerKind ?? "not_now"],
      needs: null,
    };
  const said =
    one.waited === 0
      ? `It was raised today and lies with ${whom}${one.status === "acknowledged" ? ", who has taken it" : ""}.`
      : `It has waited ${days} and lies with ${whom}${one.status === "acknowledged" ? ", who has taken it" : ""}.`;
  return { said, needs: one.overdueSince ? "Its clock has run out." : null };
}
