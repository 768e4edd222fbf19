"use server";

import { notFound } from "next/navigation";
import { z } from "zod";
import { publicAction } from "@/domain/action";
import { env } from "@/lib/env";
import { DomainError } from "@/lib/errors";

const text = z.string().default("");
const input = z.object({
  title: text.refine((title) => title.trim().length >= 3, "At least three letters, so that others know it"),
  hours: text.refine((hours) => /^\d+([.,]\d+)?$/.test(hours), "A number, such as 2"),
  reader: text.refine((reader) => reader !== "", "Choose who may read it"),
  level: text,
  due: text,
  mail: text,
  password: text,
  boundary: text,
  endState: z.array(z.string()).default([]),
  tell: z.array(z.string()).default([]),
  protect: text,
  sure: text,
  sureWeek: text,
  verb: text,
  version: text,
});
const theirs = { boundary: "No more than 25 vans a week until the bracket is changed", level: "manager" };

/** Answers the form of the styleguide: it saves nothing, and shows every kind of answer. */
export const tryAction = publicAction(input, async (_, { verb, version }) => {
  const { demoMode, appTest } = env();
  if (!demoMode && !appTest) notFound();
  if (verb === "fail") throw new DomainError("unavailable", "The server did not reply.");
  if (verb === "conflict" && version === "1")
    throw new DomainError("conflict", "Claire Dubois saved this two minutes ago.", { current: theirs, version: 2 });
  return { message: `Saved as version ${version}.` };
});

/** Answers the buttons for picked rows. */
export const pickAction = publicAction(z.object({ ids: z.array(z.string()), verb: text }), async (_, { ids }) => {
  const { demoMode, appTest } = env();
  if (!demoMode && !appTest) notFound();
  return { message: `${ids.join(", ")}: done.` };
});
