import type { Reason } from '../../core/verdict.ts';
import type { Fact } from '../../figures/fact.ts';
import { formatFigure } from '../../figures/print/format-figure.ts';
import type { Finding } from '../figure/finding.ts';

/** For each attribute in which a claim differs, what the call says instead; in quotation marks stand its own words alone. */
export function differences({ reasons, sentence, fact }: Finding): readonly string[] {
  return reasons.flatMap((reason) => {
    if (reason === 'not_found') return [];
    if (reason === 'speaker') return [`speaker: it was said by ${sentence.turn.speaker}`];
    if (!fact) return [`${reason}: the sentence says it of something else`];
    const { text } = fact.spoken.figure;
    const said = sentence.text.includes(text) ? `“${text}”` : shown(fact);
    return [`${reason}: the call says ${SAID[reason]?.(fact, said) ?? named(fact)}`];
  });
}

const SAID: Readonly<Partial<Record<Reason, (fact: Fact, said: string) => string>>> = {
  metric: (fact, said) => `${said} of ${subject(fact)}`,
  segment: ({ segment }, said) => `${said} of ${segment ?? 'the whole company'}`,
  basis: ({ basis }, said) => `${said} ${basis === null ? 'without a basis' : `as ${basis}`}`,
  period: ({ period, versus }, said) =>
    `${said} of ${period}${versus === null ? '' : `, against ${versus.replace('-', ' ')}`}`,
  modality: ({ modality }, said) =>
    `${said} as ${modality === 'guidance' ? 'a forecast' : 'a result'}`,
};

function named(fact: Fact): string {
  return `${shown(fact)} for ${subject(fact)}`;
}

function shown({ spoken, role }: Fact): string {
  return formatFigure(spoken.figure, { isChange: role === 'change' });
}

function subject({ segment, basis, metric, period }: Fact): string {
  return [basis === 'adjusted' ? basis : null, segment, metric, period]
    .filter((word) => word !== null)
    .join(' ');
}
