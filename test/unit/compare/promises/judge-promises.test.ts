import { describe, expect, it } from 'vitest';
import { fatesOf } from '../../../../src/compare/promises/fates-of.ts';
import { judgePromises } from '../../../../src/compare/promises/judge-promises.ts';
import { briefedText, callText } from '../../../support/spoken-promises.ts';

type Row = readonly [what: string, earlier: string, later: string, fates: readonly string[]];

const EBITDA = 'We expect EBITDA of EUR 30 million to EUR 34 million for the full year 2024.';
const FACTORY = 'We expect the Torven factory to open in the fourth quarter.';

// What a Q2 2024 call says ahead, and what the Q3 2024 call says of it.
const ROWS: readonly Row[] = [
  [
    'a result inside the range',
    'For the third quarter, we expect revenue of EUR 40 million to EUR 44 million.',
    'Revenue was EUR 41.3 million in the third quarter.',
    ['met'],
  ],
  [
    'a result that only rounds to the end of the range',
    'For the third quarter, we expect an operating margin of 12% to 13%.',
    'The operating margin was 11.8% in the third quarter.',
    [],
  ],
  [
    'a result below the range',
    'For the third quarter, we expect an operating margin of 12% to 13%.',
    'The operating margin was 11.3% in the third quarter.',
    ['missed'],
  ],
  [
    'a result above the range',
    'For the third quarter, we expect an operating margin of 12% to 13%.',
    'The operating margin was 13.9% in the third quarter.',
    ['met'],
  ],
  [
    'a cost below its range',
    'For the third quarter, we expect operating expenses of EUR 20 million to EUR 22 million.',
    'Operating expenses were EUR 18.9 million in the third quarter.',
    ['met'],
  ],
  [
    'a cost above its range',
    'For the third quarter, we expect operating expenses of EUR 20 million to EUR 22 million.',
    'Operating expenses were EUR 24.3 million in the third quarter.',
    ['missed'],
  ],
  [
    'a wish for a balance that came true, told after another time',
    'We would like net debt to be under EUR 30 million by the end of the third quarter.',
    'In the second quarter, the margin was 20.1%. Net debt was EUR 27 million.',
    ['met'],
  ],
  [
    'a measure that is said of another figure of the sentence',
    'For the third quarter, we expect like-for-like sales growth of 4%, and operating income of EUR 8 million to EUR 9 million.',
    'Operating income was EUR 8.4 million in the third quarter.',
    ['met'],
  ],
  [
    'a floor that was missed by less than its last digit',
    'For the third quarter, we expect a gross margin of 41% or better.',
    'The gross margin was 40.6% in the third quarter.',
    ['missed'],
  ],
  [
    'organic growth told as a growth of its own',
    'For the full year we guide for organic sales growth of 4% to 6%.',
    'For organic growth we now see 4% to 5% for the full year.',
    ['reworded'],
  ],
  [
    'a revision that names no time',
    'Capital expenditure for 2024 will be between EUR 65 million and EUR 70 million, and the furnace is half of that.',
    'For capital expenditure we now expect EUR 72 million to EUR 76 million.',
    ['reworded'],
  ],
  [
    'a figure of the next quarter, which revises no year',
    'Capital expenditure for 2024 will be between EUR 65 million and EUR 70 million.',
    'For capital expenditure we now expect EUR 22 million to EUR 26 million in the fourth quarter.',
    [],
  ],
  [
    'a floor that was kept',
    'For the third quarter, we expect a gross margin of at least 40%.',
    'The gross margin was 41.2% in the third quarter.',
    ['met'],
  ],
  [
    'a floor that was not',
    'For the third quarter, we expect a gross margin of at least 40%.',
    'The gross margin was 37.9% in the third quarter.',
    ['missed'],
  ],
  [
    'a single figure that was nearly reached',
    'For the third quarter, we expect revenue of about EUR 42 million.',
    'Revenue was EUR 41.1 million in the third quarter.',
    [],
  ],
  [
    'a single figure that was missed by far',
    'For the third quarter, we expect revenue of about EUR 42 million.',
    'Revenue was EUR 36.1 million in the third quarter.',
    ['missed'],
  ],
  [
    'capex outside its range, which is neither good nor bad',
    'For the third quarter, we expect capital expenditure of EUR 5 million to EUR 6 million.',
    'Capital expenditure was EUR 4.6 million in the third quarter.',
    [],
  ],
  [
    'a result so far off that it is of something else',
    'For the third quarter, we expect revenue of EUR 40 million to EUR 44 million.',
    'Revenue was EUR 4.1 million in the third quarter.',
    [],
  ],
  [
    'what was only hoped for',
    'For the third quarter, we hope for revenue of EUR 40 million to EUR 44 million.',
    'Revenue was EUR 37.3 million in the third quarter.',
    [],
  ],
  [
    'a result of another part',
    'For the third quarter, we expect revenue of EUR 40 million to EUR 44 million.',
    'Revenue from Optics was EUR 37.3 million in the third quarter.',
    [],
  ],
  [
    'a result of another period',
    'For the third quarter, we expect revenue of EUR 40 million to EUR 44 million.',
    'Revenue was EUR 37.3 million in the first quarter.',
    [],
  ],
  [
    'a result of another currency',
    'For the third quarter, we expect revenue of EUR 40 million to EUR 44 million.',
    'Revenue was USD 37.3 million in the third quarter.',
    [],
  ],
  [
    'a reported result of an adjusted promise',
    'For the third quarter, we expect adjusted EBITDA of EUR 8 million to EUR 9 million.',
    'Reported EBITDA was EUR 6.8 million in the third quarter.',
    [],
  ],
  [
    'two results that differ',
    'For the third quarter, we expect EBITDA of EUR 8 million to EUR 9 million.',
    'EBITDA was EUR 7.1 million in the third quarter. Adjusted EBITDA was EUR 8.4 million in the third quarter.',
    [],
  ],
  [
    'growth in constant currency, told as reported',
    'For the third quarter, we expect revenue growth of 5% to 6% in constant currency.',
    'Revenue grew 2.1% in the third quarter.',
    [],
  ],
  [
    'a part of a figure',
    'We expect the new line to contribute EUR 9 million of revenue for the full year 2024.',
    'We expect revenue of EUR 160 million for the full year 2024.',
    ['new'],
  ],
  [
    'what depends on something',
    'If prices hold, we expect revenue of EUR 160 million for the full year 2024.',
    'We talked to many customers.',
    [],
  ],
  [
    'the same again',
    'We expect EBITDA of EUR 30 million to EUR 34 million for the full year 2024.',
    'We still expect EBITDA of EUR 30 million to EUR 34 million for the full year 2024.',
    ['kept'],
  ],
  [
    'a higher range, told beside the old one',
    'We expect EBITDA of EUR 30 million to EUR 34 million for the full year 2024.',
    'We raise our EBITDA guidance for the full year 2024 to EUR 33 million to EUR 36 million, from EUR 30 million to EUR 34 million before.',
    ['reworded'],
  ],
  [
    'an expectation that became a hope',
    'We expect a gross margin of 40% to 42% for the full year 2024.',
    'We hope for a gross margin of 40% to 42% for the full year 2024.',
    ['reworded'],
  ],
  [
    'a hope that became an expectation',
    'We hope for a gross margin of 40% to 42% for the full year 2024.',
    'We expect a gross margin of 40% to 42% for the full year 2024.',
    ['reworded'],
  ],
  [
    'the same of another year',
    'We expect a tax rate of 24% to 25% for the full year 2024.',
    'We expect a tax rate of 26% to 27% for the full year 2025.',
    ['new'],
  ],
  [
    'what the later call never mentions, though it guides',
    'We plan share buybacks of EUR 12 million for the full year 2024.',
    'We expect EBITDA of EUR 30 million to EUR 34 million for the full year 2024.',
    ['dropped', 'new'],
  ],
  [
    'what it mentions in other words',
    'We plan share buybacks of EUR 12 million for the full year 2024.',
    'We expect EBITDA of EUR 30 million to EUR 34 million for the full year 2024. We go on buying back our shares.',
    ['new'],
  ],
  [
    'what it confirms as a whole',
    'We plan share buybacks of EUR 12 million for the full year 2024.',
    'We expect EBITDA of EUR 30 million to EUR 34 million for the full year 2024. All other parts of our outlook are unchanged.',
    ['new'],
  ],
  [
    'what it may not mention, since it guides to nothing',
    'We plan share buybacks of EUR 12 million for the full year 2024.',
    'Revenue was EUR 41.3 million in the third quarter.',
    [],
  ],
  [
    'a promise without figure or date',
    'We are optimistic about our glass business, and we expect healthy demand.',
    'We expect EBITDA of EUR 30 million to EUR 34 million for the full year 2024.',
    ['new'],
  ],
  [
    'a thing that opens later',
    'We expect the Torven factory to open in the third quarter.',
    'The Torven factory will open in the first quarter of 2025.',
    ['slipped'],
  ],
  [
    'a thing that is not open yet',
    'We expect the Torven factory to open in the third quarter.',
    'The Torven factory has not been opened yet.',
    ['slipped'],
  ],
  [
    'a thing that is open',
    'We expect the Torven factory to open in the third quarter.',
    'In August, the Torven factory was opened.',
    ['met'],
  ],
  [
    'a thing that opens sooner',
    'We expect the Torven factory to open in the second quarter of 2025.',
    'We now expect the Torven factory to open in the first quarter of 2025.',
    ['reworded'],
  ],
  [
    'a delay that is denied',
    'We expect the Torven factory to open in the first quarter of 2025.',
    'There is no delay at the Torven factory.',
    [],
  ],
  [
    'another thing of that name',
    'We expect the Torven factory to open in the fourth quarter.',
    'We expect the Torven warehouse to open in the first quarter of 2025.',
    [],
  ],
  [
    'a thing of another name',
    'We expect the Torven factory to open in the fourth quarter.',
    'We expect the Askvik factory to open in the first quarter of 2025. Torven goes well.',
    ['new'],
  ],
  [
    'a second one of it',
    'We expect the Torven factory to open in the fourth quarter.',
    'We expect the second Torven factory to open in the first quarter of 2025.',
    [],
  ],
  [
    'a thing that is spoken of nowhere',
    'We expect the Torven factory to open in the first quarter of 2025.',
    'Revenue was EUR 41.3 million in the third quarter.',
    ['dropped'],
  ],
  [
    'a thing that is spoken of twice',
    'We expect the Torven factory to open in the third quarter. As I said, the Torven factory will open in the third quarter.',
    'In August, the Torven factory was opened.',
    ['met'],
  ],
  [
    'a thing with two dates on one call',
    'We expect the Torven factory to open in the third quarter. The Torven factory will open in the fourth quarter.',
    'In August, the Torven factory was opened.',
    [],
  ],
  [
    'one metric with two figures on one call',
    'We expect revenue of EUR 160 million for the full year 2024. We expect revenue of EUR 170 million for the full year 2024.',
    'We expect revenue of EUR 170 million for the full year 2024.',
    [],
  ],
  [
    'what was never said before, but is told as known',
    'We talked to many customers.',
    'We continue to expect revenue of EUR 160 million for the full year 2024.',
    [],
  ],
  [
    'a thing that was opened long ago',
    'We expect the Torven factory to open in the third quarter.',
    'The Torven factory was opened in 2011.',
    [],
  ],
  [
    'a thing that was not delayed',
    'We expect the Torven factory to open in the third quarter.',
    'We haven’t delayed the opening of the Torven factory.',
    [],
  ],
  [
    'a thing that only may open',
    'The Torven factory may open in the fourth quarter.',
    'We expect the Torven factory to open in the first quarter of 2025.',
    [],
  ],
  [
    'a range that is no longer expected',
    EBITDA,
    'We no longer expect EBITDA of EUR 30 million to EUR 34 million for the full year 2024.',
    ['withdrawn'],
  ],
  [
    'a range that cannot be reached',
    EBITDA,
    'We do not think we can reach EBITDA of EUR 30 million to EUR 34 million for the full year 2024.',
    ['withdrawn'],
  ],
  [
    'guidance that is withdrawn with its figure',
    EBITDA,
    'We have withdrawn our full year 2024 EBITDA guidance of EUR 30 million to EUR 34 million.',
    ['withdrawn'],
  ],
  [
    'guidance that is withdrawn as a whole',
    EBITDA,
    'We are withdrawing our full year outlook.',
    ['withdrawn'],
  ],
  ['guidance that is not withdrawn', EBITDA, 'We are not withdrawing our full year outlook.', []],
  [
    'another metric that is withdrawn',
    EBITDA,
    'We are withdrawing our full year revenue outlook. EBITDA is what we look at.',
    [],
  ],
  [
    'what others withdraw',
    EBITDA,
    'Our competitors have withdrawn their outlook for the full year.',
    [],
  ],
  [
    'a bound that is said with a negation',
    'We do not expect capital expenditure to exceed EUR 12 million for the full year 2024.',
    'We do not expect capital expenditure to exceed EUR 12 million for the full year 2024.',
    ['kept'],
  ],
  [
    'what the street expects',
    EBITDA,
    'The street expects EBITDA of EUR 25 million to EUR 27 million for the full year 2024. We talked to many customers about EBITDA.',
    [],
  ],
  [
    'what we expect beside the street',
    EBITDA,
    'The street was optimistic, but we expect EBITDA of EUR 25 million to EUR 27 million for the full year 2024.',
    ['reworded'],
  ],
  [
    'guidance that is reaffirmed as a whole',
    EBITDA,
    'We are reaffirming our full year guidance.',
    ['kept'],
  ],
  [
    'guidance that is reaffirmed in part',
    EBITDA,
    'We are reaffirming our full year guidance except for EBITDA.',
    [],
  ],
  [
    'another metric that is reaffirmed',
    EBITDA,
    'We are reaffirming our full year revenue guidance. EBITDA is what we look at.',
    [],
  ],
  [
    'a forecast below the old one',
    EBITDA,
    'Full year EBITDA will be below our prior guidance of EUR 30 million to EUR 34 million.',
    ['reworded'],
  ],
  [
    'a forecast at the low end of its range',
    EBITDA,
    'We now expect full year EBITDA at the low end of our EUR 30 million to EUR 34 million range.',
    ['reworded'],
  ],
  [
    'a range in place of a single figure',
    'We expect EBITDA of about EUR 32 million for the full year 2024.',
    'We expect EBITDA of EUR 27 million to EUR 29 million for the full year 2024.',
    ['reworded'],
  ],
  [
    'a range in place of a floor',
    'We expect a gross margin of at least 42% for the full year 2024.',
    'We expect a gross margin of 38% to 39% for the full year 2024.',
    ['reworded'],
  ],
  [
    'a deep cut',
    EBITDA,
    'We now expect EBITDA of EUR 9 million to EUR 12 million for the full year 2024.',
    ['reworded'],
  ],
  [
    'a figure of another scale',
    EBITDA,
    'We now expect EBITDA of EUR 3.1 million to EUR 3.3 million for the full year 2024.',
    [],
  ],
  [
    'a result far below the range',
    'For the third quarter, we expect an operating margin of 12% to 13%.',
    'The operating margin was 4.1% in the third quarter.',
    ['missed'],
  ],
  [
    'earnings a share far below the range',
    'We expect third quarter earnings per share of EUR 0.50 to EUR 0.55.',
    'EPS was EUR 0.31 in the third quarter.',
    ['missed'],
  ],
  [
    'what it may not mention beside slides with plans',
    EBITDA,
    'More details on our plans are in the slides. We expect a tax rate of 24% to 25% for the full year 2024.',
    ['dropped', 'new'],
  ],
  [
    'a thing that will not open',
    FACTORY,
    'We will not open the Torven factory in the fourth quarter.',
    ['slipped'],
  ],
  ['a thing that is cancelled', FACTORY, 'We have cancelled the Torven factory.', ['withdrawn']],
  ['a thing that is not cancelled', FACTORY, 'We have not cancelled the Torven factory.', []],
  [
    'a thing by another word',
    FACTORY,
    'The Torven plant will open in the first quarter of 2025.',
    ['slipped'],
  ],
  [
    'a thing of a competitor',
    FACTORY,
    "A competitor's Torven factory is delayed to the first quarter of 2025.",
    [],
  ],
  [
    'a loan that is repaid later',
    'We will repay the term loan by the end of the fourth quarter.',
    'We now expect to repay the term loan in the first quarter of 2025.',
    ['slipped'],
  ],
  [
    'a loan that is repaid',
    'We will repay the term loan by the end of the third quarter.',
    'We repaid the term loan in September.',
    ['met'],
  ],
  [
    'an approval that comes later',
    'We expect FDA approval of Zelutin in the fourth quarter.',
    'We now expect FDA approval of Zelutin in the first half of 2025.',
    ['slipped'],
  ],
  [
    'an approval of another drug',
    'We expect FDA approval of Zelutin in the fourth quarter.',
    'We expect FDA approval of Moravix in the first half of 2025. Zelutin goes well.',
    ['new'],
  ],
  [
    'a product that ships later, by its name',
    'We plan to begin shipping our Falcon 3 robot in the fourth quarter.',
    'Falcon 3 will now ship in the first quarter of 2025.',
    ['slipped'],
  ],
  [
    'a product that ships',
    'We plan to begin shipping our Falcon 3 robot in the third quarter.',
    'Falcon 3 began shipping in August.',
    ['met'],
  ],
  [
    'a thing by its name alone',
    FACTORY,
    'Torven is now expected to open in the first quarter of 2025.',
    ['slipped'],
  ],
  [
    'a name that two things bear',
    FACTORY,
    'Torven is now expected to open in the first quarter of 2025. The Torven warehouse is full.',
    [],
  ],
  [
    'a forecast that became a loss',
    'We expect net income of EUR 10 million to EUR 15 million for the full year 2024.',
    'We now expect a net loss of EUR 20 million to EUR 25 million for the full year 2024.',
    ['reworded'],
  ],
  [
    'a plan not to do something that stands',
    'We will not open the Torven factory in 2025.',
    'We will not open the Torven factory in 2025.',
    ['kept'],
  ],
  [
    'a plan not to do something that is done after all',
    'We will not open the Torven factory in 2025.',
    'We opened the Torven factory in August.',
    ['reworded'],
  ],
  [
    'a plan not to do something that is planned now',
    'We will not open the Torven factory in 2025.',
    'We expect the Torven factory to open in 2025.',
    ['reworded'],
  ],
  [
    'a country that is still not entered',
    'We are not going to expand into Poland in 2025.',
    'Nothing has changed: we are not going to expand into Poland in 2025.',
    ['kept'],
  ],
  [
    'a plan that is given up for good',
    FACTORY,
    'We do not plan to open the Torven factory any more.',
    ['withdrawn'],
  ],
  [
    'a plan that only waits for something',
    FACTORY,
    'We will not open the Torven factory before the permits are here.',
    [],
  ],
  [
    'a plan that is not of that time',
    FACTORY,
    "We won't open the Torven factory in the fourth quarter.",
    ['slipped'],
  ],
  [
    'hires that are ruled out',
    'We plan to hire 200 engineers in 2025.',
    'We will not be hiring engineers in 2025.',
    ['withdrawn'],
  ],
  [
    'a number of hires that is ruled out',
    'We plan to hire 200 engineers in 2025.',
    'We will not hire 200 engineers in 2025.',
    ['withdrawn'],
  ],
  [
    'no hires, and then some',
    'We will not hire 200 engineers in 2025.',
    'We hired 200 engineers.',
    [],
  ],
  [
    'leverage inside its range',
    'We expect leverage of 2.0 times to 2.5 times by the end of the third quarter.',
    'Leverage was 2.2 times at the end of the third quarter.',
    ['met'],
  ],
  [
    'leverage above its range',
    'We expect leverage of 2.0 times to 2.5 times by the end of the third quarter.',
    'Leverage was 3.2 times at the end of the third quarter.',
    ['missed'],
  ],
  [
    'leverage below its range, which is better',
    'We expect leverage of 2.0 times to 2.5 times by the end of the third quarter.',
    'Leverage was 1.6 times at the end of the third quarter.',
    ['met'],
  ],
  [
    'leverage that is to be higher now',
    'We will bring leverage below 2.0 times by the end of 2024.',
    'We will bring leverage below 2.5 times by the end of 2024.',
    ['reworded'],
  ],
  [
    'less of a move that is told in words',
    'We expect gross margin to be markedly lower in the fourth quarter than last year.',
    'We expect gross margin to be slightly lower in the fourth quarter than last year.',
    ['reworded'],
  ],
  [
    'no move any more',
    'We expect freight costs to decline slightly in 2025.',
    'We now expect freight costs to be flat in 2025.',
    ['reworded'],
  ],
  [
    'the other way in words',
    'We expect gross margin to improve slightly in 2025.',
    'We expect gross margin to decline slightly in 2025.',
    ['reworded'],
  ],
  [
    'the same in words',
    'We expect gross margin to improve slightly in 2025.',
    'We continue to expect gross margin to improve modestly in 2025.',
    ['kept'],
  ],
  [
    'a move in words against another time',
    'We expect gross margin to be markedly lower than last year in the fourth quarter.',
    'We expect gross margin to be slightly lower than last quarter in the fourth quarter.',
    [],
  ],
  [
    'a move in words of another metric',
    'We expect gross margin to improve markedly in 2025.',
    'We expect the operating margin to improve slightly in 2025.',
    [],
  ],
  [
    'a day that is put back',
    'We will present our new strategy in the fourth quarter.',
    'We have put the presentation of our strategy back to the first quarter of 2025.',
    ['slipped'],
  ],
  [
    'a product that is launched',
    'We intend to launch the Skarv mirror in the third quarter.',
    'The Skarv mirror was launched in September.',
    ['met'],
  ],
  [
    'a product in whose place another one was launched',
    'We intend to launch the Skarv mirror in the third quarter.',
    'The Brant mirror was launched in September.',
    ['dropped'],
  ],
  [
    'a report that comes when it was to come',
    'We plan to report the results of the Meridian study in the third quarter.',
    'In August we reported the results of the Meridian study.',
    ['met'],
  ],
  [
    'a plan that was to be published and is put off',
    'We will publish our capital plan by the end of the fourth quarter.',
    'We will publish our capital plan in the first quarter of 2025.',
    ['slipped'],
  ],
];

describe('judgePromises', () => {
  it.each(ROWS)('of %s', async (_, earlier, later, fates) => {
    const rows = await judged(earlier, later);
    expect(rows.map(({ fate }) => fate)).toEqual(fates);
  });

  it('says of no part of a call what it leaves out', async () => {
    const opens = 'We expect the Torven factory to open in the first quarter of 2025.';
    const plans = 'We plan share buybacks of EUR 12 million for the full year 2024.';
    const guides = 'We expect EBITDA of EUR 30 million to EUR 34 million for the full year 2024.';
    const earlier = await briefedText(callText('Q2 2024', `${opens} ${plans}`));
    const text = callText('Q3 2024', guides);
    const remarks = text.slice(0, text.indexOf('Operator: Our first question'));
    const fates = async (words: string) =>
      judgePromises(earlier, await briefedText(words)).map(({ fate }) => fate);
    expect(await fates(text)).toEqual(['dropped', 'dropped', 'new']);
    expect(await fates(remarks)).toEqual(['new']);
  });

  it('says what is new about what slipped or was reworded', async () => {
    const [slipped] = await judged(
      'We expect the Torven factory to open in the third quarter.',
      'The Torven factory will open in the first quarter of 2025.',
    );
    expect(slipped).toMatchObject({ label: 'Torven factory', note: 'now for Q1 2025' });
    const [hoped] = await judged(
      'We expect a gross margin of 40% to 42% for the full year 2024.',
      'We hope for a gross margin of 40% to 42% for the full year 2024.',
    );
    expect(hoped).toMatchObject({ note: '“We hope” instead of “We expect”' });
  });
});

describe('fatesOf', () => {
  it('tells what slipped or was reworded as changed, with what changed', async () => {
    const [earlier, later] = await calls(
      'We expect the Torven factory to open in the third quarter.',
      'The Torven factory will open in the first quarter of 2025.',
    );
    expect(fatesOf(earlier, later)).toMatchObject([
      { fate: 'changed', note: 'now for Q1 2025', result: null },
    ]);
  });
});

async function judged(earlier: string, later: string) {
  return judgePromises(...(await calls(earlier, later)));
}

async function calls(earlier: string, later: string) {
  return [
    await briefedText(callText('Q2 2024', earlier)),
    await briefedText(callText('Q3 2024', later)),
  ] as const;
}
