import type { Option } from "@/components/form/field";
import type { BriefChoice } from "@/domain/briefs/queries";

type Person = { id: string; name: string; teamName?: string | null };

/** People with their team, for a select. */
export const personOptions = (people: readonly Person[]): Option[] =>
  people.map(({ id, name, teamName }) => ({ value: id, label: teamName ? `${name}, ${teamName}` : name }));

export const nameOptions = (rows: readonly { id: string; name: string }[]): Option[] =>
  rows.map(({ id, name }) => ({ value: id, label: name }));

export const titleOptions = (rows: readonly { id: string; title: string }[]): Option[] =>
  rows.map(({ id, title }) => ({ value: id, label: title }));

/** A brief, then its key tasks: one choice for both. What stood there and is no longer in force stays choosable. */
export function serveOptions(briefs: readonly BriefChoice[], now: { value: string; label: string } | null): Option[] {
  const options = briefs.flatMap((brief) => [
    { value: brief.id, label: brief.title },
    ...brief.keyTasks.map((task, index) => ({
      value: `${brief.id}/${task.key}`,
      label: `${brief.title}, key task ${index + 1}: ${task.text}`,
    })),
  ]);
  return now && !options.some((one) => one.value === now.value) ? [now, ...options] : options;
}

export const visibilityOptions: Option[] = [
  { value: "org", label: "Everybody in the organization" },
  { value: "team_line", label: "The team, and the line above it" },
  { value: "restricted", label: "Only the owner and the readers named below" },
];
