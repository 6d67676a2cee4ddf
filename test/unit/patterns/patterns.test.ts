import { analyse } from 'scslre';
import { describe, expect, it } from 'vitest';
import { everyPattern } from '../../support/patterns/every-pattern.ts';
import { slowestOn } from '../../support/patterns/growth.ts';
import { hostileTo } from '../../support/patterns/hostile-strings.ts';

// Calls and questions are anybody's text: a pattern that goes back over what it has read may be made to stop
// the service. What is found here is mended by saying where a repetition begins, or how long it may be.

/** Patterns that may take the square of a text's length, since all they are given is short. */
const SHORT: readonly (readonly [file: string, what: string])[] = [
  ['cli/run.ts', 'an argument of the terminal'],
  ['core/any-case.ts', 'our own patterns'],
  ['extract/answer/ask/indirect.ts', 'a question, of a thousand characters at most'],
  ['extract/answer/typed/asks-for-advice.ts', 'a question, of a thousand characters at most'],
  ['extract/across/asked-call.ts', 'a question, of a thousand characters at most'],
  ['feed-variables.ts', 'a variable of the environment'],
  ['parse/containers/html/article.ts', 'a class, of a hundred characters at most'],
  ['parse/turns/headings.ts', 'a line of eighty characters at most'],
  ['parse/people/names.ts', 'a name, of ninety characters at most'],
  ['render/chart/charts.ts', 'our own label'],
];

// `npm run test:patterns` tries longer texts.
const MOST = Number(process.env.HOSTILE ?? 2_000);

const patterns = await everyPattern();
const isShort = (at: string) => SHORT.some(([file]) => at.startsWith(file));

it('knows what is written, what is put together, and what is only put together when it is needed', () => {
  const files = new Set(patterns.map(({ at }) => at.split(':')[0]));
  expect(patterns.length).toBeGreaterThan(2000);
  expect(files).toContain('figures/lexicon/term-matches.ts');
  expect(files).toContain('extract/answer/typed/without-own-name.ts');
});

describe('no pattern takes longer than in proportion to a text', () => {
  it('by its syntax', () => {
    const slow = patterns.flatMap(({ source, flags, at }) => {
      const { reports } = analyse(new RegExp(source, flags), { assumeRejectingSuffix: false });
      const kinds = reports.map(({ type, exponential }) => `${type}${exponential ? '!' : ''}`);
      const isFine = reports.every(({ exponential }) => !exponential) && isShort(at);
      return kinds.length === 0 || isFine ? [] : `${at} ${kinds}: /${source}/${flags}`;
    });
    expect(slow).toEqual([]);
  });

  it('by trying texts that are made for it', { timeout: 900_000 }, () => {
    const slow = patterns.flatMap(({ source, flags, at }) => {
      if (isShort(at)) return [];
      const worst = slowestOn(new RegExp(source, flags), hostileTo(source, flags), MOST);
      if (!worst) return [];
      const { length, ms, power, before, pump } = worst;
      const took = `${length} characters ${ms.toFixed(0)} ms, power ${power.toFixed(1)}`;
      return `${at} ${took}, ${JSON.stringify({ before, pump })}: /${source}/${flags}`;
    });
    expect(slow).toEqual([]);
  });
});
