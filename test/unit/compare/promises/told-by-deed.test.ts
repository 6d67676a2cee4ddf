import { describe, expect, it } from 'vitest';
import { findDue } from '../../../../src/compare/promises/due.ts';
import { promisesOf } from '../../../../src/compare/promises/judge-promises.ts';
import { sinceLast } from '../../../../src/compare/promises/since-last.ts';
import { briefedText, callText } from '../../../support/spoken-promises.ts';

const DATES = ['May 2, 2024', 'August 1, 2024', 'October 31, 2024'];

const calls = (said: readonly string[]) =>
  Promise.all(said.map((words, at) => briefedText(callText(`Q${at + 1} 2024`, words, DATES[at]))));

const told = async (...said: readonly string[]) => {
  const [later, ...earlier] = (await calls(said)).toReversed();
  if (!later) throw new Error('no call');
  const { promises = [] } = sinceLast(earlier, later) ?? {};
  return promises
    .filter(({ fate, note }) => fate !== 'dropped' || note !== null)
    .map(({ fate, label, note }) => `${fate}: ${label}${note ? ` (${note})` : ''}`);
};

const SALE = 'We expect to complete the sale of our frozen soups business in July.';
const STORE = 'We will open the Lindos cold store in June.';
const HALL = 'We will have the Torven assembly hall ready by the end of June.';
const HOUSE = 'We are going to move our headquarters to Brant in July.';
const LEASE = 'We will give up the Torven lease in July.';
const LOAN = 'We intend to repay the term loan in June.';
const ARMS = 'We will ship the first Skarv arms to customers in June.';
const RANGE = 'We will launch Heron, our own-label range, this summer.';
const TOLVEN = 'The acquisition of Halberd Optics should close in June.';

describe('what became of a deed in words of its own', () => {
  it.each([
    ['a sale', SALE, 'We said goodbye to frozen soups on July 30.', ['met: soups business']],
    ['a store in use', STORE, 'Lindos has been taking pallets since June.', ['met: Lindos store']],
    [
      'a hall',
      HALL,
      'The Torven hall was handed over to us on June 19.',
      ['met: Torven assembly hall'],
    ],
    [
      'a move',
      HOUSE,
      'We have been in the new Brant headquarters since the middle of July.',
      ['met: Brant headquarter'],
    ],
    [
      'a lease',
      LEASE,
      'We walked away from the Torven lease on July 31, as planned.',
      ['met: Torven lease'],
    ],
    ['a loan', LOAN, 'The term loan is gone; we paid it off in June.', ['met: term loan']],
    [
      'a purchase, beside its people',
      TOLVEN,
      'Halberd closed on June 20, and the team is already part of our group.',
      ['met: Halberd Optics acquisition'],
    ],
    [
      'a time that is now later',
      STORE,
      'Lindos opens on the eleventh of October, since we lost three weeks to an inspection.',
      ['slipped: Lindos store (now for the eleventh of October)'],
    ],
    ['a range by its name', RANGE, 'We launched Heron in July.', ['met: Heron']],
  ])('is found: %s', async (_, then, now, fates) => {
    expect(await told(then, now)).toEqual(fates);
  });

  it.each([
    ['another sale', SALE, 'We said goodbye to our old chairman, and frozen soups sold well.'],
    ['what takes longer', STORE, 'The Lindos inspection has been taking longer since June.'],
    [
      'somebody else’s hall',
      HALL,
      'The Brant hall was handed over to us on June 19, and Torven waits.',
    ],
    ['a visit', HOUSE, 'We have been in the new Lindos canteen since July, and Brant is next.'],
    ['a part of a loan', LOAN, 'We paid it back in part, and the term loan stays.'],
    ['arms of another kind', ARMS, 'The first Heron arms left our factory in June; Skarv is next.'],
  ])('is not taken from %s', async (_, then, now) => {
    expect(await told(then, now)).not.toContainEqual(expect.stringMatching(/^(?:met|withdrawn)/));
  });

  it('is told as left out where only its progress was told between', async () => {
    const silent = 'It rains.';
    expect(
      await told(STORE.replace('June', 'September'), 'Lindos is being painted.', silent),
    ).toEqual(['dropped: Lindos store (its time is over: September)']);
  });
});

describe('what reads like a deed', () => {
  it.each([
    'Our larger rival says it will raise its prices in August.',
    'The pension trustees will publish their report in June.',
  ])('%s: is somebody else’s', async (said) => {
    const [call] = await calls([said]);
    expect(call && promisesOf(call)).toEqual([]);
  });

  it('is not called by what its reason names', async () => {
    const [call] = await calls([
      'It opens in August, since we lost three weeks to the inspection.',
    ]);
    expect(call && promisesOf(call)).toEqual([]);
  });
});

it('reads a quarter of the calendar by its last month', async () => {
  const [call] = await calls(['It rains.']);
  const due = call && findDue('in the third calendar quarter', call.transcript.call);
  expect(due?.end).toBe(2024 * 12 + 9);
});
