import { expect, goneTo, password, postForm, test } from "./fixtures";
import { type RawAnswer, rawRequest } from "./steps/raw-request";

const form = { "content-type": "application/x-www-form-urlencoded" };
const fields = (count: number) => Array.from({ length: count }, (_, n) => `f${n}=v`).join("&");

test("a body is counted before it is read, whatever it says of itself, and refused in words", async ({
  baseURL,
  world,
}) => {
  const origin = String(baseURL);
  const post = (path: string, body: string | Buffer, headers: Record<string, string> = {}) =>
    rawRequest(origin + path, { method: "POST", body, headers: { origin, ...form, ...headers } });
  const large = Buffer.alloc(3 * 1024 * 1024, "a");
  for (const path of ["/preferences", "/sign-out", "/sign-in", world.at("briefs"), "/no/such/page"]) {
    const answer = await post(path, large);
    expect(answer.status, path).toBe(413);
    expect(answer.text, path).toContain("more than the 1 MB");
  }
  expect((await post("/sign-in", "a=1", { "content-length": "3000000" }).catch(() => null))?.status ?? 413).toBe(413);
  // A table may be large where tables come in, and only for somebody who is signed in.
  const file = world.at("resources/import");
  expect((await post(file, large)).status).toBe(413);
  const { cookies } = await world.executive.request.storageState();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  expect((await post(file, large, { cookie })).status).not.toBe(413);
  expect((await post(file, Buffer.alloc(21 * 1024 * 1024, "a"), { cookie })).status).toBe(413);
  const many = await post("/sign-in", fields(20_000));
  expect(many.status).toBe(413);
  expect(many.text).toContain("more than 1,000 fields");
  expect((await post("/sign-in", fields(1_000))).status).toBeLessThan(400);
});

test("who may post is judged by the address of the product, not by what the request says of itself", async ({
  baseURL,
}) => {
  const own = String(baseURL);
  const evil = "http://evil.example:1234";
  const post = (path: string, headers: Record<string, string>) =>
    rawRequest(own + path, { method: "POST", body: "theme=dark", headers: { ...form, ...headers } });
  const forged: Record<string, string>[] = [
    { origin: evil },
    { origin: evil, "x-forwarded-host": "evil.example:1234" },
    { origin: evil, host: "evil.example:1234" },
    {
      origin: evil,
      host: "evil.example:1234",
      "x-forwarded-host": "evil.example:1234",
      "sec-fetch-site": "same-origin",
    },
    { origin: "null", "sec-fetch-site": "same-origin" },
    { "sec-fetch-site": "cross-site" },
    {},
  ];
  for (const path of ["/preferences", "/sign-out"])
    for (const headers of forged) expect((await post(path, headers)).status, JSON.stringify(headers)).toBe(403);
  const sent = await post("/sign-in", { origin: evil, "x-forwarded-host": "evil.example:1234" });
  expect([sent.status, /another site/.test(sent.text)]).toEqual([403, true]);
  expect((await post("/preferences", { origin: own })).status).toBe(303);
});

test("the forms of the head lead back to the page that they name, and never where a Referer says", async ({
  baseURL,
  world,
}) => {
  const own = String(baseURL);
  const to = async (body: string): Promise<RawAnswer["headers"]["location"]> =>
    (
      await rawRequest(`${own}/preferences`, {
        method: "POST",
        body,
        headers: { ...form, origin: own, referer: `${own}/o/planted?by=referer` },
      })
    ).headers.location;
  expect(await to("theme=dark")).toBe("/");
  expect(await to(`theme=dark&next=${encodeURIComponent("/o/a/work?view=done")}`)).toBe("/o/a/work?view=done");
  for (const odd of ["//evil.example", "https://evil.example", "/\\evil.example", "%00"])
    expect(await to(`theme=dark&next=${odd}`), odd).toBe("/");
  const page = world.at("work?view=done");
  expect(await goneTo(await postForm(world.viewer.request, page, "theme", {}))).toBe(page);
});

test("too many tries are 429 with the seconds to wait, and a known device still gets in", async ({
  person,
  browser,
}) => {
  const owner = await person("Olga Owner");
  await owner.request.post("/sign-out", { form: {}, headers: { "sec-fetch-site": "same-origin" } });
  const stranger = (await browser.newContext()).request;
  const tries = { email: owner.email, password: "never the right one" };
  for (let n = 0; n < 5; n++) expect((await postForm(stranger, "/sign-in", "Sign in", tries)).status()).toBe(200);
  const refused = await postForm(stranger, "/sign-in", "Sign in", { ...tries, password });
  expect(refused.status()).toBe(429);
  expect(Number(refused.headers()["retry-after"])).toBeGreaterThan(0);
  expect(await refused.text()).toContain("Too many tries. Wait");
  expect(await refused.text()).toContain(owner.email);
  expect(await goneTo(await postForm(owner.request, "/sign-in", "Sign in", { email: owner.email, password }))).toBe(
    "/",
  );
});

test("which jobs there are is told to a monitor with the token only", async ({ request }) => {
  const jobs = async (authorization?: string) => {
    const answer = await request.get("/api/ready", authorization ? { headers: { authorization } } : {});
    expect(answer.status()).toBe(200);
    return (await answer.json()).worker;
  };
  expect(await jobs()).toEqual({ late: expect.any(Boolean) });
  expect(await jobs("Bearer not the token of anybody")).toEqual({ late: expect.any(Boolean) });
  expect(await jobs(`Bearer ${process.env.METRICS_TOKEN}`)).toHaveProperty("jobs");
});
