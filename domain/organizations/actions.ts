"use server";
import { accountAction, action } from "../action";
import { createOrganization } from "./commands";
import { newOrganizationInput, organizationInput } from "./input";
import { editOrganization, setThresholds } from "./settings-commands";
import { thresholdsInput } from "./thresholds-input";

export const createOrganizationAction = accountAction(newOrganizationInput, async (account, input) => ({
  redirect: `/o/${await createOrganization(account, input)}`,
}));

export const editOrganizationAction = action(organizationInput, async (actor, input) => {
  await editOrganization(actor, input);
  return { message: "Saved." };
});

export const setThresholdsAction = action(thresholdsInput, async (actor, { version, ...values }) => {
  await setThresholds(actor, { version, values });
  return { message: "Saved. The signals use them from now on." };
});
