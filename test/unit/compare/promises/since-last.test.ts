import { describe, expect, it } from 'vitest';
import { sinceLast } from '../../../../src/compare/promises/since-last.ts';
import type { Brief, FollowedUp } from '../../../../src/core/brief.ts';
import { checkLimits } from '../../../../src/render/block-kit/limits.ts';
import { renderBrief } from '../../../../src/render/brief/brief-blocks.ts';
import { briefedText, callText, promiseText } from '../../../support/spoken-promises.ts';

const OPENS = 'We expect the Torven factory to open in the first quarter of 2025.';
const OTHER = 'Revenue was EUR 41.3 million in the quarter.';

const told = async (...said: readonly string[]) => {
  const calls = await Promise.all(
    said.map((words, at) => briefedText(callText(`Q${at + 1} 2024`, words))),
  );
  const [later, ...earlier] = calls.toReversed();
  if (!later) throw new Error('no call');
  return sinceLast(earlier, later)?.promises.map(({ fate, label }) => `${fate}: ${label}`) ?? null;
};

describe('sinceLast', () => {
  it('is nothing without an earlier call', async () => {
    expect(await told(OPENS)).toBeNull();
  });

  it('tells the weightiest first', async () => {
    const calls = await Promise.all(
      ['harrowgate-pumps-q1-2023', 'harrowgate-pumps-q2-2023'].map((id) =>
        briefedText(promiseText(id)),
      ),
    );
    const [before, later] = calls;
    if (!before || !later) throw new Error('no call');
    expect(sinceLast([before], later)?.promises.map(({ fate }) => fate)).toEqual([
      'slipped',
      'dropped',
      'reworded',
      'met',
      'kept',
    ]);
  });

  it('takes up what the calls between left out', async () => {
    expect(await told(OPENS, OTHER)).toEqual(['dropped: Torven factory']);
    const later = 'The Torven factory will open in the fourth quarter of 2025.';
    expect(await told(OPENS, OTHER, later)).toEqual(['slipped: Torven factory']);
  });

  it('says once that something was left out, and once that it was done', async () => {
    expect(await told(OPENS, OTHER, OTHER)).toEqual([]);
    const done = 'The Torven factory was opened.';
    expect(await told(OPENS, OTHER, done)).toEqual(['met: Torven factory']);
    expect(await told(OPENS, OTHER, done, done)).toEqual([]);
  });
});

describe('a brief with many promises', () => {
  it('stays within what Slack takes', async () => {
    const [before, later] = await Promise.all(
      ['harrowgate-pumps-q1-2023', 'harrowgate-pumps-q2-2023'].map((id) =>
        briefedText(promiseText(id)),
      ),
    );
    const since = before && later ? sinceLast([before], later) : null;
    if (!later || !since) throw new Error('no call');
    const long = ({ evidence, ...row }: FollowedUp): FollowedUp => ({
      ...row,
      evidence: evidence.map((each) => ({ ...each, quote: `${each.quote} `.repeat(40) })),
    });
    const promises = Array.from({ length: 6 }, () => since.promises.map(long)).flat();
    const brief: Brief = { ...later.brief, sinceLast: { ...since, promises } };
    const message = renderBrief(brief, { transcript: later.transcript, quotesUrls: [] });
    expect(checkLimits(message)).toEqual([]);
    expect(JSON.stringify(message.blocks)).toContain('and 22 more');
  });
});
