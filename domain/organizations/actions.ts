"use server";
import { accountAction, action } from "../action";
import { createOrganization } from "./commands";
import { newOrganizationInput, organizationInput } from "./input";
import { editOrganization } from "./settings-commands";

export const createOrganizationAction = accountAction(newOrganizationInput, async (account, input) => ({
  redirect: `/o/${await createOrganization(account, input)}`,
}));

export const editOrganizationAction = action(organizationInput, async (actor, input) => {
  await editOrganization(actor, input);
  return { message: "Saved." };
});
