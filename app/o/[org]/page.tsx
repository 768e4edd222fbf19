import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { requireActor } from "@/domain/access/session";

export default async function HomePage({ params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await params).org);
  return (
    <WorkPage stations={[{ level: "Home", label: actor.org.name, you: true }]}>
      <Finding size="home">{actor.org.identityStatement ?? actor.org.name}</Finding>
    </WorkPage>
  );
}
