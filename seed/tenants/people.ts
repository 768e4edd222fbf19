import { organizations } from "../../db/schema/identity";
import { idempotencyKeys, organizationSettings } from "../../db/schema/organizations";
import { memberships, teams } from "../../db/schema/people";
import type { World } from "../larkfield/world";
import { type Account, accountId } from "./accounts";

type Role = "executive" | "manager" | "contributor" | "viewer";
type Member = {
  key: string;
  email: string;
  name: string;
  role: Role;
  team: "root" | "north" | "south";
  admin?: boolean;
};

/** Who belongs to an organization of the isolation checks. `both@shared.test` leads in alpha and works in beta. */
export const membersOf = (name: string): Member[] => {
  const at = (key: string) => `${key}@${name}.test`;
  return [
    { key: "exec", email: at("exec"), name: "Esther Exec", role: "executive", team: "root" },
    { key: "manager", email: at("manager"), name: "Milan Manager", role: "manager", team: "north" },
    { key: "contrib", email: at("contrib"), name: "Carla Contrib", role: "contributor", team: "north" },
    { key: "contrib2", email: at("contrib2"), name: "Colin Contrib", role: "contributor", team: "south" },
    { key: "viewer", email: at("viewer"), name: "Vigo Viewer", role: "viewer", team: "root" },
    { key: "admin", email: at("admin"), name: "Alma Admin", role: "contributor", team: "root", admin: true },
    {
      key: "both",
      email: "both@shared.test",
      name: "Bo Both",
      role: name === "alpha" ? "manager" : "contributor",
      team: "south",
    },
  ];
};

export const accountsOf = (name: string): Account[] =>
  membersOf(name).map(({ email, name: called }) => ({ email, name: called }));

/** The organization, its three teams, its seven members and one open invitation. */
export function addPeople(world: World, began: Date): void {
  const title = world.name.charAt(0).toUpperCase() + world.name.slice(1);
  world.raw(organizations, {
    id: world.orgId,
    slug: world.name,
    name: title,
    status: "active",
    isDemo: false,
    createdAt: began,
  });
  world.add(organizationSettings, {
    identityStatement: `${title} exists so that walls can be tried.`,
    stage: "scaling",
    timeZone: "Europe/Brussels",
    mainBriefId: world.id("brief/open"),
    settings: { tools: [`${title}Tool`] },
    createdAt: began,
    updatedAt: began,
  });
  const south = world.name === "alpha" ? "both" : "exec";
  for (const [code, lead] of [
    ["root", "exec"],
    ["north", "manager"],
    ["south", south],
  ] as const)
    world.add(teams, {
      id: world.team(code),
      name: code === "root" ? title : `${title} ${code}`,
      parentId: code === "root" ? null : world.team("root"),
      leadMembershipId: world.person(lead),
      isOperational: code !== "root",
      ...world.stamp(began, "exec"),
    });
  for (const member of membersOf(world.name)) addMember(world, member, began);
  world.add(memberships, {
    id: world.person("invited"),
    email: `invited@${world.name}.test`,
    displayName: `invited@${world.name}.test`,
    role: "contributor",
    teamId: world.team("north"),
    status: "invited",
    inviteTokenHash: world.id("invitation"),
    inviteExpiresAt: began,
    ...world.stamp(began, "admin"),
  });
  world.add(idempotencyKeys, {
    actorId: world.person("exec"),
    route: "theme.draft",
    key: `seed-${world.name}`,
    requestHash: "seed",
    subjectId: world.id("theme"),
    at: began,
  });
  world.tell(began, "exec", "organization.created", "organization", world.orgId, { slug: world.name });
}

function addMember(world: World, { key, email, name, role, team, admin }: Member, began: Date): void {
  world.add(memberships, {
    id: world.person(key),
    userId: accountId(email),
    email,
    displayName: name,
    role,
    isAdmin: admin ?? false,
    teamId: world.team(team),
    startedOn: began.toISOString().slice(0, 10),
    status: "active",
    acceptedAt: began,
    ...world.stamp(began, "exec"),
  });
  world.tell(began, key, "member.joined", "membership", world.person(key), { role, teamId: world.team(team) });
}
