import { v5, v7 } from "uuid";

/** A new id: UUID v7, so that rows made together lie together in the index. Made here, never in the database or the client. */
export const newId = (): string => v7();

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export const isUuid = (value: string): boolean => uuidPattern.test(value);

/** Namespace of ids that must be the same on every machine: rows of the demo organization (UUID v5). */
const namespace = "9b8f2f7e-6f0c-5a41-9f6e-2d1f4c7a3b10";

/** A stable id for a natural key, e.g. `stableId("larkfield", "person/ivandaele")`. */
export const stableId = (world: string, key: string): string => v5(`${world}|${key}`, namespace);
