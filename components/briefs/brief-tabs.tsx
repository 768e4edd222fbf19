import { Tabs } from "@/components/ui/tabs";

type Props = { base: string; part: string; counts: { in_force: number; writing: number; ended: number } };

export function BriefTabs({ base, part, counts }: Props) {
  const tab = (key: keyof Props["counts"], label: string) => ({
    href: key === "in_force" ? base : `${base}?part=${key}`,
    label,
    count: counts[key],
    current: part === key,
  });
  return (
    <Tabs
      label="Briefs by state"
      tabs={[tab("in_force", "In force"), tab("writing", "Being written"), tab("ended", "Ended")]}
    />
  );
}
