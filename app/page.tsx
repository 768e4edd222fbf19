import { redirect } from "next/navigation";
import { listPlaces } from "@/domain/access/places-queries";
import { findAccount } from "@/domain/access/session";

/** The front door: sign-in, the only organization, or the list of them. */
export default async function FrontDoor() {
  const account = await findAccount();
  if (!account) redirect("/sign-in");
  const places = await listPlaces(account.userId);
  redirect(
    places.length === 1 ? `/o/${places[0]?.slug}` : places.length === 0 ? "/organizations/new" : "/organizations",
  );
}
