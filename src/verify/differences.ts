import type { Reason } from '../core/verdict.ts';
import type { Fact } from '../figures/fact.ts';
import { formatFigure } from '../figures/format-figure.ts';
import type { Finding } from './finding.ts';
import type { Written } from './read-claim.ts';

/** For each attribute in which a claim differs, what the call says instead. */
export function differences(
  { spoken }: Written,
  { reasons, sentence, fact }: Finding,
): readonly string[] {
  return reasons.flatMap((reason) => {
    if (reason === 'not_found') return [];
    if (reason === 'speaker') return [`speaker: it was said by ${sentence.turn.speaker}`];
    if (!fact) return [`${reason}: the sentence says it of something else`];
    return [`${reason}: the call says ${SAID[reason]?.(fact, spoken.figure.text) ?? named(fact)}`];
  });
}

const SAID: Readonly<Partial<Record<Reason, (fact: Fact, text: string) => string>>> = {
  metric: (fact, text) => `“${text}” of ${subject(fact)}`,
  segment: (fact, text) =>
    `“${text}” of ${fact.segment === null ? 'the whole company' : fact.segment}`,
  basis: ({ basis }, text) => `“${text}” ${basis === null ? 'without a basis' : `as ${basis}`}`,
  period: ({ period, versus }, text) =>
    `“${text}” of ${period}${versus === null ? '' : `, against ${versus.replace('-', ' ')}`}`,
  modality: ({ modality }, text) =>
    `“${text}” as ${modality === 'guidance' ? 'a forecast' : 'a result'}`,
};

function named(fact: Fact): string {
  return `${formatFigure(fact.spoken.figure, { isChange: fact.role === 'change' })} for ${subject(fact)}`;
}

function subject({ segment, basis, metric, period }: Fact): string {
  return [basis === 'adjusted' ? basis : null, segment, metric, period]
    .filter((word) => word !== null)
    .join(' ');
}
