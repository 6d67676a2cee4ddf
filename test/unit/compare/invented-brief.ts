import type { Brief, Metric } from '../../../src/core/brief.ts';
import type { Call } from '../../../src/core/call.ts';
import type { Figure } from '../../../src/core/figure.ts';
import type { Transcript } from '../../../src/core/transcript.ts';
import { readFigures } from '../../../src/figures/grammar/read-figures.ts';

/** A call of an invented company: "Q1 2024", "H1 2024", "FY 2024". */
export function callOf(period: string, more: Partial<Call> = {}): Call {
  const [part = '', year = ''] = period.split(' ');
  return {
    id: `acme-${part.toLowerCase()}-${year}`,
    company: 'Acme Tools',
    fiscalQuarter: part.startsWith('Q') ? (Number(part.slice(1)) as 1 | 2 | 3 | 4) : null,
    fiscalYear: Number(year),
    period,
    currency: 'USD',
    ...more,
  };
}

/** The first figure that the words tell. */
export function figureOf(text: string, currency: string | null = 'USD'): Figure {
  const [first] = readFigures(text, { currency });
  if (!first) throw new Error(`no figure in ${text}`);
  return first.figure;
}

/** A metric whose quote is one sentence that says its figure, and its prior. */
export function metricOf(
  name: string,
  text: string | null,
  more: Partial<Omit<Metric, 'prior'>> & { readonly prior?: readonly [string, string] } = {},
): Metric {
  const { prior, ...rest } = more;
  const figure = text === null ? null : figureOf(text);
  const quote = `Our ${name} was ${figure?.text ?? 'up'}${prior ? `, against ${prior[0]}` : ''}.`;
  return {
    name,
    segment: null,
    basis: null,
    period: '',
    figure,
    change: null,
    evidence: [{ sentences: ['s1'], quote }],
    ...rest,
    prior: prior ? { figure: figureOf(prior[0]), period: prior[1] } : null,
  };
}

export function briefOf(
  period: string,
  metrics: readonly Metric[],
  more: Partial<Brief> = {},
): Brief {
  return {
    call: callOf(period),
    engine: 'extractive',
    model: null,
    headline: '',
    highlights: [],
    metrics: metrics.map((metric) => (metric.period === '' ? { ...metric, period } : metric)),
    guidance: [],
    questions: [],
    checks: [],
    withheld: [],
    warnings: [],
    usage: null,
    ...more,
  };
}

/** A brief with a transcript in which nothing but these words is said. */
export function briefed(brief: Brief, said = '') {
  const transcript: Transcript = {
    call: brief.call,
    participants: [],
    turns: [
      {
        index: 0,
        speaker: 'Ann Lee',
        section: 'prepared',
        interpreted: false,
        text: said,
        sentences: [],
        marks: [],
      },
    ],
    exchanges: [],
    structure: 'turns',
    warnings: [],
    source: { sha256: brief.call.id, format: 'text' },
    report: { layout: 'generic', confidence: 1, checksums: [], setAside: [] },
  };
  return { brief, transcript };
}
