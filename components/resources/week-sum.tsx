"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { Below } from "@/components/form/field-frame";
import { useField } from "@/components/form/form-context";

type Props = { sum: number; children: ReactNode };

/** Adds the shares up while they are chosen, so that nobody has to; without a script the answer says what is missing. */
export function WeekSum({ sum, children }: Props) {
  const field = useField("shares");
  const box = useRef<HTMLDivElement>(null);
  const refused = field.refused?.reduce((all, share) => all + (Number(share) || 0), 0);
  const [now, setNow] = useState(refused ?? sum);
  useEffect(() => setNow(refused ?? sum), [refused, sum]);
  const add = () =>
    setNow(
      [...(box.current?.querySelectorAll<HTMLSelectElement>('select[name="shares"]') ?? [])].reduce(
        (all, select) => all + Number(select.value),
        0,
      ),
    );
  return (
    <div ref={box} onChange={add}>
      {children}
      <p className="wk-sum" aria-live="polite">
        <b className="num">{now} %</b>{" "}
        {now === 100
          ? "of the week"
          : now < 100
            ? `of the week, ${100 - now} % missing`
            : `of the week, ${now - 100} % too much`}
      </p>
      <Below id={field.id} error={field.error} />
    </div>
  );
}
