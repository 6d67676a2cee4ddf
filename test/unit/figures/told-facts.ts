import type { Call } from '../../../src/core/call.ts';
import type { Side, Transcript } from '../../../src/core/transcript.ts';
import type { Fact } from '../../../src/figures/fact.ts';
import { readFacts } from '../../../src/figures/read-facts.ts';
import { splitSentences } from '../../../src/parse/turns/sentences.ts';

const CALL: Call = {
  id: 'northwind-q2-2024',
  company: 'Northwind Industries',
  ticker: 'NWI',
  fiscalQuarter: 2,
  fiscalYear: 2024,
  period: 'Q2 2024',
  date: null,
  currency: 'USD',
};

/** A call of one turn, said by the company unless told otherwise; paragraphs are divided by "\n". */
export function callOf(
  text: string,
  { call = {}, side = 'company' }: { readonly call?: Partial<Call>; readonly side?: Side } = {},
): Transcript {
  let id = 0;
  return {
    call: { ...CALL, ...call },
    participants: [{ name: 'Ana Ruiz', role: null, affiliation: null, side, aliases: [] }],
    turns: [
      {
        index: 0,
        speaker: 'Ana Ruiz',
        section: 'prepared',
        interpreted: false,
        text,
        sentences: splitSentences(text).map((place) => ({ ...place, id: `s${++id}` })),
        marks: [],
      },
    ],
    exchanges: [],
    structure: 'turns',
    warnings: [],
    source: { sha256: '0'.repeat(64), format: 'text' },
    report: { layout: 'generic', confidence: 1, checksums: [], setAside: [] },
  };
}

/** "metric [segment] [basis] period role [versus] [modality] <figure>", what is usual left out. */
export function toldOf(fact: Fact): string {
  const { metric, segment, basis, period, role, versus, modality, spoken } = fact;
  const { value, high, unit } = spoken.figure;
  return [
    metric,
    segment && `(${segment})`,
    basis,
    period === 'Q2 2024' ? null : period,
    role === 'change' ? `change ${versus}` : versus && `prior ${versus}`,
    modality === 'actual' ? null : modality,
    `${value}${high === undefined ? '' : ` to ${high}`} ${unit}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Every fact of a text, told in one line each. */
export function factsIn(text: string, options?: Parameters<typeof callOf>[1]): readonly string[] {
  return readFacts(callOf(text, options)).map(toldOf);
}
