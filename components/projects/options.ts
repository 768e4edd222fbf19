import type { Option } from "@/components/form/field";

/** People with their team, for a select. */
export const personOptions = (people: { id: string; name: string; teamName: string | null }[]): Option[] =>
  people.map(({ id, name, teamName }) => ({ value: id, label: teamName ? `${name}, ${teamName}` : name }));

export const teamOptions = (teams: { id: string; name: string }[]): Option[] =>
  teams.map(({ id, name }) => ({ value: id, label: name }));
