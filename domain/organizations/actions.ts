"use server";
import { accountAction } from "../action";
import { createOrganization } from "./commands";
import { newOrganizationInput } from "./input";

export const createOrganizationAction = accountAction(newOrganizationInput, async (account, input) => ({
  redirect: `/o/${await createOrganization(account, input)}`,
}));
