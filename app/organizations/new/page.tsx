import type { Metadata } from "next";
import { Gate } from "@/components/access/gate";
import { NewOrganizationForm } from "@/components/organizations/new-organization-form";
import { requireAccount } from "@/domain/access/session";

export const metadata: Metadata = { title: "New organization" };

export default async function NewOrganizationPage() {
  await requireAccount();
  return (
    <Gate
      title="An organization of your own."
      why="You become its executive, its admin and the lead of its first team. Invite the others from there."
    >
      <NewOrganizationForm />
    </Gate>
  );
}
