import { createServer, type IncomingMessage, type Server } from "node:http";
import { hasBody, limits, type Refused, takeBody, withBody } from "./bodies";
import { GuardedResponse } from "./guarded-response";
import { isOwnOrigin } from "./own-origin";
import { plainPage } from "./plain-page";
import { ownHeaders } from "./policy";
import { keptFor, type PostedForm, readPosted } from "./posted";
import { judgeForwarded, type Proxies } from "./proxies";
import { titles } from "./server-words";
import { throwAway } from "./throw-away";
import { followCourse } from "./trouble";

type Handle = (request: IncomingMessage, response: GuardedResponse) => Promise<void>;
type Settings = {
  appUrl: string;
  proxies: Proxies;
  /** Whether the cookies of a request open a session: only then it may bring a file. */
  isSignedIn: (cookies: string) => Promise<boolean>;
  /** Milliseconds that every request may take beyond the usual ones: under `npm run dev` a page is built when it is first asked for. */
  more?: number;
};
type Own = { handle: Handle; settings: Settings };

/** Milliseconds within which a request is answered; those with files may work longer. */
const patience = { page: 7_000, file: 60_000 };
/** Milliseconds in which the head and the whole of a request must have arrived. */
const arrival = { head: 15_000, whole: 60_000 };

/** Where a table comes as a file. All else is a form. */
const isFileRoute = (path: string): boolean => /^\/o\/[^/]+\/(?:.+\/)?import$/.test(path);

/**
 * The server in front of Next: it decides who sent a request, how much it may bring and how long it may take, and has an
 * answer when the pages have none. Everything else is Next's.
 */
export function createGuardedServer(settings: Settings, handle: Handle): Server<typeof IncomingMessage> {
  const own: Own = { handle, settings };
  const server = createServer(
    { ServerResponse: GuardedResponse, requestTimeout: arrival.whole },
    (request, response) => {
      answer(own, request, response as GuardedResponse).catch((error: unknown) => {
        (response as GuardedResponse).say(words(request, broken));
        console.error(error instanceof Error ? error.name : "An answer failed");
      });
    },
  );
  server.headersTimeout = arrival.head;
  // Longer than a proxy keeps an idle line, so that none is closed at the moment when something is sent on it.
  server.keepAliveTimeout = 65_000;
  return server as Server<typeof IncomingMessage>;
}

const broken = { status: 500, title: titles.broken, sentence: "Something went wrong on our side." };

async function answer({ handle, settings }: Own, request: IncomingMessage, response: GuardedResponse): Promise<void> {
  judgeForwarded(request.headers, request.socket.remoteAddress ?? "", settings.proxies);
  const path = (request.url ?? "/").split("?")[0] ?? "/";
  if (!isReadable(path)) return response.say(words(request, noSuchAddress));
  if (!isFromHere(request, settings)) return refuse(request, response, foreign);
  const isFile = isFileRoute(path) && (await settings.isSignedIn(request.headers.cookie ?? ""));
  const taken = hasBody(request) ? await takeBody(request, isFile ? limits.file : limits.form) : null;
  if (taken && "status" in taken) return refuse(request, response, refusal(taken));
  if (taken) response.once("close", taken.release);
  const posted = taken && (await mayBeKept(request, taken.body));
  const course = {
    until: performance.now() + (isFile ? patience.file : patience.page) + (settings.more ?? 0),
    trouble: null,
  };
  response.course = course;
  response.instead = (trouble) => {
    if (trouble.status !== 401) {
      const { status, retryAfter } = trouble;
      return words(request, { ...(status === 429 ? tooOften : away), status, retryAfter, posted });
    }
    return posted && words(request, { ...ended, status: 401, posted: keptFor(posted, trouble.kept), signIn: true });
  };
  await followCourse(course, () => handle(taken ? withBody(request, taken.body) : request, response));
}

/** Only a plain form is sent again from a page; what a script sends keeps its own page. */
const mayBeKept = (request: IncomingMessage, body: Buffer): Promise<PostedForm | null> =>
  request.headers["next-action"] || body.length > limits.form
    ? Promise.resolve(null)
    : readPosted(body, request.headers["content-type"]);

/** No page has an address that holds NUL or that is no text at all. */
function isReadable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes("\0");
  } catch {
    return false;
  }
}

/** What changes something must come from a page of ours, judged by the address of the installation and not by what the request says. */
function isFromHere(request: IncomingMessage, { appUrl }: Settings): boolean {
  const { origin, host } = request.headers;
  if (!origin || request.method === "GET" || request.method === "HEAD") return true;
  const asked = request.headers["x-forwarded-host"] ?? host;
  if (!isOwnOrigin(origin, String(asked), appUrl)) return false;
  // Next compares the two once more; behind a proxy the host of the request may be a machine's own name.
  request.headers["x-forwarded-host"] = new URL(origin).host;
  return true;
}

type Page = {
  status: number;
  title: string;
  sentence: string;
  retryAfter?: number;
  posted?: PostedForm | null;
  signIn?: boolean;
};

const noSuchAddress: Page = {
  status: 404,
  title: titles.nothing,
  sentence: "This address cannot be read. Look at how it is written, or go home.",
};
const foreign: Page = {
  status: 403,
  title: titles.foreign,
  sentence:
    "Nothing was saved. Open the form here and send it again. If this is your own address, APP_URL must say it.",
};
const away = {
  title: titles.away,
  sentence: "The database does not answer. What was saved before is safe; usually it is over within a minute.",
};
const ended = {
  title: titles.ended,
  sentence: "What you typed is on this page and nowhere else. Sign in beside it, then send it from here.",
};
const tooOften = { title: titles.tooOften, sentence: "Wait a while, then try again." };

const refusal = ({ status, sentence, retryAfter }: Refused): Page => ({
  status,
  title: status === 413 ? titles.tooMuch : titles.refused,
  sentence,
  ...(retryAfter ? { retryAfter } : {}),
});

/** A page for who reads pages; for a script of ours the sentence alone, which it shows beside its form. */
function words(request: IncomingMessage, page: Page) {
  const { status, title, sentence, retryAfter, posted, signIn } = page;
  const own = ownHeaders();
  const headers = { ...own.headers, ...(retryAfter ? { "retry-after": String(retryAfter) } : {}) };
  if (request.headers["next-action"] || request.headers.rsc)
    return { status, type: "text/plain", body: `${title} ${sentence}`, headers };
  const path = request.url ?? "/";
  const body = plainPage({ title, sentence, path, nonce: own.nonce, posted: posted ?? null, signIn });
  return { status, type: "text/html; charset=utf-8", body, headers };
}

/** Refuses what may not have arrived whole. Who still sends gets the refusal at once and is read on without keeping anything. */
function refuse(request: IncomingMessage, response: GuardedResponse, page: Page): void {
  const said = words(request, page);
  if (request.complete) response.say(said);
  else response.say(said, (close) => throwAway(request, close));
}
