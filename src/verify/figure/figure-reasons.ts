import type { Reason } from '../../core/verdict.ts';
import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';
import type { IndexedSentence } from '../call-index.ts';
import type { Claim, Written } from '../claim/read-claim.ts';
import { againstPlan } from '../terms/against-plan.ts';
import { comparedOtherwise } from '../terms/compared-with.ts';
import { formerPlan } from '../terms/former-plan.ts';
import { favourNamed, gainOrCharge } from '../terms/gain-or-charge.ts';
import { comparedBehind, movedOtherwise } from '../terms/moved-otherwise.ts';
import { otherDeed } from '../terms/other-deed.ts';
import { otherUnit } from '../terms/other-unit.ts';
import { shareTold } from '../terms/share-told.ts';
import { termsNamed } from '../terms/terms-named.ts';
import { timeBeside } from '../terms/time-beside.ts';
import { figureOfOthers } from './figures-of-others.ts';

/** A figure of the call as its sentence prints it, and what was read of it. */
export interface Printed {
  readonly sentence: IndexedSentence;
  readonly at: number;
  readonly spoken: SpokenFigure | undefined;
  /** The metric that it is the level of; null where nothing was read, or a move. */
  readonly level: string | null;
  readonly isMove: boolean;
}

/**
 * In what the words of a claim tell its figure otherwise than the sentence that has it, whatever was read of
 * it: the term, whose it is, what it is measured against, the deed it is of, which way it went, its unit.
 * None of these is outweighed by words that both share.
 */
export function figureReasons(
  written: Written,
  claim: Claim,
  { sentence, at, spoken, level, isMove }: Printed,
): readonly Reason[] {
  const own = {
    text: claim.text,
    figures: claim.figures.map((each) => each.spoken),
    at: claim.figures.indexOf(written),
  };
  const said = { text: sentence.text, figures: sentence.figures, at };
  const { start = 0, end = 0 } = spoken ?? {};
  return [
    ...termsNamed(written, claim, sentence, at),
    ...figureOfOthers(claim.text, { text: sentence.text, start }),
    ...comparedOtherwise(
      { text: claim.text, end: written.spoken.end },
      { text: sentence.text, end },
    ),
    ...otherDeed(own, { ...said, metric: level }),
    ...(isMove ? [] : movedOtherwise(own, said)),
    ...comparedBehind(own, said),
    ...timeBeside(own, said),
    ...shareTold(own, said),
    ...gainOrCharge(own, said),
    ...favourNamed(own, said),
    ...againstPlan(claim.text, sentence.text),
    ...formerPlan(
      { text: claim.text, start: written.spoken.start, end: written.spoken.end },
      { text: sentence.text, start, end },
    ),
    ...otherUnit(
      { text: claim.text, figure: written.spoken },
      { text: sentence.text, figure: spoken },
    ),
  ];
}
