import type { Option } from "@/components/form/field";
import { sentence } from "@/lib/format";

export const roleOptions: Option[] = ["contributor", "manager", "executive", "viewer"].map((value) => ({
  value,
  label: sentence(value),
}));

export const weekdayOptions: Option[] = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
].map((label, at) => ({ value: String(at + 1), label }));

export const teamOptions = (teams: readonly { id: string; name: string }[]): Option[] =>
  teams.map(({ id, name }) => ({ value: id, label: name }));

export const personOptions = (people: readonly { id: string; name: string; teamName: string | null }[]): Option[] =>
  people.map(({ id, name, teamName }) => ({ value: id, label: teamName ? `${name}, ${teamName}` : name }));
