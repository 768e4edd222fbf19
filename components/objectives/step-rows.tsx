"use client";

import { useContext } from "react";
import { Conflict, Taken } from "@/components/form/conflict";
import { GroupFrame } from "@/components/form/field-frame";
import { FormContext, fieldId, useField, Was } from "@/components/form/form-context";

export type Step = { key: string; text: string; weight: number; due: string | null };

/** Milestones as rows: what is done, its weight, its day. Four empty rows wait below those that stand. */
export function StepRows({ steps }: { steps: Step[] }) {
  const { id: form, refusal } = useContext(FormContext);
  const texts = useField("milestoneTexts");
  const blanks = Math.max(4, (texts.refused?.length ?? 0) - steps.length);
  const rows: (Step | null)[] = [...steps, ...Array.from({ length: blanks }, () => null)];
  const errors = ["milestoneTexts", "milestoneWeights", "milestoneDues"].map((name) => refusal?.fieldErrors[name]);
  const typed = (name: string, index: number, initial: string) =>
    refusal ? ([refusal.values[name] ?? []].flat()[index] ?? "") : initial;
  return (
    <GroupFrame
      id={fieldId(form, "milestoneTexts")}
      label="Milestones"
      help="A milestone counts with its weight once it is done and somebody else has accepted it. Leave a row empty to drop it."
      error={errors.find((error) => error)}
    >
      <Was name="milestoneKeys" values={steps.map((step) => step.key)} />
      <Was name="milestoneTexts" values={steps.map((step) => step.text)} />
      <Was name="milestoneWeights" values={steps.map((step) => String(step.weight))} />
      <Was name="milestoneDues" values={steps.map((step) => step.due ?? "")} />
      <Taken when={texts.isTaken} />
      {texts.theirs !== undefined && (
        <Conflict yours={(texts.refused ?? []).filter(Boolean).join("\n")} theirs={texts.theirs} />
      )}
      <p className="step-heads" aria-hidden="true">
        <span>What is done</span>
        <span>Weight</span>
        <span>Due</span>
      </p>
      <ol className="step-rows">
        {rows.map((step, index) => (
          // Rows have no other identity than their place.
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change order
          <li key={index}>
            <input type="hidden" name="milestoneKeys" value={typed("milestoneKeys", index, step?.key ?? "")} />
            <input
              className="in"
              name="milestoneTexts"
              aria-label={`Milestone ${index + 1}`}
              placeholder={index === 0 ? "Lab ingress test passed" : undefined}
              defaultValue={typed("milestoneTexts", index, step?.text ?? "")}
            />
            <input
              className="in num-in"
              name="milestoneWeights"
              inputMode="decimal"
              aria-label={`Weight of milestone ${index + 1}`}
              defaultValue={typed("milestoneWeights", index, String(step?.weight ?? 1))}
            />
            <input
              className="in"
              type="date"
              name="milestoneDues"
              aria-label={`Day of milestone ${index + 1}`}
              defaultValue={typed("milestoneDues", index, step?.due ?? "")}
            />
          </li>
        ))}
      </ol>
    </GroupFrame>
  );
}
