import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SystemClocks } from "@/components/organizations/system-clocks";
import { SettingsFrame } from "@/components/people/settings-frame";
import { placesOf } from "@/components/people/settings-places";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { listHeartbeats, workerHealth } from "@/domain/access/worker-queries";
import { readPath } from "@/lib/address";

export const metadata: Metadata = { title: "System" };

export default async function SystemPage({ params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await readPath(params)).org);
  if (!can(actor, "settings.edit")) notFound();
  const [health, beats] = [await workerHealth(), await listHeartbeats()];
  return (
    <SettingsFrame
      org={actor.org.slug}
      name={actor.org.name}
      here="system"
      places={placesOf(actor)}
      label="System"
      finding={
        health.late
          ? "The clocks are late."
          : health.lastRunAt
            ? "The clocks run."
            : "The clocks begin within a minute."
      }
      needs={health.late ? "Look at the server’s log." : undefined}
      sub="Friction that nobody answers rises by itself, and what is known of the gap is made anew; a job looks once a minute. It waits in the database when the server is down, and goes on afterwards."
    >
      <SystemClocks beats={beats} timeZone={actor.org.timeZone} />
    </SettingsFrame>
  );
}
