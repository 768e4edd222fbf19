// Preloaded into servers that we start: when the line to the parent breaks, the parent was killed, and they end too.
if (process.channel)
  process.once("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), 10_000).unref();
  });
