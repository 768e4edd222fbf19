import { gzipSync } from "node:zlib";

const median = (sorted, q = 0.5) => sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)];

/** Milliseconds of one request after another, answers read whole; the probes take turns, so that the machine's moods hit all alike. */
export async function timeInTurns(probes, rounds = 150, warm = 25) {
  const times = new Map(probes.map(({ name }) => [name, []]));
  for (let round = -warm; round < rounds; round++) {
    for (const { name, send } of probes) {
      const begin = performance.now();
      const answer = await send(round);
      await answer.arrayBuffer();
      if (round >= 0) times.get(name).push(performance.now() - begin);
      if (answer.status !== 200) throw new Error(`${name} answered ${answer.status}`);
    }
  }
  return new Map(
    [...times].map(([name, all]) => {
      const sorted = all.sort((a, b) => a - b);
      return [name, { p50: median(sorted), p95: median(sorted, 0.95) }];
    }),
  );
}

/** First-load JavaScript of a page: every script its HTML names, gzipped, in KiB. */
export async function scriptWeight(base, path, headers = {}) {
  const html = await (await fetch(base + path, { headers })).text();
  // Polyfills carry `nomodule`: no browser that is served here loads them.
  const tags = (html.match(/<script[^>]+src="[^"]+"[^>]*>/g) ?? []).filter((tag) => !/nomodule/i.test(tag));
  const sources = new Set(tags.map((tag) => /src="([^"]+)"/.exec(tag)[1]));
  let bytes = 0;
  for (const source of sources) {
    bytes += gzipSync(Buffer.from(await (await fetch(base + source)).arrayBuffer()), { level: 9 }).length;
  }
  return bytes / 1024;
}

/** Answers in a second with so many connections at once, measured for a while. */
export async function answersPerSecond(send, connections = 10, seconds = 6) {
  let answered = 0;
  const end = performance.now() + seconds * 1000;
  const one = async () => {
    while (performance.now() < end) {
      const answer = await send();
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`answered ${answer.status}`);
      answered++;
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  return answered / seconds;
}
