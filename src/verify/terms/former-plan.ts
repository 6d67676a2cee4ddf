import { guarded } from '../../core/guarded/guarded.ts';
import type { Reason } from '../../core/verdict.ts';
import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';
import { isFormerPlan, isOfLastPlan } from '../../figures/plan/former-plan.ts';
import type { CallIndex, IndexedSentence } from '../call-index.ts';
import type { Claim, Written } from '../claim/read-claim.ts';
import { isSameFigure } from '../figure/same-figure.ts';

/** A text and the figure of it that is asked about. */
interface Told {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// "from its earlier guidance of | 4%", "compared with a previous range of"
const EARLIER = guarded(
  /\b(?:from|versus|vs\.?|against|above|below|compared (?:to|with)|instead of|up from|down from|than)\s(?:(?:its|the|an?|their)\s)?(?:earlier|previous(?:ly)?|prior|former|old|original|initial)\s(?:[\w-]+\s){0,5}$/i,
);
// "having earlier estimated | 4%"
const HAD =
  /\b(?:having|had) (?:earlier|previously|originally|initially|before) (?:estimated|guided|expected|forecast|foreseen|seen|planned|projected|put)\b[^;.\d]{0,40}$/i;
// "from | 4% before"
const FROM =
  /\b(?:from|versus|against|compared (?:to|with)|instead of)\s(?:(?:about|around|a range of)\s)?$/i;
const BEFORE = /^\s(?:before|previously|earlier|until now|originally|initially)\b/i;
// "now plans capex of | $5 million", "raised its outlook to | 4%"
const NOW = guarded(
  /\b(?:now (?:plans?|expects?|sees?|guides?|forecasts?|anticipates?|projects?|targets?|calls? for)|(?:rais(?:e[sd]?|ing)|lift(?:s|ed)?|lower(?:s|ed)?|cut(?:s)?|trimm?(?:s|ed)?|narrow(?:s|ed)?|increas(?:es|ed)|reduc(?:es|ed))\s[^;.]{3,80}\bto)\s[^;\d]{0,60}$/i,
);

/** Whether a claim tells a figure as what was planned before: "from $5 million before". */
function isClaimedFormer({ text, start, end }: Told): boolean {
  const before = text.slice(0, start);
  return (
    EARLIER.test(before) || HAD.test(before) || (FROM.test(before) && BEFORE.test(text.slice(end)))
  );
}

/** Whether the call tells a figure as what was planned before. */
function isSaidFormer({ text, start, end }: Told): boolean {
  const before = text.slice(0, start);
  return isFormerPlan(before) || isOfLastPlan(before, text.slice(end));
}

/** A plan that was given up, told as the one that stands now. */
export function formerPlan(claim: Told, said: Told): readonly Reason[] {
  if (!isSaidFormer(said) || isClaimedFormer(claim)) return [];
  return NOW.test(claim.text.slice(0, claim.start)) ? ['period'] : [];
}

/**
 * The sentence that tells a figure as what was planned before, where a claim tells it so: one that holds
 * another figure of the claim, or the next behind such a one. Null where none does.
 */
export function formerPlanTold(
  written: Written,
  { text, figures }: Claim,
  { sentences, behind }: CallIndex,
): IndexedSentence | null {
  const { spoken } = written;
  if (!isClaimedFormer({ text, ...spoken })) return null;
  const others = figures.filter((each) => each !== written);
  // What it is held against stands right before it: of the same account, and of no other.
  const isBeside = (last: SpokenFigure | undefined) =>
    last !== undefined && others.some((each) => isSameFigure(each.spoken, last));
  for (const sentence of sentences.values()) {
    const next = behind.get(sentence.id);
    for (const [at, said] of sentence.figures.entries())
      if (isFormer(spoken, said, sentence) && isBeside(sentence.figures[at - 1])) return sentence;
    const [first] = next?.figures ?? [];
    if (next && first && isFormer(spoken, first, next)) {
      const like = sentence.figures.findLast(({ figure }) => figure.unit === first.figure.unit);
      if (isBeside(like)) return next;
    }
  }
  return null;
}

function isFormer(spoken: SpokenFigure, said: SpokenFigure, { text }: IndexedSentence): boolean {
  return isSameFigure(spoken, said) && isSaidFormer({ text, ...said });
}
