import fc from "fast-check";
import { expect, it } from "vitest";
import { dateIn } from "./clock";

const zones = Intl.supportedValuesOf("timeZone");

it("knows the date of any instant in any zone, asked once or often", () => {
  const instant = fc.date({
    min: new Date("1950-01-01T00:00:00Z"),
    max: new Date("2100-01-01T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(
      instant,
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: 15 * 60 * 1000 }),
      (at, timeZone, later) => {
        const plain = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
        for (const one of [at, new Date(at.getTime() + later), at])
          expect(dateIn(timeZone, one)).toBe(plain.format(one));
      },
    ),
    { numRuns: 500 },
  );
});
