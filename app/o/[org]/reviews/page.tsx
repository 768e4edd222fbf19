import type { Metadata } from "next";
import { ReviewList } from "@/components/reviews/review-list";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { reviewFilter } from "@/domain/reviews/list-input";
import { listReviews } from "@/domain/reviews/queries";
import { readPath, readQuery } from "@/lib/address";

export const metadata: Metadata = { title: "Reviews" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ReviewsPage({ params, searchParams }: Props) {
  const [{ org }, query] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  const filter = reviewFilter(query);
  const { rows, counts, next } = await listReviews(actor, filter);
  const mayPlan =
    actor.role === "executive" || actor.scopeTeamIds.some((teamId) => can(actor, "review.run", { teamId }));
  return <ReviewList {...{ org, query, filter, rows, counts, next, mayPlan }} today={actor.today} />;
}
