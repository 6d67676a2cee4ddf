import { expect, it } from 'vitest';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

// What a call says, what may be claimed of it, and what may not: one attribute of the claim is turned.
const ROWS: readonly (readonly [kind: string, said: string, claim: string, lie: string])[] = [
  [
    'the one of two moves that is at constant rates',
    'Operating income grew 14% and 17% in constant currency.',
    'In constant currency, operating income grew 17%.',
    'In constant currency, operating income grew 14%.',
  ],
  [
    'the one of two moves that is at constant rates, behind the figure',
    'Pump sales increased 6% and 9% in constant currency.',
    'Pump sales grew 9% in constant currency.',
    'Pump sales grew 6% in constant currency.',
  ],
  [
    'money and what is counted',
    'We have remaining authorization of approximately $1.7 billion under the repurchase program.',
    'About $1.7 billion remains under the repurchase authorization.',
    'About 1.7 billion shares remain under the repurchase authorization.',
  ],
  [
    'two bases of one metric, respectively',
    'We have raised the guidance ranges of our diluted and adjusted diluted earnings per share to $4.10 to $4.30 and $4.60 to $4.80, respectively.',
    'Adjusted diluted EPS guidance for the year was raised to $4.60 to $4.80.',
    'Adjusted diluted EPS guidance for the year was raised to $4.10 to $4.30.',
  ],
  [
    'a plan that stands and the one before it',
    'Capital spending is now expected to be between $61 million and $67 million for 2024. This compares to previous guidance of $42 million to $48 million.',
    'The company now plans capex of $61–$67 million for 2024, compared with its earlier guidance of $42–$48 million.',
    'The company now plans capex of $42–$48 million for 2024, compared with its earlier guidance of $61–$67 million.',
  ],
  [
    'a plan that stands, and what it was before',
    'Capital spending is now expected to be between $61 million and $67 million for 2024. This compares to previous guidance of $42 million to $48 million.',
    'The company raised its 2024 capex outlook to $61–$67 million, from $42–$48 million before.',
    'The company raised its 2024 capex outlook to $61–$67 million, from $32–$48 million before.',
  ],
  [
    'a count and that of a year before, with the quarter by its year',
    'We delivered 31 tugboats, down from 44 in last year’s second quarter.',
    'Tugboat deliveries fell to 31 in the second quarter of 2024, against 44 a year earlier.',
    'Tugboat deliveries fell to 44 in the second quarter of 2024, against 31 a year earlier.',
  ],
  [
    'things delivered, by the noun of it',
    'We delivered 31 harbor tugboats in the quarter.',
    'Harbor tugboat deliveries were 31 in Q2 2024.',
    'Harbor ferry deliveries were 31 in Q2 2024.',
  ],
  [
    'the reason that the very sentence gives',
    'Kiln revenue was $23 million, up 12%, primarily driven by strong demand and pricing.',
    'Kiln revenue grew 12%, mainly thanks to demand and pricing.',
    'Kiln revenue grew 12%, mainly thanks to the acquisition of Alder.',
  ],
  [
    'the reason that the next sentence gives',
    'Kiln margin was 330 basis points higher, due to the mix. Plant efficiency helped as well.',
    'The 330-basis-point rise in kiln margin came partly from better plant efficiency.',
    'The 330-basis-point rise in kiln margin came mainly from cheaper clay.',
  ],
  [
    'what a price compares to, and the one of a year ago',
    'Clay prices increased to $140 per ton in the second quarter. This compares to $62 per ton in the prior year.',
    'Recycled clay prices reached $140 a ton in the second quarter, more than double the $62 of a year ago.',
    'Clay prices reached $62 a ton in the second quarter, against $140 a year ago.',
  ],
  [
    'a second move of the year to date',
    'Operating cash flow was $81.4 million for the year-to-date 2024, an increase of $17.6 million, compared to the same period last year, a 28% increase.',
    'Cash from operations climbed 28% to just over $81 million in the first half of 2024.',
    'Cash from operations climbed 28% in the second quarter of 2024.',
  ],
  [
    'where a guidance came to, and no sum of it with its rise',
    'We are also raising our adjusted earnings per share range for the full year by $0.20 per share and now expect adjusted earnings per share of $2.60 per share, at the midpoint of the range.',
    'Northwind now sees adjusted EPS of $2.60 at the midpoint of its range.',
    'Northwind lifted its full-year guidance and now sees adjusted EPS of $2.80 at the midpoint of the range.',
  ],
  [
    'what may be grown and what has been',
    'We believe we can grow our savings relationships by 12% to 18% in the coming years.',
    'The bank believes it can grow savings relationships by 12% to 18%.',
    'The bank has already grown its savings relationships by 12% to 18%.',
  ],
  [
    'where an account moved to at constant rates',
    'Lab Tools second-quarter revenue of $1.744 billion was up 13.4% at actual FX rates and 14.3% at constant currency.',
    'Lab Tools revenue increased 14.3% at constant currency in the second quarter, to $1.744 billion.',
    'Lab Tools revenue increased 14.3% at constant currency in the second quarter, to $1.844 billion.',
  ],
  [
    'a day without a year',
    'Our net leverage ratio at June 30 was 3.16 times trailing 12-month adjusted EBITDA.',
    'Net leverage stood at 3.16 times at June 30, 2024.',
    'Net leverage stood at 3.16 times at March 31, 2024.',
  ],
  [
    'two lines of a balance sheet, one of them “total”',
    'We ended the quarter with $7.9 billion of long-term debt and $1.3 billion in total cash and cash equivalents.',
    'Northwind closed the second quarter with long-term debt of $7.9 billion and total cash of $1.3 billion.',
    'Northwind closed the second quarter with long-term debt of $1.3 billion and total cash of $7.9 billion.',
  ],
  [
    'a plan that was estimated before, behind the one that stands',
    'For the full-year 2024, we now expect our base tax rate to be in the range of 19 to 20%, down slightly from the 19 to 22% that we earlier projected.',
    'Northwind now puts its 2024 base tax rate at 19% to 20%.',
    'Northwind now puts its 2024 base tax rate at 19% to 22%.',
  ],
  [
    'months in which something rose',
    'For the first six months of 2024, revenue was $15 billion. Our adjusted operating income grew 17% to $2.4 billion.',
    'Over the first six months, adjusted operating income climbed 17% to $2.4 billion.',
    'Over the first six months, adjusted operating income fell 17% to $2.4 billion.',
  ],
  [
    'how far something stands under a level of its own',
    'In Europe, occupancy rose 12% year-over-year and stayed down 35% versus 2019.',
    'European occupancy rose 12% from a year earlier but remained 35% under its 2019 level.',
    'European occupancy rose 12% from a year earlier but remained 35% above its 2019 level.',
  ],
  [
    'two growths, one of them without what is left out',
    'Excluding student loans, second quarter average loans grew by 1.7% on a linked quarter basis. Average loans grew .6% sequentially.',
    'Average loans grew 0.6% from the first quarter, or 1.7% once student loans are excluded.',
    'Average loans grew 1.7% from the first quarter, or 0.6% once student loans are excluded.',
  ],
  [
    'small firms by their letters',
    'In the second quarter, SMBs made up 24.1% of our parcel volume, compared to 21.6% last year.',
    'Small and medium-sized businesses supplied 24.1% of parcel volume in Q2, versus 21.6% a year earlier.',
    'Small and medium-sized businesses supplied 21.6% of parcel volume in Q2, versus 24.1% a year earlier.',
  ],
  [
    'the reason that the sentence before gives',
    'Our greenhouse customers bought more pumps. As a result of that, revenue grew 13%.',
    'Revenue grew 13% because greenhouse customers bought more pumps.',
    'Revenue grew 13% because the strike in the harbor ended.',
  ],
  [
    'what is held against another account’s old plan',
    'We now expect revenue of $410 million and capex of $31 million, down from the $36 million we previously guided.',
    'Northwind now expects capex of $31 million, down from its earlier guidance of $36 million.',
    'Northwind now expects revenue of $410 million, down from its earlier guidance of $36 million.',
  ],
  [
    'a day of another quarter',
    'Our net leverage ratio at March 31 was 3.16 times trailing 12-month adjusted EBITDA.',
    'Net leverage stood at 3.16 times at March 31, 2024.',
    'Net leverage stood at 3.16 times at the end of the second quarter.',
  ],
  [
    'what is expected to be had and what is had',
    'The combined company is projected to have revenue of $510 million in 2025.',
    'The combined company is expected to have revenue of $510 million in 2025.',
    'Revenue was $510 million in the second quarter.',
  ],
  [
    'growth under an agreement',
    'Royalty revenue grew 5% under the new license agreement.',
    'Royalty revenue grew 5% under the new license agreement.',
    'Royalty revenue fell 5% under the new license agreement.',
  ],
  [
    'what is expected and what is certain',
    'We expect return on invested capital to be around 21% in 2024.',
    'Return on invested capital is expected to be about 21% in 2024.',
    'The company guarantees that return on invested capital will be 21% in 2024.',
  ],
  [
    'what is expected if rates stay, and what comes anyway',
    'If exchange rates stay where they are, we expect currency to decrease our revenue by approximately 2% for the third quarter.',
    'Currency should lower third quarter revenue by about 2% if rates stay put.',
    'The company is certain to lose 2% of third quarter revenue to currency, wherever exchange rates go.',
  ],
  [
    'what may go on and what surely does',
    'The elevated returns will probably continue through the third quarter.',
    'The elevated returns will probably last through the third quarter.',
    'The elevated returns are certain to last through the third quarter.',
  ],
  [
    'who leads and who lags',
    'Our valve business recovered nicely, while our pump business continued to lag.',
    'The pump business continued to lag.',
    'The pump business led the recovery.',
  ],
  [
    'whose guidance is kept',
    'We are raising our margin guidance as we manage our expenses well. As I said earlier, we are reaffirming our full-year expense guidance.',
    'The company kept its guidance for expenses.',
    'The company raised its guidance for expense growth.',
  ],
  [
    'the subject of a figure without a name',
    'Repeat fees rose 12%, driving overall growth. Overall rated volume declined 12%.',
    'Overall rated volume declined 12%.',
    'Overall rated volume climbed 12%.',
  ],
  [
    'a part and all but it',
    'For the full year, net sales increased 12%, including net sales growth of 19% in our non-grocery categories. Grocery sales rose 9%.',
    'Sales of grocery products were up 9% for the full year.',
    'Sales of grocery products were up 19% for the full year.',
  ],
  [
    'home and abroad',
    'Outside the U.S., total organic growth was 14%. In the U.S., we generated 6.2% organic growth.',
    'Organic growth was 6.2% in the U.S. and 14% abroad.',
    'Organic growth was 14% in the U.S. and 6.2% abroad.',
  ],
  [
    'all that is abroad',
    'Outside the U.S., total organic growth was 14%. In the U.S., we generated 6.2% organic growth.',
    'International organic growth was 14%.',
    'Organic growth outside the U.S. was 6.2%.',
  ],
  [
    'the pace at home',
    'Outside the U.S., total organic growth was 14%. In the U.S., we generated 6.2% organic growth.',
    'Domestic organic growth was 6.2%.',
    'Domestic organic growth was 14%.',
  ],
  [
    'a name that begins in small letters',
    'We opened our first vOlio shops in Leeds. We run many shops in all. They are all open. Wages rose a bit. We estimate there are about 4,000 additional store opportunities in Midland towns which are open to a Northwind store. Let me turn to costs.',
    'Management sees about 4,000 additional store opportunities.',
    'Management sees about 4,000 additional store opportunities for vOlio.',
  ],
  [
    'what lies above a bound, and what only rounds to it',
    'Our roofing unit grew 23% in the quarter, generating revenue of $925 million.',
    'Roofing revenue was more than $900 million in the quarter.',
    'Roofing revenue was more than $1 billion in the quarter.',
  ],
  [
    'which of two did what, behind “with”',
    'Price contributed 3% to full year growth with volume contributing 6%.',
    'Price contributed 3% and volume 6% to the growth of the year.',
    'Volume contributed 3% and price 6% to the growth of the year.',
  ],
  [
    'a level at the head, and against when',
    'Our tax rate came in at 18.4%, lower than last year due to several items.',
    'At 18.4%, the tax rate was lower than last year.',
    "At 18.4%, the tax rate was higher than last year's.",
  ],
  [
    'the quarter of a deed',
    'We did this through the early retirement in Q1 of $640 million of our notes, which were due next year.',
    'Notes of $640 million were retired early in the first quarter.',
    'The notes were retired early in the second quarter, $640 million of them.',
  ],
  [
    'what another figure is of',
    'Project finance revenue increased 31%, supported by an over 90% growth in closings.',
    'In project finance, revenue was up 31%.',
    'In project finance, closings were up 31%.',
  ],
  [
    'which way a thing of two words went',
    'These results include significant growth in average ticket, partially offset by a decline in visitor counts. Larger shops expand traffic-building categories in a visitor-friendly way.',
    'Visitor counts declined in the quarter.',
    'Visitor counts increased in the quarter while the average ticket grew.',
  ],
  [
    'the year and its quarter',
    'Our margin for the second quarter was 15.8%. We expect our full year operating margin to exceed the year-to-date margin of the six months of 15.1%.',
    'The full-year operating margin is expected to exceed 15.1%.',
    'The company has already achieved a full-year operating margin above 15.1%.',
  ],
  [
    'of two times the one behind a verb of its own',
    'The tax rate for the quarter was 14.5%, a decrease of 60 basis points. Our tax rate for 2025 is expected to be approximately 21%.',
    'The tax rate fell 60 basis points to 14.5% and is expected to be about 21% in 2025.',
    'The tax rate fell 60 basis points to 21% and is expected to be about 14.5% in 2025.',
  ],
  [
    'what is and what should come',
    'Deferred revenue was $15.1 billion. For the third quarter, we expect deferred revenue to increase 26% to 27% sequentially.',
    'Deferred revenue stood at $15.1bn and should climb 26% to 27% quarter on quarter in the third quarter.',
    'Deferred revenue should reach $15.1bn and climbed 26% to 27% quarter on quarter in the second quarter.',
  ],
  [
    'nine months that a move is told over',
    'So far this year, we have generated a record $4.3 billion in free cash flow.',
    'Free cash flow over the first six months of 2024 totaled $4.3bn.',
    'Free cash flow over the second quarter of 2024 totaled $4.3bn.',
  ],
  [
    'a move in two measures, against a quarter that is named',
    'Diluted earnings per share was $1.35, up $0.25 or 22.7% versus Q2 of last year.',
    'Diluted earnings per share of $1.35 were 25 cents, or almost 23%, better than in Q2 2023.',
    'Diluted earnings per share of $1.35 were 25 cents, or almost 23%, worse than in Q2 2023.',
  ],
  [
    'what a speaker would note',
    'These costs increased by 7.4% in total. We would also note that Q2 2023 studio and service cost amounts were reduced by relief from government programs of $38.7 million.',
    'Studio and service costs climbed 7.4%, against a 2023 base that had been lowered by nearly $39 million of government relief.',
    'Studio and service costs fell 7.4%, against a 2023 base that had been lowered by nearly $39 million of government relief.',
  ],
  [
    'the country by its other names',
    'In the quarter, U.S. domestic generated revenue of $4.2 billion, up 7.8%.',
    'The US domestic business had revenue of $4.2bn, 7.8% more than a year earlier.',
    'The US domestic business had revenue of $4.2bn, 7.8% less than a year earlier.',
  ],
  [
    'a guidance that is moved to a fall',
    'Following an active year, full year copper supply is now forecast to decrease by about 30%.',
    'Management cut its full-year view of copper supply to a fall of roughly 30%.',
    'Management raised its full-year view of copper supply to a rise of roughly 30%.',
  ],
  [
    'a fall that is compared with another',
    'Lending revenue declined 6% versus a 31% decrease in closings.',
    'Lending revenue slipped 6%, far less than the 31% fall in its closings.',
    'Lending revenue slipped 31%, far more than the 6% fall in its closings.',
  ],
  [
    'an old guidance',
    'As you said, we guided to 3.5 million paid net additions. We delivered 1 million.',
    'The company had told investors to expect 3.5 million paid net additions for the second quarter.',
    'The company delivered 3.5 million paid net additions for the second quarter.',
  ],
  [
    'a year before, at the head',
    'Organic revenue grew 9% in the quarter, an improvement compared to Q2 of 2023 when the strike drove an organic revenue decline of 8.7%.',
    'A year earlier, in the midst of the strike, organic revenue had shrunk by 8.7%.',
    'A year earlier, in the midst of the strike, organic revenue had grown by 8.7%.',
  ],
  [
    'what the share is of',
    'In the quarter, repair shops made up 26.4% of U.S. domestic volume, compared to 22.6% last year.',
    'Repair shops accounted for 26.4% of US domestic volume, against 22.6% in the previous year.',
    'Repair shops accounted for 22.6% of US domestic volume, against 26.4% in the previous year.',
  ],
  [
    'what an outlook leaves out',
    'We have not included any impact of future purchases in our current outlook.',
    'The outlook leaves out the effect of any future purchases.',
    'The outlook includes the effect of any future purchases.',
  ],
  [
    'what an outlook does not take into account',
    'There could be some headwinds this year, not incorporated into our guidance since their timing is unclear, including the recently approved toll law.',
    'The guidance does not take the recently approved toll law into account.',
    'The guidance takes the recently approved toll law into account.',
  ],
  [
    'between two levels',
    'We expect returns in 2025 to settle below pre-strike levels but above the level of 2024.',
    'Management expects returns in 2025 to be lower than before the strike yet higher than in 2024.',
    'Management expects returns in 2025 to be higher than before the strike.',
  ],
  [
    'a quarter by its month',
    'The second quarter included a strike. We announced a 15% annual dividend increase in May. We resumed buybacks in June with $2.4 billion of remaining capacity.',
    'The annual dividend was raised by 15%, and buybacks restarted in June with $2.4 billion left to spend.',
    'The annual dividend was cut by 15%, and buybacks restarted in June with $2.4 billion left to spend.',
  ],
  [
    'growth in a place that helped',
    'International revenue grew 8% in the quarter. Sales in Chile grew 35%. Sales in Peru grew 12%.',
    'International revenue was up 8%, helped by 35% growth in Chile.',
    'International revenue was up 8%, helped by 35% growth in Peru.',
  ],
  [
    'organic growth as a verb',
    'Media, our largest discipline, posted 7.6% organic growth in the quarter.',
    'Media grew 7.6% organically.',
    'Media shrank 7.6% organically.',
  ],
  [
    'members that come or go',
    'We guide to negative 3 million paid net adds in Q3.',
    'For the third quarter the company is projecting a decline of three million paid subscribers.',
    'For the third quarter the company is projecting a rise of three million paid subscribers.',
  ],
  [
    'a growth without exchange rates by another name',
    'Net income of $338 million is an increase of 4% operationally and 2% on a reported basis.',
    'Net income was up 4% at constant currency.',
    'Net income was up 2% at constant currency.',
  ],
  [
    'what stands out in a whole',
    'In Credit, revenue rose 4%. Project lending revenue increased 31%.',
    'Project lending was the standout in Credit, with revenue up 31%.',
    'Project lending was the standout in Credit, with revenue up 4%.',
  ],
  [
    'what no guidance was given for',
    'We are not providing full year guidance on members. We guide to margins of 19% for the full year.',
    'No full-year guidance was offered on members.',
    'Full-year guidance was given on members.',
  ],
];

const verdictOn = (said: string, claim: string) => verifyClaims(callOf(said), [claim])[0]?.verdict;

it.each(ROWS)('bears out %s: “%s” → “%s”', (_, said, claim) => {
  expect(verdictOn(said, claim)).toBe('supported');
});

it.each(ROWS)('catches the turn of %s: “%s” → “%s” / “%s”', (_, said, __, lie) => {
  expect(verdictOn(said, lie)).not.toBe('supported');
});
