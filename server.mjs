// The server of the product: Next behind a small door of its own (lib/http/serve.ts). scripts/lib/serve.mjs starts it.
import next from "next";
import { hooks } from "./scripts/lib/ts-hooks.mjs";

const { env } = await import("./lib/env.ts");
const { createGuardedServer } = await import("./lib/http/serve.ts");
const { openSession, sessionCookieName } = await import("./domain/access/session-cookie.ts");
// What Next loads from here on it loads in its own way.
hooks.deregister();

const { port, host, appUrl, proxies } = env();
const dev = process.argv.includes("--dev");
// next-auth takes the address of the installation from here, never from what a request says.
process.env.NEXTAUTH_URL = appUrl;

async function isSignedIn(cookies) {
  const name = `${sessionCookieName()}=`;
  const own = cookies.split("; ").find((cookie) => cookie.startsWith(name));
  return (await openSession(own?.slice(name.length))) !== null;
}

let handle = async () => {};
const settings = { appUrl, proxies, isSignedIn, more: dev ? 120_000 : 0 };
const server = createGuardedServer(settings, (request, response) => handle(request, response));
const app = next({ dev, hostname: host, port, httpServer: server });
await app.prepare();
handle = app.getRequestHandler();
server.listen(port, host);

// Answers that are under way are finished first.
for (const signal of ["SIGTERM", "SIGINT"])
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), 5_000).unref();
  });
