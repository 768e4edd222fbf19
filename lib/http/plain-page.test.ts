import { expect, test } from "vitest";
import { plainPage } from "./plain-page";
import { keptFor, readPosted } from "./posted";

const type = "application/x-www-form-urlencoded";

test("a form that could not be taken comes back with everything typed, and can be sent again", async () => {
  const typed = new URLSearchParams({
    $ACTION_KEY: "k1",
    org: "larkfield",
    situation: 'Two "crews" <one> & more\nsecond line',
    password: "a quiet morning",
  });
  const posted = await readPosted(Buffer.from(typed.toString()), type);
  const html = plainPage({
    title: "Not now",
    sentence: "Nothing was saved.",
    path: "/o/x?a=1&b=2",
    nonce: "n",
    posted,
  });
  expect(html).toContain('action="/o/x?a=1&amp;b=2"');
  expect(html).toContain('name="$ACTION_KEY" value="k1"');
  expect(html).toContain('value="Two &quot;crews&quot; &lt;one&gt; &amp; more&#10;second line"');
  expect(html).toContain("<dt>Situation</dt>");
  expect(html).not.toContain("a quiet morning");
  expect(html).toContain('type="password" name="password"');
  expect(html).not.toContain("<dt>Org</dt>");
});

test("a form whose session has ended asks to sign in and is sent by the same person, or is only shown", async () => {
  const typed = new URLSearchParams({ title: "Order brackets", "form.kept": "forged", "was.title": "[]" });
  const posted = await readPosted(Buffer.from(typed.toString()), type);
  if (!posted) throw new Error("no form");
  const page = (kept: string | null) =>
    plainPage({ title: "Ended", sentence: "Sign in.", path: "/o/x", posted: keptFor(posted, kept), signIn: true });
  expect(page("mark")).toContain('<a href="/sign-in" target="_blank"');
  expect(page("mark")).toContain('name="form.kept" value="mark"');
  expect(page("mark")).not.toContain("forged");
  expect(page(null)).toContain("<dd>Order brackets</dd>");
  expect(page(null)).not.toContain("<form");
});

test("what is no form is not taken for one", async () => {
  expect(await readPosted(Buffer.from("{}"), "application/json")).toBeNull();
  expect(await readPosted(Buffer.from("broken"), "multipart/form-data; boundary=x")).toBeNull();
  expect(plainPage({ title: "t", sentence: "s", path: '/"><script>' })).not.toContain("<script>");
});
