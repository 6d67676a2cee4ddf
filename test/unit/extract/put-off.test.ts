import { expect, test } from 'vitest';
import { findHedge } from '../../../src/extract/guidance/hedges.ts';
import {
  findRefusal,
  refusesToGuide,
  undecidedAt,
} from '../../../src/extract/guidance/refusals.ts';
import { kindOf } from '../../../src/extract/questions/ask-kind.ts';

test.each([
  [
    "Whether the mill goes over 200 sheets an hour, we'd like to save that for our open house.",
    true,
  ],
  ['I would ask you to call our IR team on that.', true],
  ['We can take that offline.', true],
  ["We're going to give you more detail on the supply at the Capital Markets Day.", true],
  ["As far as kiln orders go, we'll have to see.", true],
  ["I don't have any greater visibility than anybody else.", true],
  ["I don't have the exact kiln shares in front of me.", true],
  ["I don't think it's always useful to go into months.", true],
  ['That is very hard to estimate.', true],
  ['It is a little too soon to say.', true],
  ['And 2031 is too early.', true],
  ["It's still a bit too early for us.", true],
  ['The frost came too early in the year.', false],
  ['It was too early, so we waited.', false],
  ["We haven't decided yet.", false],
  ["We'll tell you more once the papers are signed.", true],
  ["We'll come back to you as soon as the kiln is lit.", true],
  ["We'll ship more once the kiln is lit.", false],
  ["I wouldn't tell the other mills first.", true],
  ["I can't tell you how much it was.", true],
  ["I can't tell you how happy we are.", false],
  ["You can't tell the two apart.", false],
  ["It's the board's decision.", true],
  ['Our board decides on that in April.', true],
  ['Our board decided to raise the dividend.', false],
  ['We will soon say more of the kiln.', false],
  ['I wish I could tell you by which day you get which kiln.', true],
  ['I would just encourage you to tune in next Friday.', true],
  ['We will have to see the doctor of the plant more often.', false],
  ["We don't have any kilns in front of the depot.", false],
  ['You do not have to wait for a kiln any more.', false],
  ['We save 40 million for our customers.', false],
  ['We do not anticipate keeping up such a pace of buybacks.', false],
  ['We have not lost share in kilns.', false],
  ['We will not share the number of kilns.', true],
  ['We do not share kiln prices.', true],
  ["We aren't ready to share any kiln dates.", true],
  ['We call our investors by name.', false],
  ['Customers cannot tell the difference between the two.', false],
  ['We will have more kilns in the shops when the season starts.', false],
  ['The new plant will have more detail in its design than the old one.', false],
])('an answer that is put off is a refusal: %s', (text, isRefusal) => {
  expect(findRefusal(text) !== null).toBe(isRefusal);
});

test.each([
  ["We haven't made that decision yet.", true],
  ['No decision has been made on the mill.', true],
  ["We haven't decided yet.", true],
  ['We made that decision in May.', false],
  ['No doubt the decision was right.', false],
])('nothing is decided: %s', (text, isUndecided) => {
  expect(undecidedAt(text) !== null).toBe(isUndecided);
});

test.each([
  ["Regarding 2031, it's a little too early to provide quantitative guidance.", true],
  ["So we won't give it on Q4.", true],
  ["We won't give up on Velmora.", false],
])('a refusal to guide: %s', (text, isRefusal) => {
  expect(refusesToGuide(text) !== null).toBe(isRefusal);
});

test.each([
  ['We plan to communicate our growth opportunity at our next Investor Day.', false],
  ['We plan to hold our Investor Day on November 8.', true],
  ['If people say that margins may rise, fine.', false],
  ['As we continue to expect, kiln costs were up 22%.', false],
  ['As we expect kiln costs to fall, margins should improve next year.', true],
  ['We plan to open four depots next year.', true],
  ['Today’s discussion will be led by Mara Lind and Per Aas.', false],
  ['I want to be clear that we have full confidence in our strategy.', false],
  ['We have no duty to update any of this.', false],
  ['The Outlook apps surpassed 40 million users this quarter.', false],
])('an event and a supposition of others forecast nothing: %s', (text, isForward) => {
  expect(findHedge(text) !== null).toBe(isForward);
});

test.each([
  [
    'We expect to close the Velmora deal in March, several months earlier than expected.',
    'We expect',
  ],
  ["We're planning a quick ramp of these kilns in the second half of the year.", "We're planning"],
  ['The redesign is targeted to deliver savings over the next three years.', 'is targeted'],
  ['We have a high level of confidence to meet our 40% margin target.', 'level of confidence'],
  ['An increased mix of longer contracts will drive more swings in our bookings.', 'will'],
  ['And Velmora, our new kiln service, will be in public trials before the year is out.', 'will'],
  ['We see strong kiln demand continuing, with an opening at smaller depots.', 'We see'],
  ['We have not factored any asset sales into our financial model.', 'have not factored'],
  ["For kilns, it's still 20 systems for 2031.", "it's still"],
  ['Nils will go into the margin question.', undefined],
  ['Customers will be happy.', undefined],
  ['Edda will remain with the firm until December 2031.', undefined],
  ['That came in lower than we expected.', undefined],
  ['It has not been included in the box.', undefined],
])('what looks ahead, by its own words: %s', (text, hedge) => {
  expect(findHedge(text)?.text).toBe(hedge);
});

test.each([
  ['Where are your kiln gross margins in the third quarter?', 'amount'],
  ['Where is the new plant?', 'view'],
])('what a question asks for: %s', (text, kind) => {
  expect(kindOf(text)).toBe(kind);
});
