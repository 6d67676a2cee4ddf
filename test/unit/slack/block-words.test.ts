import { describe, expect, it } from 'vitest';
import { wordsOfBlocks } from '../../../src/slack/block-words.ts';

const mrkdwn = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const line = (...texts: string[]) => ({
  type: 'rich_text_section',
  elements: texts.map((text) => ({ type: 'text', text })),
});
const rich = (...elements: object[]) => ({ type: 'rich_text', elements });

const CASES: readonly (readonly [what: string, blocks: unknown, words: string])[] = [
  ['sections, in order', [mrkdwn('One was 1.'), mrkdwn('Two was 2.')], 'One was 1.\nTwo was 2.'],
  [
    'a line of rich text in one piece',
    [mrkdwn('Up.'), rich({ type: 'rich_text_list', elements: [line('Capex: ', 'RMB 89M')] })],
    'Up.\nCapex: RMB 89M',
  ],
  [
    'no citation',
    [mrkdwn('Up 5% [1, 2].'), mrkdwn('Down <https://a.test/p1|[3]>')],
    'Up 5%.\nDown',
  ],
  ['a figure in brackets', [mrkdwn('to RMB [206.8] million')], 'to RMB [206.8] million'],
  [
    'nothing that is folded away',
    [mrkdwn('Up.'), { type: 'container', children: [mrkdwn('9%')] }],
    'Up.',
  ],
  [
    'no cell of a table',
    [mrkdwn('Up.'), { type: 'table', rows: [[{ type: 'raw_text', text: '9%' }]] }],
    'Up.',
  ],
  [
    'no words of buttons or of what stands beside',
    [mrkdwn('Up.'), { type: 'context', elements: [{ type: 'mrkdwn', text: '9%' }] }],
    'Up.',
  ],
  ['what a person wrote: nothing, its text has it', [rich(line('Up 5%'))], ''],
  ['no blocks', undefined, ''],
  ['what is none', ['x', 7, null, {}], ''],
];

describe('the words of blocks', () => {
  it.each(CASES)('are %s', (_what, blocks, words) => {
    expect(wordsOfBlocks(blocks)).toBe(words);
  });
});
