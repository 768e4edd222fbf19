import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import corpus from "../../bench/data/what-not-how.json";
import unseen from "../../bench/data/what-not-how-unseen.json";
import weights from "./advice/method-weights.json";
import { methodAdvice } from "./method-lint";

const outcomes = [
  "Every patient sees a specialist within ten days of referral.",
  "Win the regional distributors of the Low Countries.",
  "Equip vans without a second visit.",
  "Make proof arrive without anyone asking.",
  "Let a grocer start alone in under an hour.",
  "Halve the time from order to delivery by spring.",
  "No family waits longer than a month for a nursery place.",
  "Our bakeries throw away less than two percent of what they bake.",
  "Farmers in the delta get paid the day their harvest arrives.",
  "New nurses feel safe on the ward within their first six weeks.",
  "Three out of four visitors come back within a year.",
  "Drivers get home before eight in the evening.",
  "Keep the grocers we have.",
  "Customers trust our invoices enough to pay them without a call.",
  "Every school in the district has a head teacher by September.",
  "The night shift is as safe as the day shift.",
  "We become the first choice of architects for timber facades.",
  "Reduce scrap on line four to less than one part in a thousand.",
  "Tenants hear from us within a day when their heating fails.",
  "Small towns can borrow at the same rate as big cities.",
  "Make the museum a place where teenagers want to be on a Saturday.",
  "Cut the energy that a tonne of glass needs by a fifth.",
  "Half of our revenue comes from products younger than three years.",
  "Claims under five thousand euro are settled in one conversation.",
  "Volunteers stay with us for more than two seasons.",
  "Bring the old harbour back to life before the anniversary.",
  "Every apprentice passes the final exam at the first attempt.",
  "Our software never loses a farmer's data, even in a dead zone.",
  "Be the airline that business travellers recommend to a colleague.",
  "Free the sales team from paperwork so that they spend their week with customers.",
  "Hold our margin above fifty percent while volume doubles.",
  "Restaurants on the platform earn more than those outside it.",
  "Train passengers know about a delay before it happens.",
  "The regulator accepts our safety case without further questions.",
  "Families in flood areas are insured at a price they can pay.",
  "Make water from the plant drinkable even after a storm.",
  "Researchers find the sample they need within a minute.",
  "Reach a hundred thousand households that never had a bank account.",
  "Our oldest machines run as reliably as the new ones.",
  "Suppliers would rather work for us than for anyone else.",
];

const methods = [
  "Reach new grocers by using a referral campaign.",
  "Send proof via e-mail every morning.",
  "Track all visits with the tool that Operations bought.",
  "Implement a new ERP in all plants.",
  "Hold a weekly meeting with every supplier.",
  "Improve first-visit success by training installers in a mock-up van.",
  "Reduce complaints through a monthly newsletter.",
  "Roll out handheld scanners to all porters.",
  "Record each temperature in a shared spreadsheet.",
  "Use the new checklist before every operation.",
  "Cut waiting times by adding two receptionists at peak hours.",
  "Migrate the billing service to Kubernetes.",
  "Raise donations with the help of a telephone agency.",
  "Increase sales by offering a ten percent discount to returning customers.",
  "Set up a task force for delayed projects.",
  "Publish the timetable through an app that passengers install.",
  "Automate the monthly close with scripts.",
  "Appoint a quality officer in each branch.",
  "Schedule interviews with fifty lost customers.",
  "Detect leaks using acoustic sensors along the main pipe.",
  "Introduce stand-up meetings in every team.",
  "Handle returns with a chatbot on the website.",
  "Create a dashboard that shows late orders.",
  "Hire three engineers for the reports team.",
  "Visit each branch twice a month and fill in the audit form.",
  "Win architects by sending samples to their offices.",
  "Rewrite the booking engine in Rust.",
  "Outsource payroll to a regional provider.",
  "Bring down scrap by installing cameras above line four.",
  "Move all documents to SharePoint.",
  "Ask every patient to complete a paper questionnaire at discharge.",
  "Deploy a second reverse osmosis unit at the plant.",
  "Send teachers on a two-day course in Ghent.",
  "Organise a harvest festival in each village.",
  "Build a mobile app for parents.",
  "Lower energy use by replacing the furnace burners.",
  "Negotiate with the union through an external mediator.",
  "Print QR codes on every pallet.",
  "Conduct quarterly audits of all suppliers.",
  "Leverage our partners' call centres for renewals.",
];

describe("advice on sentences that prescribe a method", () => {
  const warned = (sentence: string) => methodAdvice(sentence).length > 0;

  it("leaves sentences about results alone", () => {
    const falseWarnings = outcomes.filter(warned);
    expect(outcomes).toHaveLength(40);
    expect(falseWarnings.length, falseWarnings.join("\n")).toBeLessThanOrEqual(2);
  });

  it("notices most sentences about means", () => {
    const missed = methods.filter((sentence) => !warned(sentence));
    expect(methods).toHaveLength(40);
    expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(8);
  });

  it("names one reason and the sentence it stands for", () => {
    expect(methodAdvice("Every van proves its cold. Hold a weekly meeting with every supplier")).toEqual([
      {
        reason: expect.stringMatching(/meeting|activity|rhythm/),
        sentence: "Hold a weekly meeting with every supplier.",
      },
    ]);
  });

  it("knows the organization's own tools, whole and literally, in every language", () => {
    expect(methodAdvice("Book jobs in RoutePlan+.", ["routeplan+"])).toMatchObject([
      { reason: "names the tool RoutePlan+" },
    ]);
    expect(methodAdvice("Jeden Auftrag in RoutePlan+ buchen.", ["routeplan+"], "de")).toHaveLength(1);
    expect(methodAdvice("Every excellent van counts.", ["Excel", ""])).toEqual([]);
  });

  it("keeps silent on languages that it has not learnt", () => {
    expect(methodAdvice("Hold a weekly meeting with every supplier.", [], "de-BE")).toEqual([]);
  });

  it("finds at least 80 of 100 methods and warns of at most 3 of 100 results in sentences that it has never seen", () => {
    const rate = (label: string) => {
      const all = unseen.filter((one) => one.label === label);
      return all.filter(({ text }) => warned(text)).length / all.length;
    };
    expect(rate("method")).toBeGreaterThanOrEqual(0.8);
    expect(rate("outcome")).toBeLessThanOrEqual(0.03);
  });

  it("has learnt from the corpus as it stands", () => {
    const now = createHash("sha256").update(JSON.stringify(corpus)).digest("hex").slice(0, 16);
    expect(weights.learntFrom, "run npm run advice:train").toBe(now);
    const texts = new Set(corpus.map(({ text }) => text));
    expect(unseen.filter(({ text }) => texts.has(text))).toEqual([]);
  });

  it("takes a date for a date", () => {
    expect(methodAdvice("Settle every claim by morning, or by spring at the latest.")).toEqual([]);
  });

  it("gets through hostile text within the time of a test", () => {
    expect(methodAdvice(`with the ${"a-".repeat(20_000)} ${"! ".repeat(5_000)}`, ["x"])).toEqual([]);
  });
});
