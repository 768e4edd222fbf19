import type { Metadata } from "next";
import { ReviewPage } from "@/components/reviews/review-page";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { ensureSignals } from "@/domain/objectives/signals-queries";
import { getReview, listReviewPeople } from "@/domain/reviews/queries";
import { readPath } from "@/lib/address";

export const metadata: Metadata = { title: "Review" };

export default async function ReviewRoute({ params }: { params: Promise<{ org: string; id: string }> }) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  await ensureSignals(actor);
  const review = await orNotFound(getReview(actor, id));
  const runs = review.mayRun && review.state === "held";
  const people = runs ? await listReviewPeople(actor, review) : [];
  return <ReviewPage org={org} today={actor.today} review={review} people={people} />;
}
