import { formatDate } from "@/lib/dates";
import { plural } from "@/lib/format";
import { daysBetween } from "../signals/calendar";

/** The first day of each step of a brief into work; null while it has not come. */
export type Translation = {
  publishedOn: string;
  acceptedOn: string | null;
  activatedOn: string | null;
  itemOn: string | null;
};

export type TranslationStep = { step: "accepted" | "activated" | "item"; on: string | null; days: number | null };

/**
 * Untranslated time of a brief (settled 60): days from its publication until the first back-brief was accepted, the first
 * project under it was active, the first item of such a project was accepted. `days` counts to that first item, or to the
 * day on which the brief ended, or to today. What ran already when it was published counts as translated on that day.
 */
export function untranslated(translation: Translation, today: string, endedOn: string | null = null) {
  const { publishedOn, acceptedOn, activatedOn, itemOn } = translation;
  const since = (on: string | null) => (on === null ? null : Math.max(0, daysBetween(publishedOn, on)));
  const steps: TranslationStep[] = [
    { step: "accepted", on: acceptedOn, days: since(acceptedOn) },
    { step: "activated", on: activatedOn, days: since(activatedOn) },
    { step: "item", on: itemOn, days: since(itemOn) },
  ];
  const until = endedOn !== null && endedOn < today ? endedOn : today;
  return {
    steps,
    days: since(itemOn) ?? Math.max(0, daysBetween(publishedOn, until)),
    isOpen: itemOn === null,
    ranBefore: activatedOn !== null && activatedOn < publishedOn,
  };
}

export type Untranslated = ReturnType<typeof untranslated>;

/** The sentence over the steps. */
export function untranslatedFinding({ days, isOpen, ranBefore }: Untranslated, hasEnded: boolean): string {
  if (isOpen)
    return hasEnded
      ? `It ended after ${plural(days, "day")} without one accepted item.`
      : days === 0
        ? "Published today; nothing was made of it yet."
        : `${plural(days, "day")} after publication no item made of it is accepted yet.`;
  if (days === 0)
    return ranBefore
      ? "Work for it ran already when it was published."
      : "Its first item was accepted on the day it was published.";
  return `It took ${plural(days, "day")} from publication to the first accepted item.`;
}

/** One step as a line. */
export function stepWords({ step, on, days }: TranslationStep, { ranBefore }: Pick<Untranslated, "ranBefore">): string {
  const names = {
    accepted: "first back-brief accepted",
    activated: "first project active",
    item: "first item accepted",
  };
  if (on === null || days === null) return `${names[step]}: not yet`;
  if (step === "activated" && ranBefore) return `${names[step]}: ran before, since ${formatDate(on)}`;
  return `${names[step]}: ${formatDate(on)}, ${days === 0 ? "the same day" : `after ${plural(days, "day")}`}`;
}
