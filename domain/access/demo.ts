import "server-only";
import { eq } from "drizzle-orm";
import { organizations, users } from "@/db/schema/identity";
import { withIdentity } from "@/db/tenancy";
import { env } from "@/lib/env";
import { notFound } from "@/lib/errors";
import { openSessionFor, type Signed } from "./accounts";

/** The people of the demo organization who are offered by name on the sign-in page. */
export const demoPeople = [
  {
    id: "ivandaele",
    name: "Imke Vandaele",
    role: "Executive, CEO",
    see: "What needs her answer, and where the line from purpose to work holds.",
  },
  {
    id: "dverhoeven",
    name: "Dirk Verhoeven",
    role: "Manager, Field Install",
    see: "A brief given back in three rounds, and the work made of it.",
  },
  {
    id: "lnovak",
    name: "Luka Novak",
    role: "Contributor, Field Install",
    see: "Today's work, each with its why, and what he may decide alone.",
  },
  {
    id: "tarkwright",
    name: "Tomas Arkwright",
    role: "Contributor and admin",
    see: "Members, teams and settings, without the drafts of executives.",
  },
  {
    id: "hstrand",
    name: "Helena Strand",
    role: "Viewer, board",
    see: "Identity, themes, briefs in force, objectives and KPIs.",
  },
] as const;

/** Signs in without a password, only where DEMO_MODE says so, and only people of the demo organization. */
export async function signInAsDemoPerson(person: string, from: { userAgent: string }): Promise<Signed> {
  if (!env().demoMode) throw notFound("This sign-in");
  return withIdentity(async (tx) => {
    const [user] = await tx
      .select({ id: users.id })
      .from(users)
      .where(eq(users.email, `${person}@larkfield.example`));
    if (!user) throw notFound("This person");
    return openSessionFor(tx, user.id, from.userAgent);
  });
}

/** The people to offer, or null where there is no demo organization or DEMO_MODE is off. */
export async function findDemo(): Promise<typeof demoPeople | null> {
  if (!env().demoMode) return null;
  const [org] = await withIdentity((tx) =>
    tx.select({ id: organizations.id }).from(organizations).where(eq(organizations.isDemo, true)).limit(1),
  );
  return org ? demoPeople : null;
}
