import { organizations, users } from "../../db/schema/identity";
import { counters, organizationSettings } from "../../db/schema/organizations";
import { memberships, teams } from "../../db/schema/people";
import { addDays } from "./calendar";
import { board, departed, people, teamTable } from "./people";
import type { World } from "./world";

const firstDay = "2017-03-01";

/** E1-E3: the company, its tree of teams, sixty people, three who left, one on the board. */
export function addOrganization(world: World, demoPasswordHash: string): void {
  const began = world.date.at("2025-12-01");
  world.raw(organizations, {
    id: world.orgId,
    slug: "larkfield",
    name: "Larkfield Instruments",
    status: "active",
    isDemo: true,
    createdAt: began,
  });
  for (const person of [...people, board])
    world.raw(users, {
      id: world.id(`user/${person.id}`),
      email: `${person.id}@larkfield.example`,
      name: person.name,
      passwordHash: demoPasswordHash,
      createdAt: began,
    });
  world.add(organizationSettings, {
    identityStatement: "We prove that food and medicine stayed cold, from dock to shelf.",
    stage: "scaling",
    currency: "EUR",
    timeZone: "Europe/Brussels",
    loadedDayCost: 52_000,
    backBriefRequired: true,
    mainBriefId: world.id("brief/B2"),
    createdAt: began,
    updatedAt: began,
  });
  world.tell(began, "ivandaele", "organization.created", "organization", world.orgId, { slug: "larkfield" });
  addTeams(world, began);
  addPeople(world, began);
}

/** Leads are set after their memberships exist: the writer fills `leadMembershipId` in a second pass. */
function addTeams(world: World, began: Date): void {
  for (const [code, name, parent, lead, isOperational] of teamTable) {
    world.add(teams, {
      id: world.team(code),
      name,
      parentId: parent && world.team(parent),
      leadMembershipId: world.person(lead),
      isOperational,
      reviewWeekday: 1,
      ...world.stamp(began, "ivandaele"),
    });
    world.tell(began, "ivandaele", "team.created", "team", world.team(code), {
      name,
      parentId: parent && world.team(parent),
    });
  }
}

function addPeople(world: World, began: Date): void {
  people.forEach((person, index) => {
    const startedOn = world.date.on(addDays(firstDay, 52 * index));
    world.add(memberships, {
      id: world.person(person.id),
      userId: world.id(`user/${person.id}`),
      email: `${person.id}@larkfield.example`,
      displayName: person.name,
      role: person.role,
      isAdmin: person.admin,
      isFinance: person.id === "mleclerc",
      teamId: world.team(person.team),
      craft: person.craft,
      startedOn,
      status: "active",
      acceptedAt: began,
      ...world.stamp(began, "tarkwright"),
    });
    world.tell(began, "tarkwright", "member.joined", "membership", world.person(person.id), {
      role: person.role,
      teamId: world.team(person.team),
    });
  });
  for (const person of departed) {
    world.add(memberships, {
      id: world.person(person.id),
      email: `${person.id}@larkfield.example`,
      displayName: person.name,
      role: "contributor",
      teamId: world.team(person.team),
      startedOn: world.date.on("2019-01-01"),
      status: "departed",
      departedOn: world.date.on(person.on),
      departureKind: person.kind,
      departureReason: person.reason,
      regretted: person.regretted,
      acceptedAt: began,
      ...world.stamp(began, "tarkwright"),
    });
    world.tell(world.date.at(person.on, "16:00"), "svisser", "member.departed", "membership", world.person(person.id), {
      departedOn: world.date.on(person.on),
    });
  }
  world.add(memberships, {
    id: world.person(board.id),
    userId: world.id(`user/${board.id}`),
    email: `${board.id}@larkfield.example`,
    displayName: board.name,
    role: "viewer",
    teamId: world.team("ORG"),
    craft: board.craft,
    startedOn: world.date.on("2024-01-15"),
    status: "active",
    acceptedAt: began,
    ...world.stamp(began, "tarkwright"),
  });
}

/** Where the human numbers go on after the seeded rows. */
export function addCounters(world: World, used: Record<string, number>): void {
  for (const [kind, n] of Object.entries(used)) world.add(counters, { kind, next: n + 1 });
}
