"use server";
import { action } from "../action";
import { departMember, handOver, rehireMember } from "./commands";
import { departureInput, handOverInput, rehireInput } from "./input";

export const departMemberAction = action(departureInput, async (actor, input) => {
  await departMember(actor, input);
  return { redirect: `/o/${actor.org.slug}/settings/members/${input.membershipId}` };
});

export const handOverAction = action(handOverInput, async (actor, input) => {
  await handOver(actor, input);
  return { redirect: `/o/${actor.org.slug}/settings/members/${input.membershipId}` };
});

export const rehireMemberAction = action(rehireInput, async (actor, input) => {
  await rehireMember(actor, input);
  return { message: "Back among the people here." };
});
