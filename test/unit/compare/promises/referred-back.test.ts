import { describe, expect, it } from 'vitest';
import { judgePromises } from '../../../../src/compare/promises/judge-promises.ts';
import { briefedText, callText } from '../../../support/spoken-promises.ts';

async function fates(then: string, now: string): Promise<readonly string[]> {
  const earlier = await briefedText(callText('Q2 2024', then, 'August 6, 2024'));
  const later = await briefedText(callText('Q3 2024', now, 'November 5, 2024'));
  return judgePromises(earlier, later)
    .filter(({ fate }) => fate !== 'new' && fate !== 'dropped')
    .map(({ fate, note }) => (note === null ? fate : `${fate} (${note})`));
}

const KILNS = 'We are going to rebuild 14 kilns by the end of September, most of them in Wales.';
const APP = 'Our ordering app, Lumen, goes live in all of our shops in September.';
const TRUCKS = 'We want to bring 90 glaziers on board by the end of September.';
const PRICES =
  'We will take catalogue prices on tumblers up by about 5% on the first of September.';
const LOAN = 'We plan to pay down EUR 25 million of the bank loan in the third quarter.';
const SCRAP = 'We believe we can get the scrap rate under 6% by the end of September.';
const SAVINGS =
  'The furnace programme should bring EUR 10 million of savings by the end of the year.';
const REVENUE =
  'For the third quarter we are looking for revenue of EUR 40 million to EUR 44 million.';
const ORDERS = 'We do think order intake will be growing again in the third quarter.';
const UNION =
  'We hope to have the new wage agreement with the glass workers signed by the end of September.';
const TORVEN = 'You will have an answer from us on the Torven foundry by our next call.';

describe('what a later call makes of a promise by referring back to it', () => {
  it.each([
    [KILNS, 'The last of the fourteen kilns was lit again in the middle of September.', ['met']],
    [
      KILNS,
      'On the kilns, we rebuilt 11 of the 14 we had promised.',
      ['missed (below what was said)'],
    ],
    [
      KILNS,
      'The three kilns in Wales that we had meant to have running by now are still waiting for bricks.',
      ['missed'],
    ],
    [
      APP,
      'Lumen is in 30 shops today, and the rest of them will get it by the end of November.',
      ['slipped (now for the end of November)'],
    ],
    [
      TRUCKS,
      'We have 71 of the 90 glaziers we wanted, so we came up short.',
      ['missed (below what was said)'],
    ],
    [
      TRUCKS,
      'We took on 96 glaziers, six more than we had set out to get.',
      ['met (more than was said)'],
    ],
    [PRICES, 'The new catalogue came out on September 1 as planned, at 5.2% on tumblers.', ['met']],
    [LOAN, 'We repaid EUR 25 million of the bank loan in August, as promised.', ['met']],
    [
      SCRAP,
      'The scrap rate came down to 5.7%, so we got under the mark we had set ourselves.',
      ['met'],
    ],
    [
      SCRAP,
      'Scrap ended September at 6.8%, above the six we had told you to expect.',
      ['missed (above what was said)'],
    ],
    [
      SAVINGS,
      'On the furnaces we now see EUR 13 million of savings by December, three more than we had pencilled in.',
      ['reworded (raised)'],
    ],
    [
      REVENUE,
      'We took in EUR 41 million of revenue. That is inside what we told you to look for.',
      ['met'],
    ],
    [
      ORDERS,
      'Order intake was down 3%, when we had been hoping that it would turn up.',
      ['missed'],
    ],
    [
      UNION,
      'We were in talks with the glass workers on a wage agreement, and we have walked away from them.',
      ['withdrawn (called off)'],
    ],
    [TORVEN, 'The board concluded in October that Torven stays with us.', ['met']],
  ])('%s → %s', async (then, now, expected) => {
    expect(await fates(then, now)).toEqual(expected);
  });

  it.each([
    ['a number of something else', KILNS, 'The last of the fourteen vans was sold in September.'],
    [
      'another number of the same',
      KILNS,
      'The last of the three kilns in Spain was lit in September.',
    ],
    [
      'what somebody else did',
      KILNS,
      'A competitor has rebuilt the last of his 14 kilns, as planned.',
    ],
    [
      'another product',
      APP,
      'Prism, our till system, was switched on in all shops in September, on the day we had planned.',
    ],
    [
      'what comes to another product later',
      APP,
      'Prism is in 30 shops today, and the rest of them will get it by the end of November.',
    ],
    ['other people', TRUCKS, 'We have 71 of the 80 drivers we wanted, so we came up short.'],
    ['another price', PRICES, 'Freight surcharges came in on September 1 as planned, at 2%.'],
    ['another debt', LOAN, 'We repaid the leasing company in August, as promised.'],
    [
      'another rate',
      SCRAP,
      'Sick leave came down to 5.7%, so we got under the mark we had set ourselves.',
    ],
    [
      'a difference that does not fit',
      SAVINGS,
      'We now see EUR 18 million of rent by December, three more than we had pencilled in.',
    ],
    [
      'a market that went otherwise than hoped',
      ORDERS,
      'The weather was worse than we had hoped for.',
    ],
    [
      'talks with others',
      UNION,
      'We were in talks with a hotel chain on a lease, and we have walked away from them.',
    ],
    [
      'a decision on another site',
      TORVEN,
      'The board concluded in October that Maribo stays with us.',
    ],
    ['what was only said', KILNS, 'As I said, the kilns in Wales have not been cheap.'],
    ['a question put off', TORVEN, 'We said we would look at Maribo, and we have not yet.'],
  ])('does not take %s for it', async (_, then, now) => {
    expect(await fates(then, now)).toEqual([]);
  });

  it('gives a sentence to none of two promises that it may be of', async () => {
    const two = `${KILNS} We are going to paint 14 sheds by the end of September.`;
    expect(
      await fates(two, 'The last of the fourteen was done in the middle of September.'),
    ).toEqual([]);
  });
});
