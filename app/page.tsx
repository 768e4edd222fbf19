import { redirect } from "next/navigation";
import { listPlaces, listSuspended } from "@/domain/access/places-queries";
import { findAccount } from "@/domain/access/session";

/** The front door: sign-in, the only organization, or the list of them. */
export default async function FrontDoor() {
  const account = await findAccount();
  if (!account) redirect("/sign-in");
  const places = await listPlaces(account.userId);
  if (places.length === 1) redirect(`/o/${places[0]?.slug}`);
  const isNew = places.length === 0 && (await listSuspended(account.userId)).length === 0;
  redirect(isNew ? "/organizations/new" : "/organizations");
}
