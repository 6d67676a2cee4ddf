import { guarded } from '../../core/guarded/guarded.ts';
import type { Turn } from '../../core/transcript.ts';
import { findMetrics } from '../lexicon/lexicon.ts';
import type { Labelled } from '../sight.ts';
import { isOfCalendar, mayBePart } from './may-be-part.ts';
import { PROPER } from './proper-name.ts';
import type { Segments } from './segments.ts';

// "On Velcista, what was net price?", "In China, do you see"
const ON_PART = guarded(
  new RegExp(
    `^(?:(?:and|so|then|maybe|just|first|secondly|second|thanks|thank you|hi|hello|good morning|good afternoon|[A-Z][a-z]+)[,.]?\\s){0,3}(?:[Oo]n|[Ii]n|[Ff]or|[Rr]egarding|[Aa]bout|[Aa]s for|[Ww]ith)\\s(?:the\\s)?${PROPER},\\s`,
    'u',
  ),
);
const WHOLE = guarded(/\b(?:total|company|firm|group|overall|consolidated|company-?wide)\b/i);
const RATES = /^(?:volume growth|organic growth|price\/mix)$/;

/** Whether a question is about one part of the company, by the name it opens with. */
export function asksOfPart(question: Turn | undefined, segments: Segments): boolean {
  return (
    question?.sentences.some(({ start, end }) => {
      const name = ON_PART.exec(question.text.slice(start, end))?.[1] ?? '';
      if (name === '' || /^(?:Q[1-4]|H[12]|FY)/.test(name) || isOfCalendar(name)) return false;
      return mayBePart(name) && !segments.isCompany(name) && findMetrics(name).length === 0;
    }) === true
  );
}

/** An answer's figures without the moves that name nobody: they are of the part that was asked about. */
export function withoutMoves(labelled: readonly Labelled[], text: string): readonly Labelled[] {
  if (WHOLE.test(text)) return labelled;
  return labelled.filter(({ fact, groupAt }) => {
    const isMove =
      RATES.test(fact.metric) ||
      (fact.role === 'change' &&
        !labelled.some((other) => other.groupAt === groupAt && other.fact.role === 'level'));
    return !(isMove && fact.segment === null && fact.modality === 'actual');
  });
}
