import "server-only";
import { briefs, briefVersions } from "@/db/schema/briefs";

/** What every page says of a brief. */
export const shown = {
  id: briefs.id,
  number: briefs.number,
  title: briefs.title,
  status: briefs.status,
};

/** The words of a version that are counted, compared and said back. */
export const words = {
  purpose: briefVersions.purpose,
  keyTasks: briefVersions.keyTasks,
  endState: briefVersions.endState,
  boundaries: briefVersions.boundaries,
  freedoms: briefVersions.freedoms,
};
