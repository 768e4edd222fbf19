/** The process lives. No database, no version. */
export const GET = () => Response.json({ status: "ok" });
export const dynamic = "force-dynamic";
