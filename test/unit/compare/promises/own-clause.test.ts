import { expect, it } from 'vitest';
import { judgePromises } from '../../../../src/compare/promises/judge-promises.ts';
import { openPromises } from '../../../../src/compare/promises/since-last.ts';
import { briefedText, callText } from '../../../support/spoken-promises.ts';

const call = (period: string, said: string) =>
  briefedText(callText(period, said), `quenby-glass-${period.toLowerCase().replace(' ', '-')}.txt`);

const fates = async (then: string, now: string) => {
  const [earlier, later] = [await call('Q2 2024', then), await call('Q4 2024', now)];
  return judgePromises(earlier, later)
    .filter(({ fate }) => fate !== 'new')
    .map(({ fate, label }) => `${fate}: ${label}`);
};

const DEPOT = 'We will open our Lindos depot in the third quarter.';
const APP = 'Our new mobile app, Quenby Go, will be launched in the third quarter.';
const SALE = 'We expect the sale of our Nordic rental unit to close in the third quarter.';

it.each([
  [
    DEPOT,
    'Our Lindos depot opened on September 14, and the first 30 customers have moved over.',
    ['met: Lindos depot'],
  ],
  [
    DEPOT,
    'We opened the Lindos depot in August, and we will reach full volume in the first quarter of 2025.',
    ['met: Lindos depot'],
  ],
  [
    DEPOT,
    'The Lindos depot opened in August, and it will be at full volume in the spring of 2025.',
    ['met: Lindos depot'],
  ],
  [
    APP,
    'Quenby Go went live on September 9, and 410,000 customers have downloaded it.',
    ['met: Quenby Go app'],
  ],
  [
    SALE,
    'The sale of our Nordic rental unit closed on September 12, and we booked a small gain.',
    ['met: Nordic rental unit'],
  ],
  [
    'We expect to close the acquisition of Halberd Optics in the third quarter.',
    'The acquisition of Halberd Optics closed in August.',
    ['met: Halberd Optics acquisition'],
  ],
])('a deed is told by its own clause: %s → %s', async (then, now, expected) => {
  expect(await fates(then, now)).toEqual(expected);
});

it.each([
  [DEPOT, 'We opened the canteen in May, and the Lindos depot is doing well.'],
  [DEPOT, 'The Lindos depot is nearly ready, and we opened the canteen there in May.'],
  [DEPOT, 'Our partner has opened the Lindos depot, and we have opened nothing.'],
  [DEPOT, 'Customers asked whether the Lindos depot opened.'],
  [DEPOT, 'The Lindos depot was opened, but only half of it.'],
  [APP, 'Our cafés went live with the new till, and Quenby Go was praised.'],
  [APP, 'Quenby Go is in testing with 40 people.'],
  [SALE, 'The deal closed in August.'],
])('and of no other: %s → %s', async (then, now) => {
  expect(await fates(then, now)).toEqual([]);
});

const MOVE = 'The migration of our core billing system will be completed in the third quarter.';
const MILL = 'The mill expansion at Birch Creek will be commissioned in the third quarter.';
const PRICES = 'We have no plans to raise list prices this year.';

it.each([
  [
    MOVE,
    'The core billing migration went live over the August weekend, and by Tuesday all ran.',
    ['met: core billing migration'],
  ],
  [
    MOVE,
    'On the core billing migration, we have taken the decision to move the final step to the spring of 2025.',
    ['slipped: core billing migration'],
  ],
  [MOVE, 'The first wave of the billing migration was completed in May.', []],
  [
    MILL,
    'We commissioned the mill expansion at Birch Creek on September 11.',
    ['met: Birch Creek mill expansion'],
  ],
  [
    MILL,
    'That also hit the mill expansion at Birch Creek, so commissioning has moved into the first quarter of 2025.',
    ['slipped: Birch Creek mill expansion'],
  ],
  [
    'The expansion of our Lindos plant will be completed in the third quarter.',
    'We completed the expansion of the Lindos plant in August.',
    ['met: Lindos plant expansion'],
  ],
  [
    'The Lindos plant will open in the third quarter.',
    'The expansion of the Lindos plant was completed in May.',
    [],
  ],
  [
    'On the core billing migration, we have taken the decision to move the final step to the third quarter.',
    'The core billing migration went live in September.',
    ['met: core billing migration'],
  ],
  [DEPOT, 'We moved two teams to the first floor of the Lindos depot.', []],
])('of two nouns the doing is meant: %s → %s', async (then, now, expected) => {
  expect(await fates(then, now)).toEqual(expected);
});

it.each([
  [
    'We will have our wind park connected in the third quarter.',
    'The wind park was connected on August 20, and it gave us a fifth of our power.',
    ['met: wind park'],
  ],
  [
    'We plan to plant 60,000 vines in the third quarter.',
    'We planted 61,200 vines in the third quarter.',
    ['met: vines'],
  ],
  [
    'We are renegotiating the lease contract in Lindos, and expect to have it signed in the third quarter.',
    'We signed the new lease contract in Lindos on August 18, and it takes 6% off.',
    ['met: Lindos lease contract'],
  ],
  [
    'Merlin, our pricing tool for dealers, will be generally available in the third quarter. I like Merlin.',
    'Merlin became generally available on August 18.',
    ['met: Merlin'],
  ],
  [
    'Merlin, our pricing tool for dealers, will be generally available in the third quarter. I like Merlin.',
    'Merlin is in beta with 210 dealers, but it’s not generally available yet.',
    ['slipped: Merlin'],
  ],
  [
    'Our convertible comes due this year, and we plan to repay it in the fourth quarter.',
    'In December we repaid the EUR 150 million convertible in cash.',
    ['met: convertible'],
  ],
  [
    'The buyback stands at EUR 210 million, and we will now finish it in the third quarter.',
    'The EUR 300 million buyback was completed on August 24.',
    ['met: share repurchases'],
  ],
])('a commitment is told of in its own words: %s → %s', async (then, now, expected) => {
  expect(await fates(then, now)).toEqual(expected);
});

it.each([
  [
    'We will have our wind park connected in the third quarter.',
    'Half of the wind park was connected.',
  ],
  [
    'We plan to plant 60,000 vines in the third quarter.',
    'We planted 21,200 vines in the fourth quarter.',
  ],
  [
    'We are renegotiating the lease contract in Lindos, and expect to have it signed in the third quarter.',
    'We signed the lease contract in Torven on August 18.',
  ],
  [
    'We are renegotiating the lease contract in Lindos, and expect to have it signed in the third quarter.',
    'Our partner signed the lease contract in Lindos.',
  ],
  [
    'We plan to renew the power contract in the third quarter.',
    'We have not renewed the power contract.',
  ],
  [
    'We plan to install the glaze robot in the third quarter.',
    'The glaze robot was installed last year.',
  ],
  ['We will finish the second buyback in the third quarter.', 'The buyback was completed in July.'],
  [
    'We will finish the share buyback in the third quarter.',
    'The buyback is halfway done, and we completed the depot.',
  ],
])('and in no others: %s → %s', async (then, now) => {
  expect(await fates(then, now)).toEqual([]);
});

it.each([
  ['We have also decided to raise list prices by 6%.', ['reworded: no price increases']],
  ['We’ve decided on a price increase of 3%.', ['reworded: no price increases']],
  ['We have decided to raise list prices by 6% from February 2025.', []],
  ['We have decided not to raise list prices.', []],
  ['Competitors have decided to raise list prices.', []],
])('prices that were not to be raised: %s', async (now, expected) => {
  expect(await fates(PRICES, now)).toEqual(expected);
});

const told = async (...said: readonly string[]) => {
  const calls = await Promise.all(said.map((words, at) => call(`Q${at + 1} 2024`, words)));
  const [later, ...earlier] = calls.toReversed();
  return later
    ? openPromises(earlier, later).map(
        ({ fate, label, note }) => `${fate}: ${label}${note ? ` (${note})` : ''}`,
      )
    : [];
};
const RAIN = 'Revenue was EUR 41.3 million in the quarter.';
const STUDY = 'We will publish the Kestrel study by the end of the second quarter.';

it.each([
  ['left out in the end', [STUDY, RAIN], ['dropped: Kestrel study (its time is over: Q2 2024)']],
  [
    'left out after it was on its way',
    [STUDY.replace('second', 'third'), 'The Kestrel study is progressing well.', RAIN],
    ['dropped: Kestrel study (its time is over: Q3 2024)'],
  ],
  [
    'spoken of as something that was',
    [STUDY.replace('second', 'third'), 'We showed the Kestrel study to you in May.', RAIN],
    [],
  ],
  [
    'spoken of by other words of the promise',
    [
      'The old furnace line will be switched off in June, and from then on we save EUR 6 million in 2024.',
      'On the old furnace line, June is still the date.',
    ],
    [],
  ],
  ['spoken of by its name', [STUDY, 'Kestrel had some good hits.'], []],
])('what was promised and is %s', async (_, said, expected) => {
  expect(await told(...said)).toEqual(expected);
});
