import type { Database } from "./client";

export type Tx = Parameters<Parameters<Database["transaction"]>[0]>[0];

declare const mintedByTheGate: unique symbol;
/** The only key to a tenant's data. `domain/access/actor.ts` mints it, nothing else. */
export type TenantKey = { readonly orgId: string; readonly [mintedByTheGate]: true };

export const mintTenantKey = (orgId: string): TenantKey => ({ orgId }) as TenantKey;
