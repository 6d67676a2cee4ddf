import { describe, expect, it } from 'vitest';
import { readGuidance } from '../../../src/extract/guidance/guidance.ts';
import { readFacts } from '../../../src/figures/read-facts.ts';
import { remarks } from './invented-call.ts';

const guided = (...sentences: readonly string[]) => {
  const call = remarks(...sentences);
  return readGuidance(call, readFacts(call));
};

describe('no forecast of the company', () => {
  it.each([
    'Kiln revenue is estimated to have been about $19 million in the quarter.',
    'That is much better than the projection of $53 million to $58 million that we gave on our last call.',
    'Results were lifted by the launch of the Hollum line, which generated revenue of $17 million.',
    'In glaze, we had a net release of about $9 million of reserves.',
    'As an example, assuming a yield of 11% would imply a value of $3 billion.',
    'If customers cut their output, this could bring declines of 13%.',
    'If the drought goes on, our direct costs may be below those of other years.',
    'Mara will then go through the results as well as expectations for 2025.',
    'I would like to extend an invitation to all of you to join our Investor Day, which is scheduled for December.',
    'Some of you may remember that our margin was stuck at 12%.',
    'There are a few factors that may limit us in the gains from our backlog.',
    'Tile sales are expected to be down 2% in 2025 according to Brandt.',
    'Industry reports indicate that demand could be higher in the second half.',
    'A study by Brandt in July predicts that tile demand will grow by 2028.',
  ])('is told by: %s', (text) => expect(guided(text)).toEqual([]));

  it.each([
    'We are reaffirming the revenue guidance that we provided in May of $90 million for the full year.',
    'With the launch of the Hollum line, we expect revenue of $90 million in 2025.',
    'If demand holds, we expect revenue of $90 million in 2025.',
    'We see costs that may rise, but we expect revenue of $90 million in 2025.',
  ])('is not what comes with one: %s', (text) =>
    expect(guided(text)[0]?.figure?.text).toBe('$90 million'),
  );
});

describe('no refusal', () => {
  it.each([
    'Estimates of our full year cost headwinds have not changed since our detailed comments in May.',
    'At this time, we are not targeting any new speculative development starts.',
    'These units are not reflected in the delivery guidance provided.',
    'The shortage is not currently forecasted to affect the third quarter.',
    'We will provide more details after we close.',
    'While it is difficult to predict the chances that may come, I know that our team has the tenacity for them.',
  ])('is made by: %s', (text) =>
    expect(guided(text).filter(({ kind }) => kind === 'refusal')).toEqual([]),
  );

  it.each([
    'We will not provide specific financial guidance for 2025.',
    'It is too early to provide an outlook for 2025.',
  ])('keeps one from being heard: %s', (text) => expect(guided(text)[0]?.kind).toBe('refusal'));
});
