import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { alive } from "../lock.mjs";
import { windows } from "../paths.mjs";
import { freePort, isFree } from "../port.mjs";
import { processOptions } from "./cluster.mjs";
import { program } from "./place.mjs";

const pidFile = (data) => path.join(data, "postmaster.pid");

/** postmaster.pid, line by line: pid, folder, start, port, socket folder, address, shared memory, status. */
function readPidFile(data) {
  try {
    const [pid, , start, port, , , , status] = fs.readFileSync(pidFile(data), "utf8").split("\n");
    return { pid: Number(pid), port: Number(port), id: `${pid}:${start}`, ready: status?.trim() === "ready" };
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}

/** After a crash the number in the file may belong to any other program by now. */
function isPostmaster(pid, data) {
  if (!alive(pid)) return false;
  if (windows) return true;
  const proc = `/proc/${pid}/cmdline`;
  const command = fs.existsSync(proc)
    ? fs.readFileSync(proc, "utf8").replaceAll("\0", " ")
    : spawnSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" }).stdout;
  return (command ?? "").includes(data);
}

/** The server of this cluster if one runs already, as it does after our parent was killed; waits while it starts or stops. */
export async function findServer(data) {
  for (const end = performance.now() + 60_000; performance.now() < end; await sleep(20)) {
    const found = readPidFile(data);
    if (!found) return null;
    if (!isPostmaster(found.pid, data)) {
      fs.rmSync(pidFile(data), { force: true });
      return null;
    }
    if (found.ready) return found;
  }
  throw new Error(`the server of ${data} neither starts nor stops`);
}

const settings = (port) =>
  Object.entries({
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 100,
    shared_buffers: "128MB",
    log_timezone: "UTC",
    timezone: "UTC",
    // What was acknowledged survives a power cut: said here so that no configuration file says otherwise.
    fsync: "on",
    full_page_writes: "on",
    synchronous_commit: "on",
  }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);

/** Its own process group: Ctrl-C in the terminal must not stop it before the application. */
async function launch({ native, data, log, account, port }) {
  const fd = fs.openSync(log, "a", 0o600);
  const child = spawn(program(native, "postgres"), ["-D", data, ...settings(port)], {
    ...processOptions(account),
    stdio: ["ignore", fd, fd],
    detached: !windows,
  });
  fs.closeSync(fd);
  let gone;
  child.on("error", (error) => (gone = error.message));
  child.on("exit", (code, signal) => (gone = `exited with ${code ?? signal}`));
  child.unref();
  for (const end = performance.now() + 60_000; performance.now() < end && gone === undefined; await sleep(5)) {
    const found = readPidFile(data);
    if (found?.pid === child.pid && found.ready) return found;
  }
  throw new Error(`PostgreSQL ${gone ?? "was not ready within 60 seconds"}; its log is ${log}`);
}

/** The port of last time if it is free, so that an application finds a server again that was restarted under it. */
async function choosePort(data) {
  const file = path.join(data, "../pg-port");
  const last = fs.existsSync(file) ? Number(fs.readFileSync(file, "utf8")) : 0;
  const port = last && (await isFree(last)) ? last : await freePort();
  if (port !== last) fs.writeFileSync(file, String(port));
  return port;
}

/** Right after a crash the memory of the old server may take a moment to go, hence more than one try. */
export async function startServer(place) {
  const options = { ...place, port: await choosePort(place.data) };
  for (let attempt = 1; ; attempt++) {
    try {
      return await launch(options);
    } catch (error) {
      if (attempt === 3) throw error;
      await sleep(700);
    }
  }
}

/** A fast shutdown: open transactions are rolled back, everything committed is on disk. */
export async function stopServer({ native, data }, server) {
  if (windows)
    spawnSync(program(native, "pg_ctl"), ["stop", "-D", data, "-m", "fast"], { stdio: "ignore", windowsHide: true });
  else if (alive(server.pid)) process.kill(server.pid, "SIGINT");
  const stopped = () => readPidFile(data)?.id !== server.id || !alive(server.pid);
  for (const end = performance.now() + 30_000; performance.now() < end && !stopped(); ) await sleep(20);
}
