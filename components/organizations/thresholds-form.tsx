import { ActionForm } from "@/components/form/action-form";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { setThresholdsAction } from "@/domain/organizations/actions";
import { limitWords, thresholdPaths } from "@/domain/signals/own-thresholds";

type Props = { org: string; version: number; own: Record<string, number> };

/** Every number that the signals compare with, by its group; the default stands beside each. */
export function ThresholdsForm({ org, version, own }: Props) {
  const groups = new Map<string, [path: string, usual: number][]>();
  for (const [path, usual] of thresholdPaths()) {
    const group = path.split(".")[0] ?? path;
    groups.set(group, [...(groups.get(group) ?? []), [path, usual]]);
  }
  return (
    <ActionForm
      action={setThresholdsAction}
      hidden={{ org, version: String(version) }}
      label="Set thresholds"
      className="form"
    >
      {[...groups].map(([group, paths]) => (
        <details key={group} open={paths.some(([path]) => path in own)}>
          <summary>
            {limitWords(group)}{" "}
            <span className="mut">{paths.map(([path, usual]) => own[path] ?? usual).join(", ")}</span>
          </summary>
          <div className="cols3 gap-t">
            {paths.map(([path, usual]) => (
              <Field
                key={path}
                kind="number"
                name={path}
                label={limitWords(path.slice(group.length + 1) || group)}
                help={`Usually ${usual}.`}
                value={own[path] === undefined ? "" : String(own[path])}
              />
            ))}
          </div>
        </details>
      ))}
      <div className="acts">
        <SubmitButton busy="Saving">Save thresholds</SubmitButton>
      </div>
    </ActionForm>
  );
}
