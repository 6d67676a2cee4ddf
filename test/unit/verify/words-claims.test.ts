import { describe, expect, it } from 'vitest';
import type { Transcript } from '../../../src/core/transcript.ts';
import { splitSentences } from '../../../src/parse/turns/sentences.ts';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

const PEOPLE = [
  { name: 'Ana Ruiz', role: 'Chief Executive Officer', side: 'company' },
  { name: 'Ben Okafor', role: 'Chief Financial Officer', side: 'company' },
  { name: 'Cleo Marchetti', role: 'Analyst', side: 'analyst' },
  { name: 'Dirk Halvorsen', role: 'Analyst', side: 'analyst' },
] as const;

/** A call of lines "Name: what was said"; each question of an analyst is answered by the lines behind it. */
function callBetween(lines: readonly string[]): Transcript {
  let id = 0;
  const turns = lines.map((line, index) => {
    const [, speaker = '', text = ''] = /^([^:]+): (.*)$/s.exec(line) ?? [];
    return {
      ...{ index, speaker, text, section: 'qa' as const, interpreted: false, marks: [] },
      sentences: splitSentences(text).map((place) => ({ ...place, id: `s${++id}` })),
    };
  });
  const isAsked = ({ speaker }: { readonly speaker: string }) =>
    PEOPLE.some(({ name, side }) => name === speaker && side === 'analyst');
  const asked = turns.filter(isAsked);
  return {
    ...callOf(''),
    turns,
    participants: PEOPLE.map((each) => ({ ...each, affiliation: null, aliases: [] })),
    exchanges: asked.map(({ index, speaker }, at) => ({
      ...{ analyst: speaker, firm: null, questionTurns: [index] },
      answerTurns: turns
        .filter((turn) => turn.index > index && turn.index < (asked[at + 1]?.index ?? turns.length))
        .map((turn) => turn.index),
    })),
  };
}

const verdictOn = (call: Transcript, claim: string) => verifyClaims(call, [claim])[0];

// What a call says, what may be claimed of it in other words, and what may not.
const OTHER_WORDS: readonly (readonly [rule: string, said: string, claim: string, lie: string])[] =
  [
    [
      'a launch by a noun',
      'In Portugal, we had a good launch of Kestora, which is the stronger version of our glue.',
      'The company launched Kestora, a stronger version of its glue, in Portugal.',
      'The company delayed the launch of Kestora in Portugal.',
    ],
    [
      'what is needed later, in a clause of its own',
      'Our Haulage unit recently launched Wayline, a tool that lets shippers find the routes that matter most.',
      'Haulage rolled out Wayline, a tool that shows shippers which routes they will need most.',
      'Haulage will roll out Wayline, a tool for shippers, next year.',
    ],
    [
      'next to nothing',
      'Exchange rates had a negligible impact on operating profit.',
      'Exchange rates barely affected operating profit in the second quarter.',
      'Exchange rates weighed heavily on operating profit in the second quarter.',
    ],
    [
      'more beside what is named',
      'Kiln Street has been a hit. So we are testing additional bakery concepts in three cities.',
      'The company is testing more bakery concepts beyond Kiln Street.',
      'The company is no longer testing bakery concepts beyond Kiln Street.',
    ],
    [
      'what goes on again',
      'As orders improved, we resumed the building of new depots, which had been halted in April.',
      'The building of new depots has resumed.',
      'The building of new depots remains on hold.',
    ],
    [
      'what is as it is each year',
      'In Norway, stocks in the trade are normal for the time of year.',
      'Stocks in the trade in Norway are at a typical level for the season.',
      'Stocks in the trade in Norway are unusually high for the time of year.',
    ],
    [
      'what is done',
      'Project costs were down a lot with the completion of our billing program.',
      'Project costs came down as the billing program was completed.',
      'Project costs came down because the billing program was postponed.',
    ],
    [
      'what comes back',
      'However, our charter freight business returned to modest growth.',
      'Charter freight grew again.',
      'Charter freight kept shrinking.',
    ],
    [
      'a move by another word',
      'We saw that in the Baltic markets, where there was some elevated churn.',
      'Churn rose in the Baltic markets.',
      'Churn fell in the Baltic markets.',
    ],
    [
      'a move by a noun',
      'So we have seen a healthy uptick in orders in Portugal.',
      'Orders in Portugal picked up.',
      'Orders in Portugal declined.',
    ],
    [
      'another place',
      'So we have seen a healthy uptick in orders in Portugal. Orders in Norway were flat.',
      'There was a pick-up in orders in Portugal.',
      'There was a pick-up in orders in Norway.',
    ],
    [
      'a place that nobody names',
      'We have seen a healthy uptick in orders in Portugal.',
      'Orders went up in Portugal.',
      'Orders went up in Bolivia.',
    ],
    [
      'what adds',
      'First of all, these surcharges are significantly revenue accretive.',
      'The surcharges add significantly to revenue.',
      'The surcharges take away from revenue significantly.',
    ],
    [
      'verbs of foreseeing',
      'We anticipate that net additions will be growing in the back half.',
      'Management sees net additions growing in the second half.',
      'Management sees net additions shrinking in the second half.',
    ],
    [
      'a plan for a deed',
      'We look forward to the opening of the Harbour resort in Tampa in 2027.',
      'The Harbour resort is due to open in Tampa in 2027.',
      'The Harbour resort has already opened in Tampa.',
    ],
    [
      'a deed for a plan',
      'We closed on the Brightwell acquisition.',
      'The purchase of Brightwell has been completed.',
      'Northwind intends to close the Brightwell acquisition soon.',
    ],
    [
      'a bond that nobody took on',
      'If we ended up with flat margins for the full year, we would be pleased.',
      'Flat margins for the full year would please management.',
      'Management guaranteed flat margins for the full year.',
    ],
    [
      'what is not done',
      'The sale process for the Garden business is under way and goes on. We will tell you once it is completed.',
      'The sale of the Garden business has not been completed.',
      'The sale of the Garden business has been completed.',
    ],
    [
      'what is kept',
      'Which is why pricing for our standalone Basic plan will remain unchanged.',
      'Northwind is not raising the price of its standalone Basic plan.',
      'Northwind is raising the price of its standalone Basic plan.',
    ],
    [
      'none',
      'We made zero documentaries about three years ago.',
      'Northwind made no documentaries about three years ago.',
      'Northwind made documentaries three years ago.',
    ],
    [
      'a denial of the verb',
      'We do not necessarily need the rugby rights in our portfolio.',
      'The company does not need the rugby rights.',
      'The company needs the rugby rights for its portfolio.',
    ],
    [
      'a denial that nobody made',
      'The pumps division remained profitable in the quarter.',
      'The pumps division stayed profitable.',
      'The pumps division was not profitable.',
    ],
    [
      'a denial of something else',
      'We did not change prices, and our kitchens were short of steel.',
      'Prices did not change.',
      'The kitchens were not short of steel.',
    ],
    [
      'a reason in the sentence before',
      'Churn went up a little. That did not come from our price increases.',
      'The price increases were not what lifted churn.',
      'The price increases caused the churn.',
    ],
    [
      'a headwind',
      'Copper costs turned in May and became a tailwind for us.',
      'Copper costs became a tailwind.',
      'Copper costs turned into a headwind.',
    ],
    [
      'another part',
      'We now expect Leasing segment operating income to be flat to up slightly. Boats did well.',
      'Operating income of the Leasing segment is seen flat to slightly higher.',
      'Operating income of the boats segment is seen flat to slightly higher.',
    ],
    [
      'a move beside the same words',
      'We see strong demand for pumps and weak demand for valves.',
      'Demand for pumps is strong and demand for valves is weak.',
      'Demand for pumps is weak and demand for valves is strong.',
    ],
    [
      'rates of exchange',
      'In constant currency, freight revenue grew.',
      'Excluding currency, freight revenue rose.',
      'On a reported basis, freight revenue rose.',
    ],
    [
      'a month',
      'We lowered our prices in Kenya in December, and engagement went up.',
      'Northwind cut its prices in Kenya in December.',
      'Northwind cut its prices in Kenya in March.',
    ],
    [
      'half a year',
      'There will be growth in paid seats once we reach the back half of the year.',
      'Paid seats are expected to grow in the second half.',
      'Paid seats are expected to grow in Q3 2024.',
    ],
    [
      'another metric',
      'We expect the operating margin of the Boats segment to be lower this year.',
      'The operating margin of the Boats segment is expected to be lower this year.',
      'The operating income of the Boats segment is expected to be lower this year.',
    ],
  ];

describe('a claim in other words', () => {
  it.each(OTHER_WORDS)('%s: “%s” bears out “%s”', (_, said, claim) => {
    expect(verdictOn(callOf(said), claim)).toMatchObject({ verdict: 'supported', reasons: [] });
  });

  it.each(OTHER_WORDS)('%s: “%s” does not bear out “%4$s”', (_, said, __, lie) => {
    expect(verdictOn(callOf(said), lie)?.verdict).not.toBe('supported');
  });
});

describe('a claim that something was not told', () => {
  const call = callBetween([
    'Ana Ruiz: We are pleased with the quarter. As noted in the release, we are not providing guidance on bookings.',
    'Cleo Marchetti: Can you tell us what share of your revenue is recurring?',
    'Ben Okafor: No, we have not given that out, and we are not going to start today.',
    'Dirk Halvorsen: When might the ferry business start to pay off?',
    'Ana Ruiz: We are very happy with the team there. It is an exciting field.',
    'Cleo Marchetti: What will capital spending be next year?',
    'Ben Okafor: We expect capital spending of $40 million next year.',
  ]);
  it.each([
    'Northwind gave no guidance on bookings.',
    'Northwind did not disclose what share of its revenue is recurring.',
    'Okafor declined to say what share of revenue is recurring.',
    'Ruiz would not give a timeline for the ferry business to pay off.',
  ])('is borne out: %s', (claim) => {
    expect(verdictOn(call, claim)).toMatchObject({ verdict: 'supported', reasons: [] });
  });

  it.each([
    'Northwind provided guidance on bookings.',
    'Okafor declined to say what capital spending will be next year.',
    'Northwind did not disclose the price of the Lisbon shipyard.',
    'Ruiz declined to say what share of revenue is recurring.',
  ])('is not borne out: %s', (claim) => {
    expect(verdictOn(call, claim)?.verdict).not.toBe('supported');
  });
});

describe('who said it, and to whom', () => {
  const call = callBetween([
    'Ana Ruiz: Our tariffs are absolutely included in the outlook. I want to thank everybody for the support of my decision to retire.',
    'Cleo Marchetti: Have you confirmed that the Ghent plant will build the new barges?',
    'Ben Okafor: No, we have not. The tariffs are built into our outlook as well.',
    'Dirk Halvorsen: How is customization of the tents going?',
    'Ana Ruiz: Customization went slower, and there is more of it coming.',
  ]);
  it.each([
    'Ruiz said the tariffs are already baked into the outlook.',
    'According to Okafor, the tariffs are included in the outlook.',
    'Customization slowed, Ruiz told Halvorsen.',
    'Dirk Halvorsen asked about the customization of tents.',
    'Okafor said it has not been confirmed that the Ghent plant will build the new barges.',
    'The CEO thanked everybody for the support of her decision to retire.',
  ])('is borne out: %s', (claim) => {
    expect(verdictOn(call, claim)).toMatchObject({ verdict: 'supported', reasons: [] });
  });

  it.each([
    'Okafor said customization went slower.',
    'Customization slowed, Ruiz told Marchetti.',
    'Cleo Marchetti asked about the customization of tents.',
    'Okafor confirmed that the Ghent plant will build the new barges.',
    'The CFO thanked everybody for the support of his decision to retire.',
  ])('is caught: %s', (claim) => {
    expect(verdictOn(call, claim)?.verdict).not.toBe('supported');
  });
});

describe('a deed is told as such, and of whom it is told', () => {
  const call = callBetween([
    'Ana Ruiz: Our new chief operating officer, Tove Lind, joined in April from Harbourline. The port authority approved our crane in May. The board authorized a larger dividend. The dockers accepted our offer in June. The arbitrator dismissed the case against us. The Aalborg bakery reopened in July.',
    'Ben Okafor: We think staffing bottlenecks will ease next year. Our competitor Saltmarsh raised fares in August. We acquired Fernbank in May and sold Osprey in October. Sales in Norway were robust but bookings in Chile dropped. Our earnings release was sent out this morning.',
  ]);
  it.each([
    ['Tove Lind joined as COO.', 'Tove Lind joined as CFO.'],
    ['Tove Lind joined from Harbourline.', 'Tove Lind left for Harbourline.'],
    ['The port authority approved the crane.', 'The port authority rejected the crane.'],
    ['The board approved a larger dividend.', 'The board suspended the dividend.'],
    ['The dockers accepted the offer.', 'The dockers rejected the offer.'],
    ['The arbitrator threw out the case.', 'The arbitrator ruled against Northwind.'],
    ['The Aalborg bakery reopened.', 'The Aalborg bakery burned down.'],
    ['Staffing bottlenecks are expected to ease.', 'Staffing bottlenecks will worsen.'],
    ['Saltmarsh raised fares.', 'Northwind raised fares.'],
    ['A competitor raised fares.', 'The company raised fares.'],
    ['Northwind sold Osprey in October.', 'Northwind sold Fernbank in May.'],
    ['Northwind bought Fernbank in May.', 'Northwind was acquired by Fernbank.'],
    ['Bookings in Chile dropped.', 'Bookings in Norway dropped.'],
    ['The earnings release was sent out.', 'Northwind was profitable in the quarter.'],
  ])('%s / not: %s', (claim, lie) => {
    expect(verdictOn(call, claim)).toMatchObject({ verdict: 'supported', reasons: [] });
    expect(verdictOn(call, lie)?.verdict).not.toBe('supported');
  });
});

describe('a refusal is of its own topic and time', () => {
  const call = callBetween([
    "Ben Okafor: For 2026, we expect revenue between $310 million and $330 million. I can't give you a number for 2027. We do not give quarterly guidance, only annual. We do not comment on individual suppliers.",
  ]);
  it.each([
    ['Okafor did not give a number for 2027.', 'Management did not provide guidance for 2026.'],
    ['Management gave no quarterly guidance.', 'Management gave no annual guidance.'],
    [
      'Management declined to comment on individual suppliers.',
      'Management declined to comment on revenue.',
    ],
    ['Management gave annual guidance.', 'Management gave quarterly guidance.'],
  ])('%s / not: %s', (claim, lie) => {
    expect(verdictOn(call, claim)).toMatchObject({ verdict: 'supported', reasons: [] });
    expect(verdictOn(call, lie)?.verdict).not.toBe('supported');
  });
});

describe('a hostile claim', () => {
  it('takes no long time', () => {
    const call = callBetween(
      Array.from({ length: 300 }, (_, at) => `Ana Ruiz: Site ${at} is no longer open to visitors.`),
    );
    const start = performance.now();
    verdictOn(call, 'no '.repeat(660));
    verdictOn(call, 'Oslo Lima Bonn Kiel Graz Bern Cork Pisa Nice Faro visitors came to the site.');
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
