import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Plain } from "../say.mjs";
import { program } from "./place.mjs";

export function processOptions(account) {
  return {
    ...account,
    cwd: account ? "/" : undefined,
    windowsHide: true,
    env: { ...process.env, LC_ALL: "C", TZ: "UTC" },
  };
}

function initialise(native, data, password, account) {
  const passwordFile = path.join(os.tmpdir(), `pg-${randomBytes(8).toString("hex")}`);
  fs.writeFileSync(passwordFile, password, { mode: 0o600, flag: "wx" });
  if (account) fs.chownSync(passwordFile, account.uid, account.gid);
  const locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const access = ["-U", "postgres", "-A", "scram-sha-256", "--pwfile", passwordFile];
  const done = spawnSync(
    program(native, "initdb"),
    ["-D", data, "-E", "UTF8", "--no-instructions", ...locale, ...access],
    {
      ...processOptions(account),
      encoding: "utf8",
    },
  );
  fs.rmSync(passwordFile, { force: true });
  if (done.status !== 0) throw new Error(`initdb failed (${done.error ?? done.status}): ${done.stdout}${done.stderr}`);
}

/** The password file is written last, so a cluster without it is half-made and is made again. */
export function ensureCluster(native, base, account) {
  const data = path.join(base, "pg");
  const passwordFile = path.join(base, "pg-password");
  if (fs.existsSync(passwordFile) && fs.existsSync(path.join(data, "PG_VERSION"))) {
    checkVersion(data, native);
    return { data, password: fs.readFileSync(passwordFile, "utf8"), made: false };
  }
  fs.rmSync(data, { recursive: true, force: true });
  fs.mkdirSync(data, { mode: 0o700 });
  if (account) fs.chownSync(data, account.uid, account.gid);
  const password = randomBytes(24).toString("base64url");
  initialise(native, data, password, account);
  fs.writeFileSync(`${passwordFile}.new`, password, { mode: 0o600 });
  fs.renameSync(`${passwordFile}.new`, passwordFile);
  return { data, password, made: true };
}

function checkVersion(data, native) {
  const made = fs.readFileSync(path.join(data, "PG_VERSION"), "utf8").trim();
  const shipped = spawnSync(program(native, "postgres"), ["--version"], { encoding: "utf8" }).stdout?.match(
    / (\d+)/,
  )?.[1];
  if (shipped && shipped !== made)
    throw new Plain(
      `${data} was made by PostgreSQL ${made} and this version ships ${shipped}: restore a backup into a new one.`,
    );
}
