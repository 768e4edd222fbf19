import type { Role } from "../../domain/vocabulary";

type Person = { id: string; name: string; team: string; role: Role; admin: boolean; craft: string };

/** Code, name, parent, lead, operational. */
export const teamTable: [code: string, name: string, parent: string | null, lead: string, operational: boolean][] = [
  ["ORG", "Larkfield Instruments", null, "ivandaele", false],
  ["PE", "Product & Engineering", "ORG", "rmehta", false],
  ["SEN", "Sensors", "PE", "nhaddad", true],
  ["CLD", "Cloud", "PE", "smarques", true],
  ["APP", "App & Reports", "PE", "ogallagher", true],
  ["COM", "Commercial", "ORG", "cdubois", false],
  ["SAL", "Sales", "COM", "vjanssens", true],
  ["CSU", "Customer Success", "COM", "arahman", true],
  ["MKT", "Marketing", "COM", "npetrova", true],
  ["OPS", "Operations", "ORG", "gpugh", false],
  ["ASM", "Assembly & Supply", "OPS", "kjacobs", true],
  ["FLD", "Field Install", "OPS", "dverhoeven", true],
  ["FIN", "Finance & People", "ORG", "mleclerc", false],
];

/** Lead first, then members: name (role marks: E executive, M manager, +A admin; else contributor): craft. */
const roster: Record<string, string> = {
  ORG: "Imke Vandaele E: CEO; Tomas Arkwright +A: Chief of Staff",
  PE: "Rohan Mehta E: VP Product & Engineering; Liesl Brandt: Principal Architect",
  SEN: "Noor Haddad M: Firmware; Piet Claes: Hardware; Amara Osei: Hardware; Dmitri Volkov: Firmware; Hana Sato: Firmware; Joris Maes: Test; Freya Lindqvist: Mechanical",
  CLD: "Sofia Marques M: Backend; Kwame Boateng: Backend; Elin Berg: Backend; Marek Nowak: Data; Priya Nair: Data; Luc Peeters: Reliability; Yara Costa: Reliability; Ben Ashdown: Backend",
  APP: "Owen Gallagher M: Frontend; Mina Park: Design; Tariq Aziz: Frontend; Zoe Laurent: Frontend; Filip Horak: QA; Ada Nwosu: Product; Ruben Smit: Frontend",
  COM: "Claire Dubois E: CCO",
  SAL: "Victor Janssens M: Sales; Ines Ferreira: Sales; Callum Reid: Sales; Marta Kowalska: Sales; Bram de Wit: Sales; Leila Amiri: Sales engineering; Hugo Blanc: Sales",
  CSU: "Aisha Rahman M: Support; Stijn Wouters: Support; Carla Romano: Onboarding; Jonas Weber: Onboarding; Emily Hart: Support; Dina Saleh: Support",
  MKT: "Nadia Petrova M: Marketing; Gilles Martin: Content; Rosa Vidal: Events; Tim Becker: Design",
  OPS: "Gareth Pugh E: COO",
  ASM: "Katrien Jacobs M: Supply; Mehmet Yilmaz: Assembly; Paula Stone: Assembly; Ionut Popa: Assembly; Greet Hermans: Logistics; Sam Adeyemi: Quality",
  FLD: "Dirk Verhoeven M: Installation; Luka Novak: Installation; Jamal Bakr: Installation; Erik Sand: Installation; Tess Moreau: Planning",
  FIN: "Margot Leclerc E: CFO; Pieter Goossens: Accounting; Sanne Visser +A: People; Anil Kapoor: Analysis",
};

export const people: Person[] = Object.entries(roster).flatMap(([team, list]) =>
  list.split("; ").map((entry) => {
    const [left = "", craft = ""] = entry.split(": ");
    const mark = / (E|M|\+A)$/.exec(left)?.[1];
    const name = left.replace(/ (E|M|\+A)$/, "");
    const role: Role = mark === "E" ? "executive" : mark === "M" ? "manager" : "contributor";
    return { id: idOf(name), name, team, role, admin: mark === "+A", craft };
  }),
);

export const departed = [
  {
    id: "phall",
    name: "Peter Hall",
    team: "SAL",
    on: "2026-02-06",
    kind: "involuntary",
    reason: "performance",
    regretted: null,
  },
  {
    id: "nbaert",
    name: "Nico Baert",
    team: "FLD",
    on: "2026-02-27",
    kind: "voluntary",
    reason: "tools",
    regretted: true,
  },
  {
    id: "oruiz",
    name: "Olga Ruiz",
    team: "FLD",
    on: "2026-04-10",
    kind: "voluntary",
    reason: "unrealistic_goals",
    regretted: true,
  },
] as const;

export const board: Person = {
  id: "hstrand",
  name: "Helena Strand",
  team: "ORG",
  role: "viewer",
  admin: false,
  craft: "Board",
};

export const membersOf = (team: string): string[] =>
  people.filter((person) => person.team === team).map((person) => person.id);

/** First letter and last name: Bram de Wit is `bdewit`. */
function idOf(name: string): string {
  const [first = "", ...rest] = name.toLowerCase().split(" ");
  return first.slice(0, 1) + rest.join("");
}
