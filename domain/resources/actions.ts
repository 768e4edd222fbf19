"use server";
import { plural } from "@/lib/format";
import { action } from "../action";
import { importMoney } from "./import-commands";
import { readAs } from "./import-rules";
import { editPlanInput, importMoneyInput, planInput, splitWeekInput, withdrawPlanInput } from "./input";
import { editPlan, planResources, withdrawPlan } from "./plan-commands";
import { splitWeek } from "./split-commands";

export const splitWeekAction = action(splitWeekInput, async (actor, input) => {
  await splitWeek(actor, input);
  return { redirect: `/o/${actor.org.slug}/resources/week?week=${input.week}&told=1` };
});

export const planAction = action(planInput, async (actor, input) => {
  await planResources(actor, input);
  return { redirect: `/o/${actor.org.slug}/resources/plan` };
});

export const editPlanAction = action(editPlanInput, async (actor, input) => {
  await editPlan(actor, input);
  return { redirect: `/o/${actor.org.slug}/resources/plan` };
});

export const withdrawPlanAction = action(withdrawPlanInput, async (actor, input) => {
  await withdrawPlan(actor, input);
  return { redirect: `/o/${actor.org.slug}/resources/plan` };
});

export const importMoneyAction = action(importMoneyInput, async (actor, input) => {
  const file = input.file.trim() === "" ? null : { text: input.file, encoding: input.fileEncoding };
  const { added, known } = await importMoney(actor, file ?? { text: input.text });
  const stood = known > 0 ? `; ${plural(known, "line")} stood here already` : "";
  return {
    message: `${plural(added, "line")} brought in${stood}.${file?.encoding ? ` ${readAs(file.encoding)}` : ""}`,
  };
});
