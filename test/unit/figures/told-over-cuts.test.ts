import { describe, expect, it } from 'vitest';
import type { Transcript } from '../../../src/core/transcript.ts';
import { readFacts } from '../../../src/figures/read-facts.ts';
import { callOf, toldOf } from './told-facts.ts';

type Row = readonly [string, readonly string[]];

/** One voice whose text is cut into a turn at each "\n", as where a transcript without speakers pauses. */
function factsOfCut(text: string): readonly string[] {
  const whole = callOf(text.replaceAll('\n', ' '));
  const [turn] = whole.turns;
  let at = 0;
  const turns = text.split('\n').map((part, index) => {
    const from = at;
    at += part.length + 1;
    const sentences = (turn?.sentences ?? [])
      .filter(({ start }) => start >= from && start < at)
      .map(({ id, start, end }) => ({ id, start: start - from, end: end - from }));
    return { ...(turn as Transcript['turns'][number]), index, text: part, sentences };
  });
  return readFacts({ ...whole, structure: 'unstructured', turns }).map(toldOf);
}

describe('a longer time that is turned to as a topic', () => {
  it.each<Row>([
    [
      "With that said, let's now turn to our first half operating performance. Tile shipments fell 2%.\nTurning to our glazing businesses. Glaze shipments rose 3%.",
      [
        'shipments (tile) H1 2024 change year-ago -2 percent',
        'shipments (glaze) H1 2024 change year-ago 3 percent',
      ],
    ],
    [
      "Let's now turn to our first half performance. Revenue rose 2%.\nTurning now to cash. Operating cash flow was $9 million.",
      ['revenue H1 2024 change year-ago 2 percent', 'operating cash flow 9000000 money'],
    ],
    [
      'The first half was a good one for us all. Revenue rose 2%.\nRevenue from Tiles was $9 million.',
      ['revenue H1 2024 change year-ago 2 percent', 'revenue (tiles) 9000000 money'],
    ],
    [
      "Let's now turn to our first half performance. Revenue rose 2%. Our quarterly revenue was up 4%. Gross margin rose 50 basis points.",
      [
        'revenue H1 2024 change year-ago 2 percent',
        'revenue change year-ago 4 percent',
        'gross margin change year-ago 50 bps',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(factsOfCut(text)).toEqual(expected);
  });
});
