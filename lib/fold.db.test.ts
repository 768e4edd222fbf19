import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { fold } from "./fold";

const sql = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice() {} });
afterAll(() => sql.end());

/** Every letter of the alphabets that Europe writes, a few others, and what cannot be seen. */
const letters = [
  ..."ÄÖÜäöüßẞÆæŒœØøÅåÞþÐðĐđŁłĦħİıŞşÇçÑñŐőŰűĀāĒēĪīŌōŪūĄąĆćĘęŃńŚśŹźŻżČčĎďĚěŇňŘřŠšŤťŮůŽžȘșȚțĞğĬĭŽʼnŊŋ",
  ..."ΑΩΣσςάέήίόύώЖжЙйЁёҐґЇїאָבּשׁعَلّمُनमस्तेไทย日本語がガ한국어ﬁﬂ①²½™Ⅷ＃Ａｂ",
];
const words = [
  "Äpfel",
  "a\u0308pfel",
  "Straße",
  "STRASSE",
  "Ørsted & Łódź",
  "ΟΔΟΣ Οδός οδος",
  "İstanbul ISPARTA ıspartA",
  "Zoe\u0308 \u200bNg",
  "👩‍👩‍👧 family",
  "می‌خواهم",
  "co\u00adoperate",
  "100 % of 50_000 \\ 'quotes'",
  "\u202eltr",
  "",
];

test("the fold of the database and its twin say the same of two hundred texts", async () => {
  const texts = [
    ...letters,
    ...letters.map((letter, i) => `${letter}${letters[(i * 7) % letters.length]} x`),
    ...words,
  ];
  expect(texts.length).toBeGreaterThan(200);
  const rows = await sql<{ text: string; folded: string }[]>`
    select given as text, fold(given) as folded from unnest(${texts}::text[]) given`;
  expect(rows.map(({ text, folded }) => [text, folded])).toEqual(rows.map(({ text }) => [text, fold(text)]));
});

test("accents, case and spelling of one word are one", () => {
  for (const one of ["Äpfel", "a\u0308pfel", "ÄPFEL", "apfel"]) expect(fold(one)).toBe("apfel");
  for (const one of ["Straße", "STRASSE", "STRAẞE", "strasse"]) expect(fold(one)).toBe("strasse");
  expect(fold("Œuvre Ærø Þór Łódź")).toBe("oeuvre aero thor lodz");
});
