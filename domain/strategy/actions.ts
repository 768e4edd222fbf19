"use server";
import { action } from "../action";
import { draftTheme, editIdentity, editTheme, putThemeInForce } from "./commands";
import { draftThemeInput, editThemeInput, identityInput, themeInput } from "./input";

export const draftThemeAction = action(draftThemeInput, async (actor, input) => ({
  redirect: `/o/${actor.org.slug}/strategy/themes/${await draftTheme(actor, input)}`,
}));

export const editThemeAction = action(editThemeInput, async (actor, input) => {
  await editTheme(actor, input);
  return { redirect: `/o/${actor.org.slug}/strategy/themes/${input.themeId}` };
});

export const putThemeInForceAction = action(themeInput, async (actor, input) => {
  await putThemeInForce(actor, input);
  return { message: "In force from today." };
});

export const editIdentityAction = action(identityInput, async (actor, input) => {
  await editIdentity(actor, input);
  return { redirect: `/o/${actor.org.slug}/strategy/identity` };
});
