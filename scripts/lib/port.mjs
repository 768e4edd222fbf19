import net from "node:net";
import { Plain } from "./say.mjs";

/** Whether a server could listen there now; "localhost" may lead a browser to either loopback address, so both count. */
export async function isFree(port, host = "127.0.0.1") {
  if (!(await isFreeOn(port, host))) return false;
  return host !== "127.0.0.1" || isFreeOn(port, "::1").catch(() => true);
}

function isFreeOn(port, host) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", (error) => {
      if (error.code === "EADDRINUSE") resolve(false);
      else if (error.code === "EACCES")
        reject(new Plain(`Port ${port} needs more rights than this user has: set PORT to one above 1023.`));
      else if (error.code === "EADDRNOTAVAIL") reject(new Plain(`HOST=${host} is not an address of this machine.`));
      else reject(error);
    });
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

export function freePort(host = "127.0.0.1") {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once("error", reject);
    probe.listen(0, host, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

export function checkPort(asked) {
  const port = Number(asked);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new Plain(`PORT=${asked} is not a port: use a number from 1 to 65535.`);
}

/** A port that was asked for by name is used or refused; the usual one may move on to the next. */
export async function choosePort(asked, host, usual = 3000) {
  if (asked) {
    const port = checkPort(asked);
    if (await isFree(port, host)) return { port, moved: false };
    throw new Plain(`Port ${port} is taken: stop the program that uses it or set PORT to another one.`);
  }
  for (let port = usual; port < usual + 100; port++)
    if (await isFree(port, host)) return { port, moved: port !== usual };
  throw new Plain(`The ports ${usual} to ${usual + 99} are all taken: set PORT to a free one.`);
}
