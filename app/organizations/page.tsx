import type { Metadata } from "next";
import { Gate } from "@/components/access/gate";
import { SignOutForm } from "@/components/access/sign-out-form";
import { Link } from "@/components/ui/link";
import { listPlaces, listSuspended } from "@/domain/access/places-queries";
import { requireAccount } from "@/domain/access/session";

export const metadata: Metadata = { title: "Organizations" };

export default async function OrganizationsPage() {
  const account = await requireAccount();
  const [places, suspended] = await Promise.all([listPlaces(account.userId), listSuspended(account.userId)]);
  return (
    <Gate title="Where to?" why="Each organization keeps to itself; what you read in one is not seen from the other.">
      {suspended.map((place) => (
        <p key={place.slug} role="status">
          Your membership of <bdi>{place.name}</bdi> is suspended. Ask one of its admins to let you in again.
        </p>
      ))}
      <ul className="demo">
        {places.map((place) => (
          <li key={place.slug}>
            <a className="place" href={`/o/${place.slug}`}>
              <span className="nm">
                <bdi>{place.name}</bdi>
              </span>
              <span className="ro">{place.role}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className="sm mut">
        <Link href="/organizations/new">Make an organization</Link>
      </p>
      <SignOutForm />
    </Gate>
  );
}
