/**
 * The tables that belong to no organization, each with its reason. They live in schema `identity`, which only
 * `domain/access` reads. The catalog gates allow these and no others; the list may only shrink.
 */
export const globalTables: Record<string, string> = {
  organizations: "names the tenants themselves: id, slug, name, status, nothing else about a company",
  users: "one account may belong to several organizations",
  sessions: "a session belongs to an account and is looked up before an organization is known",
  login_attempts: "limits count attempts before anybody is known",
  email_domains: "single sign-on finds the organization by the domain of an address",
  worker_heartbeats: "health of the workers, not of a tenant",
  schema_migrations: "which migrations have run",
};
