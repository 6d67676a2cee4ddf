import { type Term, termsOf } from '../book/terms.ts';

// One line a family: ways in which analysts and management say much the same. Wider than a concept of
// `terms.ts`, where each word means the other: here one may stand for another only in a call that uses it.
// Behind ">" stand words that the ones before it may mean, and not the other way round.
const FAMILIES = `
pay > acquisition | acquire | buy | purchase
employees | people | staff | workforce | team members | associates | colleagues | workers | full-time equivalents | FTEs
jobs | roles | positions | posts
layoffs | job cuts | workforce reduction | headcount reduction | severance | reduction in force
wages | salaries | pay | labor costs | labour costs | compensation | personnel costs | payroll
bonus | variable compensation | incentive compensation | incentive pay
churn | attrition | cancellations | lapse rate
customers | clients | accounts | members | subscribers | users | consumers | shoppers | guests | merchants | tenants | patients | policyholders
price increases | pricing | price hikes | price actions | list prices | price realization | repricing
realisations > selling prices | average selling price | net prices | pricing
promotions | discounts | discounting | markdowns | promotional activity | incentives
capex | capital investments | capital spending | investments in property | purchases of property | capital program
buyback | retired shares | returned capital | capital return
dividend | distribution per share | distributions paid
debt | borrowings | indebtedness
refinancing | maturities | repay | redeem
credit rating | investment grade
revolver | revolving credit facility | credit facility | revolving credit line
tariffs | duties | levies | trade war | trade fight | trade tensions | trade policy
mobile | wireless | cellular
online | digital | web
revenue > sales | turnover
physical stores | bricks and mortar | in-store
conventional | full-service | traditional
deal | acquisition | transaction | combination
swap | exchange | trade | inorganic
sell > divest | divestiture | disposal
divestiture | disposal | sale | exit | spin-off | separation | carve-out
ridof > sell | divest | divestiture | disposal | eliminate | phase out | discontinue | scrap | abolish | remove | drop
stake | shareholding | holding
savings | efficiencies | synergies | cost reductions | productivity | cost program
input costs | raw materials | commodity costs | raw material costs | commodities
shipping costs | freight | logistics costs | transportation costs
energy costs | power prices | electricity | power and fuel
supply shortage | supply constraints | component shortage | bottlenecks | lead times
suppliers | vendors
telcos | telecoms | carriers | service providers
backlog | order book | orders on hand | remaining performance obligation | contracted revenue
orders | bookings | order intake | contract awards | wins
pipeline | opportunities | funnel | prospects
inventory | channel inventory | destocking
traffic | footfall | visits | visitation | customer counts | attendance | visitors | admissions
basket | average ticket | average check | spend per visit | average order value
market share | share gains | share of the market
lawsuit | settlement | investigation | probe | proceedings
regulator | regulation | regulatory | authority | antitrust
approval | clearance | green light | authorization
strike | work stoppage | industrial action | labor dispute
outage | downtime | disruption | shutdown | interruption | incident | stoppage
weather | winter | hurricane | flood | drought | snow | rain
fx | foreign exchange | exchange rates | translation
loan losses | provisions | credit losses | loan impairments
loan losses | provisions | credit losses > impairments
write-offs | impairments | write-downs | charge-offs
bad loans | non-performing loans | delinquencies | defaults | arrears | past due
capital ratio | CET1 | solvency ratio | capital position
plant | factory | facility | site | mill | fab
capacity | throughput | nameplate
capacity > utilization | utilisation
corporate overhead > corporate costs | unallocated costs | central costs
utilisation | utilization | load factor | occupancy
new stores | store openings | new locations | net new units
openings | opened | added
closures | closing | shut
new products | launches | innovation
research | R&D | product development
marketing | advertising | brand investment | promotion spend
succession | successor | transition
cash | cash balance | cash position | cash and equivalents
profitability > operating margin | operating income | margin
one-offs | one-time items | special items | exceptional items | non-recurring
emissions | carbon | CO2 | climate
electric vehicles | EVs | battery electric
flights | departures
passengers | travelers | travellers
medicine | drug | therapy | treatment
trial | study | readout
rent | leases | leasing
oil price | crude | Brent | WTI
output | production | volumes
production > manufacturing | manufacture | build
problem | issue | challenge | concern | difficulty | pressure | headwind
worried | concerned | nervous | cautious | watchful
benefit | tailwind | boost
headwind > impact | drag | hit
tailwind > impact | benefit | lift
fx | currency | currencies
demand | appetite
weakness | softness | slowdown | deceleration
strength | momentum | outperformance
contract | agreement | award
partner | alliance | joint venture | collaboration
loyalty | rewards
raise | increase | hike | lift
spend | expenditure | outlay | investment
own | hold | held
add | open | launch | build | introduce
construct | build | develop
restore | normalize | return to normal | back to normal | go back | resume | reinstate
start | begin | initiate | introduce
restart | resume | reinstate | start again | relaunch
open > start production | begin production | go live | come on stream
cost > investment | price tag
traction | inroads | uptake | uptick | adoption
credit line | line of credit | credit facility | facility | revolver | revolving credit
drawn | undrawn | drawn down
money > proceeds | cash | funds
pause | halt | suspend | idle | curtail | stop
leave | exit | exited | withdraw | withdrawn | withdrew | pull out | pulled out | wind down | wound down
hire | recruit | add people
pay for | pays for | fund | funded | finance | financed
doubtful | unlikely | improbable
durable | lasting | perpetual | permanent
limit | constrain | hold back | keeping from
kids | children
cars | vehicles | autos
bikes | motorcycles
planes | aircraft | jets
hotels | properties
tools | machines | systems
homes | houses
grocery | food
pharmacy | drugstore | prescriptions
cloud bill | hosting costs | hosting
AI | artificial intelligence | machine learning
livestream | livestreaming
livestream > streaming platform | streaming service
overhead > SG&A | G&A | general and administrative
pace > rate | speed | tempo
raw materials > commodities | ingredients | inputs | input costs
partner > memorandum of understanding | MoU | teaming
washington > Congress | lawmakers | administration
lobby > advocate | lobbyist
chips > processors | semiconductors
trucks > vehicles
money back > refunds | refund
refund > refunded | refunding
reschedule | postpone | push back | delay
tickets > seats
hire > bring in
winner > award | selection | down-select | awardee
mechanic > technician
write-down > impairment | write-off
build > construct | construction
shops > salons | stores
cyberattack | cyber incident | ransomware | breach
interest rates | rate cuts | rate environment
foreign | international | overseas | abroad
streaming | direct-to-consumer | DTC | D2C
domestic | home market | local | U.S. | United States
`;

let known: ReadonlyMap<string, readonly string[]> | null = null;

/** Words that some terms may stand for; empty where no other words are known. */
export function kindredOf(terms: readonly Term[]): readonly string[] {
  known ??= readFamilies(FAMILIES);
  return known.get(terms.join(' ')) ?? [];
}

function readFamilies(rows: string): ReadonlyMap<string, readonly string[]> {
  const kindred = new Map<string, string[]>();
  for (const row of rows.trim().split('\n')) {
    const [left = '', right] = row.split(' > ');
    const members = (right ?? left).split(' | ');
    for (const member of left.split(' | ')) {
      const key = termsOf(member).join(' ');
      if (key === '') continue;
      const others = members.filter((other) => termsOf(other).join(' ') !== key);
      kindred.set(key, [...(kindred.get(key) ?? []), ...others]);
    }
  }
  return kindred;
}
