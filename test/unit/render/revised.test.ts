import { expect, it } from 'vitest';
import type { Figure } from '../../../src/core/figure.ts';
import { extractBrief } from '../../../src/extract/extract-brief.ts';
import { renderBrief } from '../../../src/render/brief/brief-blocks.ts';
import { briefText } from '../../../src/render/brief/brief-text.ts';
import { seedCall } from '../../support/seed.ts';

const transcript = seedCall();
const brief = extractBrief(transcript);

const inTerminal = (each: typeof brief) =>
  briefText(each, transcript, { color: false, width: 100 }).replaceAll(/\s+/g, ' ');

it('says of a revised forecast how, and what it was, in Slack and in the terminal', () => {
  const guided = brief.guidance.find(({ figure }) => figure !== null);
  if (!guided?.figure) throw new Error('no forecast');
  const { value } = guided.figure;
  const former: Figure = { ...guided.figure, value: 2 * value, text: 'twice that' };
  delete former.low;
  delete former.high;
  const revised = { ...brief, guidance: [{ ...guided, former }] };
  const shown = JSON.stringify(renderBrief(revised, { transcript, quotesUrls: [] }).blocks);
  expect(shown).toContain('lowered, was twice that');
  expect(inTerminal(revised)).toContain('lowered, was twice that)');
  expect(inTerminal(brief)).not.toContain('lowered, was');
});
