import { classify, isTest, ROOMS } from "./house.mjs";

const VAGUE = /^(utils?|helpers?|common|misc|shared|stuff)$/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|db\.test|fixture|spec|config|d))?\.[a-z]+$/;
const FREE_DOMAIN_FILES = ["vocabulary.ts", "errors.ts", "fields.ts", "action.ts"];
const MOST = 300;
const MOST_OF_A_PAGE = 60;

/** File names are a small closed vocabulary, so that a newcomer can guess the next file. */
export function* nameProblems({ path, lines }) {
  const parts = path.split("/");
  const name = parts.at(-1);
  const say = (message) => ({ line: 1, message });
  const vague = parts.map((part) => part.replace(/\..*$/, "")).find((part) => VAGUE.test(part));
  if (vague) yield say(`is called "${vague}", which says nothing: name it after what it does, next to who needs it.`);
  if (/^index\.[a-z]+$/.test(name)) yield say("is a barrel: import from the file that has the thing.");
  if (!KEBAB.test(name)) yield say("has a name that is not kebab-case.");
  if (lines > MOST && !path.startsWith("db/migrations/"))
    yield say(`has ${lines} lines and none may pass ${MOST}: split it where its subject changes.`);
  if (/^app\/.*page\.tsx$/.test(path) && lines > MOST_OF_A_PAGE)
    yield say(
      `is a page of ${lines} lines and none may pass ${MOST_OF_A_PAGE}: gate, query, component; the rest has a room.`,
    );
  if (parts[0] === "domain" && !isTest(path)) yield* domainProblems(parts, say, classify(path));
}

function* domainProblems(parts, say, { kind }) {
  const [, room, file] = parts;
  if (parts.length === 2) {
    if (!FREE_DOMAIN_FILES.includes(room))
      yield say(`stands in domain/ itself, which holds ${FREE_DOMAIN_FILES.join(", ")} only.`);
    return;
  }
  if (room !== "signals" && !ROOMS.includes(room))
    yield say(`opens a room "${room}" that has no place in the order: add it to ROOMS in scripts/lib/rooms/house.mjs.`);
  if (parts.length > 3 && room !== "signals") yield say("lies in a folder inside a room: rooms are flat.");
  if (kind === "unknown")
    yield say(
      `is called "${file}": a room is made of rules, input, types, queries, commands, actions, or <noun>-<one of these>.`,
    );
}
