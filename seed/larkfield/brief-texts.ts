import type { KeyTask } from "../../db/schema/briefs";
import type { Calendar } from "./calendar";

const tasks = (mainKey: string, texts: string[]): KeyTask[] =>
  texts.map((text, index) => ({ key: `KT${index + 1}`, text, mainEffort: `KT${index + 1}` === mainKey }));

export function b1Texts(date: Calendar) {
  const six = [
    "Let a grocer start alone in under an hour",
    "Reach four hundred paying independents",
    "Ship a starter kit that needs no visit",
    "Offer three price plans",
    "Translate the service into four languages",
    "Build a referral scheme",
  ];
  const boundaries = [
    "No sales visits to independents",
    "No price below nine euro a month",
    "No new hires in Sales",
    "No change to the sensor hardware",
    "No discount for more than one year",
    "No contract longer than a year",
    "No resale through partners",
    "No advertising outside the Low Countries",
  ];
  const common = {
    context:
      "Independents ask for proof after two recalls last summer. They have no buyer, no time and no patience for a sales call.",
    purpose:
      "Independent grocers throw away a tenth of their chilled stock and cannot prove it stayed cold. If we make proof cheap enough to buy online, we grow without adding sales people.",
    endState: [`400 independents pay by ${date.say("2026-06-28")}`, "60 % of sign-ups send data within seven days"],
    notDoing: "Sales visits.",
    resources: "One squad of App & Reports, half of Assembly's kit line.",
    horizonDate: date.on("2026-06-28"),
  };
  return {
    v1: {
      ...common,
      keyTasks: tasks("KT2", six),
      keyTaskExcessReason: "The board asked for all of them.",
      boundaries,
      freedoms: ["The team chooses the order of the price tests"],
    },
    v2: {
      ...common,
      keyTasks: tasks("KT2", six.slice(0, 3)),
      keyTaskExcessReason: "",
      boundaries: boundaries.slice(0, 5),
      freedoms: ["The team chooses the order of the price tests", "Support may give a grocer one month free"],
    },
  };
}

export function b2Texts(date: Calendar) {
  const six = [
    "Win the regional distributors of the Low Countries",
    "Equip vans without a second visit",
    "Make proof arrive without anyone asking",
    "Prepare the pharma offer",
    "Open a partner channel with refrigeration installers",
    "Refresh the mobile app for drivers",
  ];
  const september = date.month("2026-09-01");
  const boundaries = [
    "No price under 55 euro per van",
    `No new hires in Field before ${september}`,
    "Sensors with the old seal do not go to meat vans",
  ];
  const common = {
    context:
      "Independents did not buy online. Three distributors asked us for proof per van, and the food agency is drafting a rule that would make it their duty.",
    higherIntent: "We prove that food and medicine stayed cold, from dock to shelf.",
    purpose:
      "Regional distributors lose a load every week because no one sees inside the van. If every van proves its own cold chain, they stop paying for spoiled goods and we become the standard on the dock.",
    endState: [
      `1200 vans under contract by ${date.say("2026-09-27")}`,
      "90 % of vans work after one visit",
      "80 % of proof reports go out with no human hand",
      "The food agency accepts our certificate",
    ],
    answeredYesNo: ["The food agency accepts our certificate"],
    freedoms: [
      "Teams choose tools and order of vans",
      "Sales may give one free month",
      "Sensors may delay volume by four weeks for quality",
    ],
    resources: "2 120 planned person-days from week 14 to week 26, and 90 000 euro.",
    notDoing: `Pharma before ${date.year(2027)}.`,
    horizonDate: date.on("2026-09-27"),
  };
  return {
    v1: {
      ...common,
      keyTasks: tasks("KT1", six),
      keyTaskExcessReason: "Each was promised to a customer or to the board.",
      boundaries,
    },
    v2: {
      ...common,
      keyTasks: tasks("KT1", six.slice(0, 3)),
      keyTaskExcessReason: "",
      boundaries: [...boundaries, "No more than 25 vans a week until the bracket is changed"],
    },
  };
}
