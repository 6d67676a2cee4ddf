import { describe, expect, it } from 'vitest';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

// What a call says, what may be claimed of it in other words, and what turns it round.
const ROWS: readonly (readonly [rule: string, said: string, claim: string, lie: string])[] = [
  [
    'who buys whom',
    'Our recently announced acquisition of Pebble Robotics brings us into sorting.',
    'The company is acquiring Pebble Robotics to get into sorting.',
    'Pebble Robotics is acquiring a sorting business of the company.',
  ],
  [
    'who picks whom',
    'Last month Orlanda selected us for the sensors in its new tram.',
    'Orlanda picked the company for the sensors of its new tram.',
    'The company picked Orlanda for the sensors of its new tram.',
  ],
  [
    'who tells what',
    'At its fair in Lyon, Corvex disclosed a large deployment of our pumps.',
    'Corvex revealed a large deployment of our pumps at its fair in Lyon.',
    'Northwind revealed at its fair in Lyon a large deployment of pumps by Corvex.',
  ],
  [
    'what goes with what',
    'Growth in Iberia was led by valves, and growth in Nordics by pumps.',
    'Valves led the growth in Iberia and pumps that in Nordics.',
    'Pumps led the growth in Iberia and valves that in Nordics.',
  ],
  [
    'what ends when',
    'Support ends for the Delta line in March and for the Sigma line in August.',
    'In March support ends for the Delta line and in August for the Sigma line.',
    'Support ends in August for the Delta line and in March for the Sigma line.',
  ],
  [
    'what is driven by what, clause by clause',
    'For the second half, we see smelters driven by copper and foundries driven by zinc.',
    'In the second half, copper drives smelters while zinc drives foundries.',
    'In the second half, smelters are driven by zinc while foundries are driven by copper.',
  ],
  [
    'for what reason',
    'The release of reserves was driven by two shipping loans.',
    'The reserve release was due to loans to shipping.',
    'The reserve release was traced to loans to hotels.',
  ],
  [
    'what is among them',
    'Those new categories include kettles, tents and garden tools.',
    'The new categories include tents.',
    'The new categories include jewelry and violins.',
  ],
  [
    'how long',
    'Lead times are generally 9 to 12 weeks for our pumps.',
    'Lead times of the pumps are generally nine to twelve weeks.',
    'Lead times of the pumps are generally four to six weeks.',
  ],
  [
    'inside and outside',
    'Stocks at our dealers were within the normal range.',
    'Inventory at the dealers was in the normal range.',
    'Inventory at the dealers was outside the normal range.',
  ],
  [
    'for and against',
    'We support the merger of the two pension rules.',
    'The company is in favor of merging the two pension rules.',
    'The company opposes the merger of the two pension rules.',
  ],
  [
    'the whole and a part',
    'We sold a portion of our stake in Pebble Robotics.',
    'The company sold part of its holding in Pebble Robotics.',
    'The company sold its entire stake in Pebble Robotics.',
  ],
  [
    'what was stopped',
    'As a precaution we have suspended our share repurchases and the dividend.',
    'The company halted its buybacks and its dividend as a precaution.',
    'The company repurchased shares and paid its dividend as a precaution.',
  ],
  [
    'what was kept',
    'We have maintained our planned range of capital expenditure.',
    'The range for capital spending was kept.',
    'Management trimmed its range for capital spending.',
  ],
  [
    'what is over and what goes on',
    'The open pump initiative that we announced with Corvex is already serving cities.',
    'The open pump initiative with Corvex is already in use by cities.',
    'The company has wound up its open pump initiative with Corvex.',
  ],
  [
    'when it takes place',
    'Our tram sensor will be in public trials before the year is out.',
    'The tram sensor is to go into public trials before the year ends.',
    'Public trials of the tram sensor took place last year.',
  ],
  [
    'of it alone',
    'Stocks are above normal both in our shops and in our depots.',
    'Inventory is above normal in the shops and the depots.',
    'Inventory is above normal in the shops alone.',
  ],
];

const verdictOn = (said: string, claim: string) => verifyClaims(callOf(said), [claim])[0]?.verdict;

describe('a claim of who did what, with what, and why', () => {
  it.each(ROWS)('%s: “%s” bears out “%s”', (_, said, claim) => {
    expect(verdictOn(said, claim)).toBe('supported');
  });

  it.each(ROWS)('%s: “%s” does not bear out the last', (_, said, __, lie) => {
    expect(verdictOn(said, lie)).not.toBe('supported');
  });
});

// What is told in quite other words, and what is near to it and false.
const OTHERWISE: readonly (readonly [said: string, claim: string, lie: string])[] = [
  [
    'Halden, our largest customer in Norway, renewed its supply contract for five years.',
    'Halden extended its supply contract.',
    'Halden cancelled its supply contract.',
  ],
  [
    'We will move production of valves from Leeds to Poznan by next spring.',
    'Valve production is to be shifted to Poznan.',
    'Valve production is to be shifted from Poznan to Leeds.',
  ],
  [
    'Our partner Tesmer supplies the motors and we assemble the pumps in Ghent.',
    'Tesmer provides the motors, and the company puts the pumps together in Ghent.',
    'The company supplies motors to Tesmer.',
  ],
  [
    'Demand from hospitals stayed strong, but schools held back on orders.',
    'Hospitals kept ordering while schools were reluctant.',
    'Schools kept ordering while hospitals were reluctant.',
  ],
  [
    'The board has not yet decided on the special dividend.',
    'No decision has been taken on a special dividend.',
    'The board approved a special dividend.',
  ],
  [
    'We hired Carla Benn from Tesmer as our new head of logistics.',
    'Carla Benn joined from Tesmer to run logistics.',
    'Carla Benn left for Tesmer.',
  ],
  [
    'Price increases more than offset wage inflation in the quarter.',
    'Higher prices made up for rising wages.',
    'Rising wages ate up the price increases.',
  ],
  [
    'We do not expect the tariffs to have a material effect on our costs.',
    'Tariffs should hardly affect costs, in management’s view.',
    'Management expects the tariffs to raise costs considerably.',
  ],
  [
    'The regulator in Brazil approved our new filter in July.',
    'Brazil’s regulator cleared the new filter.',
    'The regulator in Mexico approved the new filter.',
  ],
  [
    'We are considering a sale of the paint business but no decision has been made.',
    'The company is thinking about selling its paint business.',
    'The company has agreed to sell its paint business.',
  ],
  [
    'Customers are switching from steel to aluminum frames.',
    'Customers are moving to aluminum frames.',
    'Customers are moving from aluminum to steel frames.',
  ],
  [
    'Freight was the main headwind to margin, followed by energy.',
    'Freight weighed most on margins.',
    'Energy was the biggest drag on margins, ahead of freight.',
  ],
  [
    'We stopped selling to Russia in March.',
    'Sales to Russia ended in March.',
    'The company resumed selling to Russia in March.',
  ],
  [
    'Most of the savings come from procurement rather than from headcount.',
    'Procurement is where most savings come from.',
    'Most of the savings come from headcount.',
  ],
  [
    'Inventories at retailers are healthy, and we see no destocking.',
    'Retailers hold healthy stocks.',
    'Retailers are destocking.',
  ],
  [
    'The new plant in Cadiz is running ahead of schedule.',
    'The Cadiz factory is ahead of plan.',
    'The Cadiz factory has been delayed.',
  ],
  [
    'Younger buyers are driving the growth of the outlet stores.',
    'Growth at the outlets is driven by younger customers.',
    'Growth at the outlets is driven by older customers.',
  ],
  [
    'We lost the Corvex contract to a cheaper rival.',
    'A cheaper competitor took the Corvex contract.',
    'The company won the Corvex contract from a rival.',
  ],
  [
    'Churn was lower thanks to the new loyalty program.',
    'The loyalty program brought down churn.',
    'The loyalty program pushed up churn.',
  ],
  [
    'The union accepted our wage offer last week.',
    'The union agreed to the wage offer.',
    'The union turned down the wage offer.',
  ],
  [
    'Our paint store network in Quebec will close by year-end.',
    'The Quebec paint stores are to shut before the year is out.',
    'The Quebec paint stores will be renovated before the year is out.',
  ],
  [
    'The outage in May hit our German customers hardest.',
    'Customers in Germany suffered most from the outage in May.',
    'Customers in Austria suffered most from the outage in May.',
  ],
  [
    'We have signed a letter of intent with Tesmer but nothing is binding yet.',
    'There is a non-binding letter of intent with Tesmer.',
    'There is a binding agreement with Tesmer.',
  ],
  [
    'Our new boats are assembled in Gdansk and sold mainly in Italy.',
    'Gdansk is where the new boats are put together.',
    'Italy is where the new boats are put together.',
  ],
  [
    'The cyber incident did not affect customer data.',
    'No customer data was hit by the hack.',
    'Customer data was stolen in the hack.',
  ],
  [
    'We raised our stake in Lumen Farms from a minority to a majority.',
    'The company now has a majority of Lumen Farms.',
    'The company sold its majority of Lumen Farms.',
  ],
  [
    'Two of our competitors left the Turkish market last year.',
    'A couple of rivals exited Turkey last year.',
    'The company exited Turkey last year.',
  ],
  [
    'We are testing drones for delivery in Porto, with a wider launch possible in 2026.',
    'Drone delivery is being piloted in Porto.',
    'Drone delivery has been launched across Portugal.',
  ],
  [
    'Higher fuel costs were fully passed on to passengers.',
    'Passengers bore all of the rise in fuel costs.',
    'The company absorbed the rise in fuel costs.',
  ],
  [
    'Deliveries of the new tram slipped into the third quarter because of a strike at a supplier.',
    'A supplier strike delayed tram deliveries.',
    'A shortage of steel delayed tram deliveries.',
  ],
  [
    'I would rather not comment on the talks with the government.',
    'He would not discuss the talks with the government.',
    'He gave details of the talks with the government.',
  ],
  [
    'We do not need to raise capital.',
    'No capital increase is required.',
    'A capital increase is required.',
  ],
  [
    'Our loyalty members visit twice as often as other guests.',
    'Members of the loyalty scheme come more often than other guests.',
    'Members of the loyalty scheme come less often than other guests.',
  ],
  [
    'We continue to look for a new head of finance.',
    'The search for a finance chief goes on.',
    'A new finance chief has been appointed.',
  ],
  [
    'Fleet customers delayed orders because credit is hard to get.',
    'Tight credit made fleet customers put off orders.',
    'Falling fuel prices made fleet customers put off orders.',
  ],
  [
    'Traffic in malls remains soft while our outlets on the outskirts are busy.',
    'Mall traffic is still weak.',
    'Mall traffic is strong again.',
  ],
  [
    'We use robots from Kanto in our warehouses in Lyon.',
    'Robots made by Kanto work in the Lyon warehouses.',
    'Robots made by Kanto work in the Madrid warehouses.',
  ],
  [
    'We buy most of our lithium from Chile and only a little from Australia.',
    'Chile is where most of the lithium comes from.',
    'Australia is where most of the lithium comes from.',
  ],
  [
    'Insurance will cover most of the damage from the flood in Porto.',
    'Most of the Porto flood damage is insured.',
    'None of the Porto flood damage is insured.',
  ],
  [
    'Management bonuses are tied to cash flow from this year on.',
    'Cash flow now determines executive bonuses.',
    'Revenue growth now determines executive bonuses.',
  ],
  [
    'The ministry has asked for more data before it approves our vaccine.',
    'The ministry wants more data before approval of the vaccine.',
    'The ministry has approved the vaccine.',
  ],
  [
    'Growth in soups more than made up for weakness in sauces.',
    'Soups outweighed the weakness of sauces.',
    'Sauces outweighed the weakness of soups.',
  ],
  [
    'We closed the purchase of Orbis in April and are now integrating its depots.',
    'The Orbis takeover was completed in April; its depots are being folded in.',
    'The Orbis takeover is still waiting for completion.',
  ],
  [
    'About price increases: we do not plan any further this year.',
    'No more price rises are planned for the year.',
    'More price rises are planned for the year.',
  ],
];

describe('a claim in quite other words', () => {
  it.each(OTHERWISE)('“%s” bears out “%s”', (said, claim) => {
    expect(verdictOn(said, claim)).toBe('supported');
  });

  it.each(OTHERWISE)('“%s” does not bear out the last', (said, _, lie) => {
    expect(verdictOn(said, lie)).not.toBe('supported');
  });
});

// Told plainly, in the words that a journalist would use.
const PLAIN: readonly (readonly [said: string, claim: string])[] = [
  [
    'Orlanda chose Tidal to run computing at the edge.',
    'Orlanda picked Tidal for edge computing in its tram plans.',
  ],
  [
    'We expect to close the acquisition of Pebble in May, several months earlier than expected.',
    'The Pebble purchase looks set to be finished months ahead of the original plan.',
  ],
  [
    'When lines run at high utilization, our customers are less willing to take machines down for upgrades.',
    'Customers running flat out are reluctant to stop their machines for upgrades.',
  ],
  [
    'Offshore cash and proceeds from the sale of our Corvex shares are being used to fund Pebble.',
    'Cash held abroad and money from the Corvex shares will help pay for Pebble.',
  ],
  [
    'Inventory in the channel is a little higher than the lean levels of the winter, and healthy.',
    'Channel stocks are a bit above the lean levels of the winter but healthy, in the CFO’s view.',
  ],
];

describe('a claim in a journalist’s words', () => {
  it.each(PLAIN)('“%s” bears out “%s”', (said, claim) => {
    expect(verdictOn(said, claim)).toBe('supported');
  });
});
