import { hash } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { users } from "@/db/schema/identity";
import { withIdentity } from "@/db/tenancy";
import { newId } from "@/lib/id";
import { signIn } from "./accounts";
import { hashPassword, verifyPassword } from "./passwords";

const right = "a quiet morning on the dock";

async function anAccount(passwordHash?: string) {
  const email = `${newId()}@test.example`;
  await withIdentity(async (tx) =>
    tx.insert(users).values({
      id: newId(),
      email,
      name: "Ola Owner",
      passwordHash: passwordHash ?? (await hashPassword(right)),
      createdAt: new Date(),
    }),
  );
  return email;
}

/** An address of this test alone. */
const anAddress = () => `203.0.113.${Math.floor(Math.random() * 250)}-${newId()}`;

type Attempt = { email: string; password: string; address: string; device?: string };
const attempt = async ({ email, password, address, device }: Attempt): Promise<string> =>
  signIn({ email, password }, { address, userAgent: "", device: device ?? null }).then(
    () => "in",
    (error: Error & { retryAfter?: number }) => (error.retryAfter ? "too often" : "wrong"),
  );

test("of fifty tries at once at most ten are verified, and the others hear when to come again", async () => {
  const [email, address] = [await anAccount(), anAddress()];
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, n) => attempt({ email, password: `wrong password ${n}`, address })),
  );
  const verified = answers.filter((one) => one === "wrong").length;
  expect(verified).toBeGreaterThan(0);
  expect(verified).toBeLessThanOrEqual(10);
  expect(answers.filter((one) => one === "too often")).toHaveLength(50 - verified);
  const refused = await signIn({ email, password: right }, { address, userAgent: "" }).catch((error) => error);
  expect(refused.retryAfter).toBeGreaterThan(0);
  expect(refused.retryAfter).toBeLessThanOrEqual(15 * 60);
});

test("what strangers try never locks the owner out of a known device, and its own tries are counted too", async () => {
  const email = await anAccount();
  // From everywhere, until the account itself is closed to strangers.
  const strangers = Array.from({ length: 110 }, (_, n) =>
    attempt({ email, password: "guess", address: `net-${n}-${email}` }),
  );
  expect(await Promise.all(strangers)).toContain("too often");
  expect(await attempt({ email, password: right, address: anAddress() })).toBe("too often");
  const known = { email, address: anAddress(), device: newId() };
  expect(await attempt({ ...known, password: right })).toBe("in");
  for (let n = 0; n < 10; n++) expect(await attempt({ ...known, password: "guess" })).toBe("wrong");
  expect(await attempt({ ...known, password: "guess" })).toBe("too often");
}, 60_000);

test("whoever signs in rightly uses up nothing", async () => {
  const known = { email: await anAccount(), address: anAddress() };
  for (let n = 0; n < 7; n++) expect(await attempt({ ...known, password: right })).toBe("in");
});

test("a password is the same however its accents are typed, for hashes of before as well", async () => {
  const [composed, decomposed] = ["Café au lait ﬁn 12".normalize("NFC"), "Café au lait ﬁn 12".normalize("NFD")];
  expect(composed).not.toBe(decomposed);
  const stored = await hashPassword(decomposed);
  expect(await verifyPassword(stored, composed)).toBe(true);
  expect(await verifyPassword(stored, decomposed)).toBe(true);
  const before = await hash(decomposed, { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  expect(await verifyPassword(before, decomposed)).toBe(true);
  expect(await verifyPassword(before, "something else")).toBe(false);
  const email = await anAccount(stored);
  expect(await attempt({ email, password: composed, address: anAddress() })).toBe("in");
});
