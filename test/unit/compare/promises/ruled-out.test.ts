import { expect, it } from 'vitest';
import { deedsOf } from '../../../../src/compare/promises/deeds.ts';
import { judgePromises } from '../../../../src/compare/promises/judge-promises.ts';
import { briefedText, callText } from '../../../support/spoken-promises.ts';

const THEN = { period: 'Q1 2024', date: 'May 8, 2024', name: 'quenby-glass-q1-2024.txt' };
const NOW = { period: 'Q2 2024', date: 'August 7, 2024', name: 'quenby-glass-q2-2024.txt' };
const briefed = (said: string, { period, date, name }: typeof THEN) =>
  briefedText(callText(period, said, date), name);

const fates = async (then: string, now: string) =>
  judgePromises(await briefed(then, THEN), await briefed(now, NOW))
    .filter((row) => row.fate !== 'new')
    .map(({ label, fate, note }) => `${label}: ${fate}${note ? ` (${note})` : ''}`);

const BUY = 'We do not intend to buy back shares in 2024.';
const TAKEOVER = 'We are not planning any acquisitions this year.';
const PRICE = 'We will not raise prices before the end of October.';

it.each([
  [BUY, 'There will be no buyback in 2024, whatever the market does.', ['no share buyback: kept']],
  [
    TAKEOVER,
    'Last month we agreed to buy Fenn Optics.',
    ['no acquisitions: reworded (done all the same)'],
  ],
  [
    PRICE,
    'We will raise prices in September.',
    ['no price increases: reworded (now planned for September)'],
  ],
])('what is not to be is held against a later call: %s → %s', async (then, now, expected) => {
  expect(await fates(then, now)).toEqual(expected);
});

it.each([
  ['another time', BUY, 'We will buy back shares in 2025.'],
  ['what was done before', TAKEOVER, 'In January we agreed to buy Fenn Optics.'],
  ['what others did', TAKEOVER, 'Last month our competitor agreed to buy Fenn Optics.'],
  ['a mere word of it', BUY, 'The share buyback of the past helps our earnings per share in 2024.'],
  ['a condition', PRICE, 'If gas doubles, we will raise prices in September.'],
  ['a later date', PRICE, 'We will raise prices in December.'],
  ['a thought', PRICE, 'We may raise prices in September.'],
])('but not against %s', async (_, then, now) => {
  expect(await fates(then, now)).toEqual([]);
});

it.each([
  'We are not planning any large acquisitions this year.',
  'We will not buy back shares this year unless rates fall.',
  'We will buy back shares this year.',
  'We do not plan any acquisitions.',
  'Our rivals will not raise prices this year.',
])('nothing is ruled out by “%s”', async (said) => {
  expect(deedsOf(await briefed(said, THEN)).map(({ label }) => label)).not.toContainEqual(
    expect.stringMatching(/^no /),
  );
});
