import { px, spread } from "./geometry";

export type SankeyNode = {
  id: string;
  label: string;
  /** What stands beside the label: "390". */
  value: number;
  /** Drawn with hachures: lost, drained. */
  isHatched?: boolean;
};
export type SankeyLink = { from: string; to: string; value: number };
export type SankeyBox = { width: number; left: number; right: number; height: number };

export type PlacedNode = SankeyNode & { y: number; height: number; labelY: number };
export type PlacedLink = SankeyLink & { path: string; isHatched: boolean };

const GAP = 12;
/** A label is a line of text: closer than this they would touch. */
const LINE = 17;

/** Room for every label of the fuller side, and for the ribbons between. */
export const sankeyHeight = (left: number, right: number): number => Math.max(180, Math.max(left, right) * 36);

/**
 * Two columns of nodes at one scale, ribbons between them in the order of the nodes, so that they cross as little as
 * the order allows. Nodes may be larger than their ribbons: what has no ribbon came from or went nowhere known.
 */
export function placeSankey(
  left: readonly SankeyNode[],
  right: readonly SankeyNode[],
  links: readonly SankeyLink[],
  box: SankeyBox,
): { left: PlacedNode[]; right: PlacedNode[]; links: PlacedLink[] } {
  const total = (nodes: readonly SankeyNode[]) => nodes.reduce((sum, { value }) => sum + value, 0);
  const most = Math.max(left.length, right.length);
  const largest = Math.max(total(left), total(right));
  const room = Math.max(0, box.height - (most - 1) * GAP);
  // The share first: the room divided by a very small sum would be infinite.
  const tall = (value: number) => (largest > 0 ? room * (value / largest) : 0);
  const column = (nodes: readonly SankeyNode[]): PlacedNode[] => {
    let y = 0;
    const placed = nodes.map((node) => {
      const height = Math.max(1, tall(node.value));
      const one = { ...node, y: px(y), height: px(height), labelY: 0 };
      y += height + GAP;
      return one;
    });
    const labels = spread(
      placed.map((node) => ({ id: node.id, y: node.y + node.height / 2 })),
      LINE,
    );
    return placed.map((node) => ({ ...node, labelY: px(labels.find(({ id }) => id === node.id)?.y ?? node.y) }));
  };
  const [from, to] = [column(left), column(right)];
  const rank = (nodes: PlacedNode[], id: string) => nodes.findIndex((node) => node.id === id);
  const used = new Map<string, number>();
  const take = (key: string, height: number) => {
    const at = used.get(key) ?? 0;
    used.set(key, at + height);
    return at;
  };
  const ordered = links
    .filter((link) => link.value > 0 && rank(from, link.from) >= 0 && rank(to, link.to) >= 0)
    .toSorted((a, b) => rank(from, a.from) - rank(from, b.from) || rank(to, a.to) - rank(to, b.to));
  return {
    left: from,
    right: to,
    links: ordered.map((link) => {
      const height = tall(link.value);
      const target = to[rank(to, link.to)];
      const start = (from[rank(from, link.from)]?.y ?? 0) + take(`l${link.from}`, height);
      const end = (target?.y ?? 0) + take(`r${link.to}`, height);
      return { ...link, path: ribbon(box.left, box.right, start, end, height), isHatched: target?.isHatched ?? false };
    }),
  };
}

function ribbon(x0: number, x1: number, y0: number, y1: number, height: number): string {
  const middle = px((x0 + x1) / 2);
  const [a, b, c, d] = [px(y0), px(y1), px(y1 + height), px(y0 + height)];
  return `M${x0} ${a}C${middle} ${a} ${middle} ${b} ${x1} ${b}V${c}C${middle} ${c} ${middle} ${d} ${x0} ${d}z`;
}

/** A label that fits its column; the whole of it stands in the table below the picture. */
export function fitted(label: string, room: number): string {
  const letters = Math.floor(room / 6.4);
  return label.length <= letters ? label : `${label.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
}
