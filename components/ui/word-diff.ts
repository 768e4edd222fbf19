export type DiffPart = { kind: "same" | "added" | "removed"; text: string };

const LIMIT = 4_000_000;

/** Compares two texts word by word (longest common subsequence). Texts too long for that are replaced whole. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const a = words(before);
  const b = words(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const middle = changes(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const same = (text: string): DiffPart => ({ kind: "same", text });
  return join([...a.slice(0, start).map(same), ...middle, ...a.slice(a.length - end).map(same)]);
}

/** Words, spaces, and signs each for themselves: a comma that came does not change the word before it. */
function words(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}'’-]+|[^\s]/gu) ?? [];
}

function changes(a: string[], b: string[]): DiffPart[] {
  const removed = (text: string): DiffPart => ({ kind: "removed", text });
  const added = (text: string): DiffPart => ({ kind: "added", text });
  if (a.length * b.length > LIMIT) return [removed(a.join("")), added(b.join(""))];
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const old = a[i];
    const young = b[j];
    if (old !== undefined && old === young) {
      parts.push({ kind: "same", text: old });
      i++;
      j++;
    } else if (old !== undefined && (young === undefined || at(i + 1, j) >= at(i, j + 1))) {
      parts.push(removed(old));
      i++;
    } else {
      parts.push(added(young ?? ""));
      j++;
    }
  }
  return parts;
}

/** Gathers runs, so that a changed phrase reads as one removal and one addition. */
function join(parts: DiffPart[]): DiffPart[] {
  const out: DiffPart[] = [];
  let run: { removed: string; added: string } = { removed: "", added: "" };
  const flush = () => {
    if (run.removed) out.push({ kind: "removed", text: run.removed });
    if (run.added) out.push({ kind: "added", text: run.added });
    run = { removed: "", added: "" };
  };
  parts.forEach((part, index) => {
    const isGap = part.kind === "same" && /^\s+$/.test(part.text) && (run.removed || run.added);
    const next = parts[index + 1];
    if (part.kind !== "same") {
      run[part.kind] += part.text;
    } else if (isGap && next && next.kind !== "same") {
      run.removed += part.text;
      run.added += part.text;
    } else {
      flush();
      const last = out.at(-1);
      if (last?.kind === "same") last.text += part.text;
      else out.push({ ...part });
    }
  });
  flush();
  return out;
}
