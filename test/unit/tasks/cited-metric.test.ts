import { describe, expect, it } from 'vitest';
import type { BriefDraft } from '../../../src/tasks/brief-draft.ts';
import { citedMetric } from '../../../src/tasks/cited-metric.ts';
import { indexCall } from '../../../src/verify/call-index.ts';
import { callOf } from '../figures/told-facts.ts';

type Draft = BriefDraft['metrics'][number];

const TOLD = [
  'Revenue was $410 million, up 6%, driven by the purchase of our Baltic yards.',
  'System sales of $300 million were well balanced between ferries at 54% and tugs at 46%.',
  'After paying $86 million on dividends and share buybacks, we ended the quarter with cash of $120 million.',
  'We now have 15.1 million active Harbour Club members.',
  'Harbour Plus members pay more, and the minus 2% comp we posted is no reflection of the strength of our stores in Norway.',
  'Capital spending at docks and rails increased by $34 million.',
  'Cost of revenue was $210 million.',
  'Ferry repair billings declined 5%.',
  'The gross margin of our tugs unit was 31%, from 28% a year ago.',
  'Turning to the nine months, revenue was $1,180 million.',
  'Adjusted EBITDA was $77 million.',
  'The EBITDA loss at Oresund was $6 million.',
  'Winches revenue was $50 million, up 12%, while Cranes revenue was $40 million, down 3%.',
];
const call = callOf(TOLD.join(' '), { call: { fiscalQuarter: 3, period: 'Q3 2024' } });
const { sentences } = indexCall(call);

const BLANK: Draft = {
  ...{ sentences: [], name: 'revenue', segment: null, basis: null, period: 'Q3 2024' },
  ...{ value: null, prior: null, priorPeriod: null, change: null, versus: null },
};

/** A model's metric of the sentence that begins so. */
function cited(opening: string, draft: Partial<Draft>) {
  const sources = [...sentences.values()].filter(({ text }) => text.startsWith(opening));
  expect(sources).toHaveLength(1);
  return citedMetric(call, { ...BLANK, ...draft }, sources);
}

describe("a model's metric", () => {
  it.each<[string, string, Partial<Draft>, object]>([
    [
      'by a name of its own whose words stand there',
      'System sales',
      { name: 'share of system sales', segment: 'ferries', value: '54%' },
      { segment: 'ferries', figure: { value: 54 } },
    ],
    [
      'of two things together',
      'After paying',
      { name: 'dividends and share buybacks', value: '$86 million' },
      { figure: { value: 86e6 } },
    ],
    [
      'by a bare count',
      'We now have',
      { name: 'active members', segment: 'Harbour Club', value: '15.1 million' },
      { figure: { value: 15_100_000, unit: 'count' } },
    ],
    [
      'of a part that stands behind the figure',
      'Harbour Plus',
      { name: 'comparable sales', segment: 'Norway', change: 'minus 2%' },
      { segment: 'Norway', change: { figure: { value: -2 } } },
    ],
    [
      'that only moved',
      'Capital spending',
      { name: 'capital expenditure', segment: 'Docks & Rails', change: 'increased by $34 million' },
      { change: { figure: { value: 34e6 } }, figure: null },
    ],
    [
      'that fell, where nothing else is read of it',
      'Ferry repair',
      { name: 'billings', segment: 'Ferry repair', change: 'declined 5%' },
      { change: { figure: { value: -5 } } },
    ],
    [
      'with its prior',
      'The gross margin',
      {
        ...{ name: 'gross margin', segment: 'tugs', value: '31%' },
        ...{ prior: '28%', priorPeriod: 'Q3 2023', versus: 'year-ago' },
      },
      { figure: { value: 31 }, prior: { figure: { value: 28 }, period: 'Q3 2023' } },
    ],
    [
      'of a longer period that a heading names',
      'Turning',
      { name: 'revenue', period: '9M 2024', value: '$1,180 million' },
      { period: '9M 2024' },
    ],
    [
      'that is called a loss',
      'The EBITDA loss',
      { name: 'ebitda loss', segment: 'Oresund', value: '$6 million' },
      { figure: { value: -6e6 } },
    ],
    [
      'with the basis that is told, whatever it names',
      'Adjusted EBITDA',
      { name: 'ebitda', basis: 'reported', value: '$77 million' },
      { basis: 'adjusted' },
    ],
    [
      'with no basis that nobody tells',
      'Revenue was',
      { name: 'revenue', basis: 'adjusted', value: '$410 million', change: 'up 6%' },
      { basis: null },
    ],
  ])('%s is taken', (_what, opening, draft, made) => {
    expect(cited(opening, draft)).toMatchObject(made);
  });

  it.each<[string, string, Partial<Draft>, string]>([
    ['another digit', 'Revenue was', { value: '$411 million' }, 'value'],
    ['another scale', 'Revenue was', { value: '$410 billion' }, 'value'],
    ['a move for a level', 'Revenue was', { value: '6%' }, 'metric'],
    [
      'a cause for a part',
      'Revenue was',
      { segment: 'Baltic yards', value: '$410 million' },
      'segment',
    ],
    ['revenue for its cost', 'Cost of revenue', { value: '$210 million' }, 'metric'],
    ['a share for the whole', 'System sales', { name: 'revenue', value: '54%' }, 'metric'],
    [
      'the metric of another figure',
      'After paying',
      { name: 'cash', value: '$86 million' },
      'metric',
    ],
    [
      'another part',
      'The gross margin',
      { name: 'gross margin', segment: 'ferries', value: '31%' },
      'segment',
    ],
    [
      'last year for this',
      'The gross margin',
      { name: 'gross margin', segment: 'tugs', value: '28%' },
      'period',
    ],
    ['a year for a quarter', 'Revenue was', { period: 'FY 2024', value: '$410 million' }, 'period'],
    [
      'a year ago for a move of now',
      'Capital spending',
      {
        ...{ name: 'capital expenditure', segment: 'docks and rails', period: 'Q3 2023' },
        change: 'increased by $34 million',
      },
      'period',
    ],
    [
      'the other way',
      'Ferry repair',
      { name: 'billings', segment: 'Ferry repair', change: 'grew 5%' },
      'direction',
    ],
    [
      'the move of another part',
      'Winches revenue',
      { segment: 'Winches', value: '$50 million', change: 'down 3%' },
      'segment',
    ],
    ['a part left out', 'Ferry repair', { name: 'billings', value: '$5 million' }, 'value'],
  ])('with %s is not', (_what, opening, draft, reason) => {
    expect(cited(opening, draft)).toBe(reason);
  });
});
