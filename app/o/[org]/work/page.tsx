import type { Metadata } from "next";
import { Board } from "@/components/projects/board";
import { stepOf, WorkList } from "@/components/projects/work-list";
import { can } from "@/domain/access/policy";
import { readPage, requireActor } from "@/domain/access/session";
import { expectedDays } from "@/domain/projects/ageing-queries";
import { listWorkFilters } from "@/domain/projects/filter-queries";
import { workFilter } from "@/domain/projects/list-input";
import { mayMoveOn } from "@/domain/projects/may-rules";
import { countByState, countWork } from "@/domain/projects/work-count-queries";
import { listWork } from "@/domain/projects/work-queries";
import { readPath, readQuery } from "@/lib/address";

export const metadata: Metadata = { title: "Work" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function WorkPage({ params, searchParams }: Props) {
  const [{ org }, query] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  const isBoard = query.layout === "board";
  const filter = workFilter(isBoard ? { ...query, view: "all" } : query);
  const [page, counts, totals, expected, choices] = await readPage(actor, () =>
    Promise.all([
      isBoard ? null : listWork(actor, filter),
      isBoard ? null : expectedDays(actor).then((expected) => countWork(actor, filter, expected)),
      isBoard ? countByState(actor, filter) : new Map<string, number>(),
      expectedDays(actor),
      listWorkFilters(actor, filter),
    ]),
  );
  const shared = { org, query, filter, choices, expected };
  const { today } = actor;
  if (page && counts) {
    const step = stepOf[filter.view];
    const movable = new Set(page.rows.filter((item) => step && mayMoveOn(actor, item, step)).map(({ id }) => id));
    return <WorkList {...shared} {...{ today, counts, movable }} rows={page.rows} next={page.next} />;
  }
  const columns = await Promise.all(
    boardStates.map(async (state) => {
      const order = state === "done" ? { sort: "number" as const, descending: true, limit: 10 } : { limit: 25 };
      const { rows } = await listWork(actor, { ...filter, ...order, state, after: null });
      return { state, rows, total: totals.get(state) ?? 0 };
    }),
  );
  const movable = columns
    .flatMap(({ rows }) => rows)
    .filter((item) => can(actor, "work.move", { teamId: item.teamId, ownerId: item.assigneeId }));
  return <Board {...shared} columns={columns} me={actor.membershipId} movable={new Set(movable.map(({ id }) => id))} />;
}

const boardStates = ["backlog", "ready", "in_progress", "review", "done"] as const;
