"use client";

import { Below } from "@/components/form/field-frame";
import { useField } from "@/components/form/form-context";
import type { Flight } from "@/domain/briefs/flight-queries";

const fates = [
  ["continue", "goes on as it is"],
  ["redirect", "goes on, redirected"],
  ["stop", "stops now"],
] as const;

/** R11: what becomes of every project in flight. Nothing is presumed, so each starts empty. */
export function FateFields({
  projects,
  targets,
}: {
  projects: Flight["projects"];
  /** The objectives that redirected work may serve. */
  targets: { value: string; label: string }[];
}) {
  const field = useField("projectFates");
  const aim = useField("projectTargets");
  if (projects.length === 0) return <p className="sub">No project is in flight under it.</p>;
  return (
    <fieldset className="f fates" id={field.id} data-invalid={field.error ? "" : undefined}>
      <legend className="lb">What becomes of the work in flight</legend>
      <ul>
        {projects.map((project, index) => (
          <li key={project.id}>
            <span>
              <b>{project.title}</b> <span className="id">{project.label}</span>
              <span className="mut">
                {" "}
                <bdi>{project.ownerName}</bdi>, for {project.objectiveTitle}
              </span>
            </span>
            <input type="hidden" name="projectIds" value={project.id} />
            <select
              className="se"
              name="projectFates"
              aria-label={`What becomes of ${project.title}`}
              defaultValue={field.refused?.[index] ?? ""}
            >
              <option value="">Choose</option>
              {fates.map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
            <select
              className="se"
              name="projectTargets"
              aria-label={`If redirected, what ${project.title} serves`}
              defaultValue={aim.refused?.[index] ?? ""}
            >
              <option value="">if redirected, to …</option>
              {targets.map((target) => (
                <option key={target.value} value={target.value}>
                  {target.label}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      <Below id={field.id} error={field.error} />
    </fieldset>
  );
}
