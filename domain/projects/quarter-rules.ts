export type Quarter = { from: string; to: string; name: string };

/** The calendar quarters up to the one that `today` lies in, oldest first: "Q2 2026". */
export function quartersUntil(today: string, count: number): Quarter[] {
  const [year = 0, month = 1] = today.split("-").map(Number);
  const running = year * 4 + Math.floor((month - 1) / 3);
  return Array.from({ length: count }, (_, index) => {
    const at = running - count + 1 + index;
    return { from: startOf(at), to: dayBefore(startOf(at + 1)), name: `Q${(at % 4) + 1} ${Math.floor(at / 4)}` };
  });
}

const startOf = (quarter: number) => `${Math.floor(quarter / 4)}-${String((quarter % 4) * 3 + 1).padStart(2, "0")}-01`;

const dayBefore = (date: string) => new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
