import "server-only";
import { notFound } from "next/navigation";
import { DomainError } from "@/lib/errors";

/** For pages: what does not exist, or not for this actor, is the 404 page; other errors travel on. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof DomainError && error.kind === "not-found") notFound();
    throw error;
  }
}
