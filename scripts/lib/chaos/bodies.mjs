import http from "node:http";
import { ask } from "./visitor.mjs";
import { watch } from "./watch.mjs";

const urlencoded = (fields) => Array.from({ length: fields }, (_, n) => `field${n}=v`).join("&");

const boundary = "between-two-fields";
const multipart = (fields) =>
  Buffer.from(
    `${Array.from(
      { length: fields },
      (_, n) => `--${boundary}\r\nContent-Disposition: form-data; name="field${n}"\r\n\r\nv\r\n`,
    ).join("")}--${boundary}--\r\n`,
  );

const postOf = (base, body, type) =>
  ask(`${base}/sign-in`, {
    method: "POST",
    body,
    headers: { origin: base, "sec-fetch-site": "same-origin", "content-type": type },
  });

/** A form without a length, in pieces, until it is refused. */
function pour(base, path, megabytes) {
  return new Promise((resolve) => {
    const headers = {
      origin: base,
      "content-type": "application/x-www-form-urlencoded",
      "transfer-encoding": "chunked",
    };
    const request = http.request(`${base}${path}`, { method: "POST", headers });
    const piece = Buffer.alloc(1024 * 1024, "a");
    let left = megabytes;
    let status = 0;
    const more = () => {
      while (left-- > 0) if (!request.write(piece)) return request.once("drain", more);
      request.end();
    };
    request.on("response", (answer) => {
      status = answer.statusCode ?? 0;
      answer.resume();
      answer.on("end", () => resolve({ status }));
    });
    request.on("error", () => resolve({ status }));
    more();
  });
}

const five = (one) => Promise.all(Array.from({ length: 5 }, one));
const form = "application/x-www-form-urlencoded";
const inParts = `multipart/form-data; boundary=${boundary}`;

/** Five at once of everything that took the server before: what each was answered, the slowest health, the growth in MB. */
export async function* heavyBodies(base, pid) {
  // Made beforehand, so that making them is not what is measured.
  const posts = {};
  for (const fields of [1_000, 20_000, 80_000]) {
    const [plain, parts] = [urlencoded(fields), multipart(fields)];
    posts[`${fields.toLocaleString("en")} fields`] = () => postOf(base, plain, form);
    posts[`${fields.toLocaleString("en")} fields in parts`] = () => postOf(base, parts, inParts);
  }
  Object.assign(posts, {
    "150 MB in pieces to /preferences": () => pour(base, "/preferences", 150),
    "150 MB in pieces to /sign-out": () => pour(base, "/sign-out", 150),
    "150 MB in pieces to a page": () => pour(base, "/sign-in", 150),
  });
  for (const [name, one] of Object.entries(posts)) {
    const { result, slowest, grew } = await watch(base, pid, () => five(one));
    const statuses = [...new Set(result.map(({ status }) => status))];
    // All but the form that may come are refused, and each of the five gets to read it.
    const isAnswered = statuses.every((status) =>
      name.startsWith("1,000 ") ? status > 0 && status < 500 : status === 413,
    );
    yield { name, statuses, isAnswered, slowest, grew };
  }
}
