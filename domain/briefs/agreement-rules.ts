import { sentence } from "@/lib/format";
import { briefAgreement } from "../signals/comprehension";
import { DEFAULT_THRESHOLDS, type Thresholds } from "../signals/thresholds";
import type { BackBriefState, ReturnKind } from "../vocabulary";
import { elapsedWorkingDays, isAccepted, isFirstPass, type RecipientState, recipientState } from "./back-brief-rules";

export type AskedRecipient = {
  id: string;
  name: string;
  teamName: string | null;
  hasLeft: boolean;
  isRequired: boolean;
  receivedOn: string | null;
};

export type RoundFacts = {
  recipientId: string;
  roundNo: number;
  state: BackBriefState;
  respondedAt: Date | null;
  respondedOn: string | null;
  responseText: string | null;
  returnKind: ReturnKind | null;
  takenKeyTasks: readonly string[];
  isHasty: boolean;
};

export type RoundMark = "back" | "accepted" | "waiting" | "draft";

export type RecipientRow = AskedRecipient & {
  state: RecipientState;
  marks: RoundMark[];
  isFirstPass: boolean;
  /** Working days from publication to acceptance, or to today. */
  days: number;
  note: string | null;
};

const marks: Record<BackBriefState, RoundMark | null> = {
  accepted: "accepted",
  submitted: "waiting",
  sent_back: "back",
  draft: "draft",
  withdrawn: null,
};

/**
 * M16 of one brief in its current generation: per recipient where it stands, and the sum over those who are asked to
 * give it back. `seesWords` readers also read what was answered; only the author hears of haste.
 */
export function agreementOf(
  asked: readonly AskedRecipient[],
  rounds: readonly RoundFacts[],
  keyTasks: readonly string[],
  {
    publishedOn,
    today,
    seesWords,
    isAuthor,
    thresholds = DEFAULT_THRESHOLDS,
  }: { publishedOn: string; today: string; seesWords: boolean; isAuthor: boolean; thresholds?: Thresholds },
) {
  const rows = asked.map((recipient): RecipientRow => {
    const own = rounds.filter((round) => round.recipientId === recipient.id).sort((a, b) => a.roundNo - b.roundNo);
    const accepted = own.find((round) => round.state === "accepted");
    return {
      ...recipient,
      state: recipientState(own),
      marks: own.flatMap((round) => marks[round.state] ?? []),
      isFirstPass: isFirstPass(own),
      days: elapsedWorkingDays(publishedOn, accepted?.respondedOn ?? today),
      note: seesWords ? noteOf(own, isAuthor) : null,
    };
  });
  const required = rows.filter((row) => row.isRequired);
  const signal = briefAgreement(
    required.map((row) => {
      const accepted = rounds
        .filter((round) => round.recipientId === row.id && round.state === "accepted")
        .sort((a, b) => a.roundNo - b.roundNo)[0];
      return {
        id: row.id,
        recipient: row.name,
        publishedOn,
        acceptedOn: accepted?.respondedOn ?? null,
        round: accepted?.roundNo ?? null,
      };
    }),
    today,
    thresholds,
  );
  return {
    rows: rows.sort((a, b) => rank(a) - rank(b) || b.days - a.days || (a.name < b.name ? -1 : 1)),
    required: required.length,
    received: rows.filter((row) => row.receivedOn !== null || row.marks.length > 0).length,
    submitted: required.filter((row) => row.marks.some((mark) => mark !== "draft")).length,
    accepted: required.filter((row) => row.state === "accepted").length,
    firstPass: required.filter((row) => row.isFirstPass).length,
    typicalDays: signal.value?.typicalDays ?? null,
    untaken: untaken(keyTasks, rounds),
  };
}

export type Agreement = ReturnType<typeof agreementOf>;

/** Who has to be waited for stands last, as in a queue: accepted ones first, the longest first. */
const rank = (row: RecipientRow) => (row.state === "accepted" ? 0 : 1);

/** Key tasks that no accepted back-brief takes; nothing is said before one was accepted. The last accepted round of a recipient counts. */
function untaken(keyTasks: readonly string[], rounds: readonly RoundFacts[]): string[] {
  const last = new Map<string, RoundFacts>();
  for (const round of [...rounds].sort((a, b) => a.roundNo - b.roundNo))
    if (isAccepted([round])) last.set(round.recipientId, round);
  if (last.size === 0) return [];
  const taken = new Set([...last.values()].flatMap((round) => round.takenKeyTasks));
  return keyTasks.filter((key) => !taken.has(key));
}

function noteOf(rounds: readonly RoundFacts[], isAuthor: boolean): string | null {
  const hasty = isAuthor && rounds.some((round) => round.isHasty) ? "accepted in haste" : null;
  const said = [answered(rounds), hasty].filter((one) => one !== null).join("; ");
  return said ? sentence(said) : null;
}

function answered(rounds: readonly RoundFacts[]): string | null {
  const back = rounds.filter((round) => round.state === "sent_back");
  const brief = back.some((round) => round.returnKind === "brief");
  const plan = back.find((round) => round.returnKind === "plan");
  if (brief)
    return plan ? "Plan sent back, then the brief itself was to change" : "Sent back: the brief itself was to change";
  return plan ? `Sent back: “${shortened(plan.responseText ?? "")}”` : null;
}

const shortened = (text: string) => (text.length > 90 ? `${text.slice(0, 88).trimEnd()}…` : text);
