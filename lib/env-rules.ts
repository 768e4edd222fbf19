/** Names of this very machine, where plain http never leaves it. */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === "localhost" ||
    hostname === "[::1]" ||
    hostname.endsWith(".localhost") ||
    /^127(\.\d+){3}$/.test(hostname)
  );
}

/** Too short, too uniform, or copied from an example. */
export function isWeak(secret: string): boolean {
  if (secret.length < 32 || new Set(secret).size < 10) return true;
  return /change.?me|secret|password|example|1234567/i.test(secret);
}
