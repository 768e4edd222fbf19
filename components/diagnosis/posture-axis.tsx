import type { ThemePosture } from "@/domain/diagnosis/posture-rules";

const at: Record<ThemePosture["advice"], number> = {
  strategy_first: 34,
  top_down_strategy: 20,
  prove_plan_first: 48,
  test_hypotheses: 62,
  hold_balance: 105,
  hands_on_execution: 185,
  not_enough_data: 105,
};

/** Where the weight goes: strategy at left, execution at right. The words beside it carry the same. */
export function PostureAxis({ advice, emphasis }: Pick<ThemePosture, "advice" | "emphasis">) {
  const x = at[advice];
  return (
    <svg className="axis" viewBox="0 0 210 40" role="img" aria-label={`Emphasis: ${emphasis}`}>
      <path
        className="ptk"
        d={`M2 14H208${Array.from({ length: 11 }, (_, i) => `M${5 + i * 20} ${i % 5 === 0 ? 6 : 10}V14`).join("")}`}
      />
      {emphasis !== "unknown" && (
        <>
          <path className="run" d={`M105 14H${x}`} />
          <path className="mark" d={`M${x} 8l6 6-6 6-6-6z`} />
        </>
      )}
      <text x="2" y="35">
        strategy
      </text>
      <text x="105" y="35" textAnchor="middle">
        balance
      </text>
      <text x="208" y="35" textAnchor="end">
        execution
      </text>
    </svg>
  );
}
