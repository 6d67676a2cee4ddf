import { describe, expect, it } from 'vitest';
import { contextParts, shortTitle } from '../../../src/render/summaries.ts';
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

it('a call in a word or two has no legal form', () => {
  const { call } = storedCall('halden-foods-q3-2024', 'Halden Foods Holdings Ltd');
  expect(shortTitle(call)).toBe('Halden Foods · Q3 2024');
});
