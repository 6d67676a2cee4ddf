import { describe, expect, it } from 'vitest';
import { contextParts, guidanceSummary, shortTitle } from '../../../src/render/summaries.ts';
import { storedBrief, storedCall } from '../../support/store-calls.ts';

/** A call with one interpreted turn of each of these people. */
function interpreted(people: readonly (readonly [string, string])[]) {
  const call = storedCall('halden-foods-q3-2024', 'Halden Foods AB');
  const [turn] = call.turns;
  return {
    ...call,
    participants: call.participants.flatMap((one) =>
      people.map(([name, role]) => ({ ...one, name, role })),
    ),
    turns: people.flatMap(([speaker]) => (turn ? [{ ...turn, speaker, interpreted: true }] : [])),
  };
}

describe('who was heard through an interpreter', () => {
  it.each([
    [
      'by their offices',
      [
        ['Mio Arai', 'CEO'],
        ['Ken Ito', 'Group CFO'],
      ],
      'CEO, CFO heard',
    ],
    [
      'by name where one has none',
      [
        ['Mio Arai', 'CEO'],
        ['Ken Ito', 'Director'],
      ],
      'Mio Arai, Ken Ito heard',
    ],
    ['nobody', [], null],
  ] as const)('%s', (_how, people, words) => {
    const transcript = interpreted(people);
    const [line = null] = contextParts(storedBrief(transcript, 'x'), transcript);
    expect(line).toBe(words && `${words} through an interpreter`);
  });
});

describe('whether revenue is guided to in figures', () => {
  const brief = storedBrief(storedCall('halden-foods-q3-2024', 'Halden Foods AB'), 'x');
  const figure = {
    value: 4,
    unit: 'percent' as const,
    currency: null,
    text: '4%',
    approximate: false,
    doubtful: false,
  };
  const metric = {
    name: 'revenue',
    segment: null,
    basis: null,
    period: 'Q3 2024',
    figure,
    prior: null,
    change: null,
    evidence: [],
  };

  it.each([
    ['a figure', 'revenue', 'We expect revenue to grow 4%', figure, true],
    ['two ranges', 'revenue', 'We expect 0% to 2%; in July we said 1% to 3%', null, true],
    ['two amounts', 'net sales', 'We expect $4 billion, not $5 billion', null, true],
    ['organic growth', 'organic growth', 'We expect organic growth of 4%', figure, true],
    ['words', 'revenue', 'We expect revenue to recover', null, false],
    ['a year', 'revenue', 'We expect revenue to recover in 2025', null, false],
    ['another metric', 'operating margin', 'We expect a margin of 4%', figure, false],
  ])('%s', (_what, topic, text, stated, isGuided) => {
    const statement = {
      kind: 'guidance' as const,
      text,
      topic,
      horizon: null,
      figure: stated,
      hedge: null,
      evidence: [],
    };
    const summary = guidanceSummary({ ...brief, metrics: [metric], guidance: [statement] });
    expect(summary.startsWith('No numeric revenue guidance')).toBe(!isGuided);
  });
});

it('a call in a word or two has no legal form', () => {
  const { call } = storedCall('halden-foods-q3-2024', 'Halden Foods Holdings Ltd');
  expect(shortTitle(call)).toBe('Halden Foods · Q3 2024');
});
