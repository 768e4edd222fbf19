import postgres from "postgres";

/** A plain pool. Its role is bound by no policy: a plain page asks for its rows and trusts itself. */
export const sql = postgres(process.env.BARE_DATABASE_URL ?? "", { max: 10, connection: { jit: "off" } });

/** The day that both applications believe it is. */
export const today = (process.env.BARE_TODAY ?? "").slice(0, 10);
