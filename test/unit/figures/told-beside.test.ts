import { describe, expect, it } from 'vitest';
import { factsIn } from './told-facts.ts';

// What was said, and the facts it holds; the call is of Q2 2024.
const SAID: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'buyers of a product, and some of them': [
    ['Larkspur now has 1,200 subscribers.', ['subscribers (larkspur) 1200 count']],
    ['Larkspur has 74 paying customers.', ['customers (larkspur) 74 count']],
    ['We have 1,240 customers.', ['customers 1240 count']],
    ['Northwind Industries has 4,000 customers.', ['customers 4000 count']],
    [
      'Our mill in Brno opened in May, and the first 30 customers have moved over.',
      ['customers aside 30 count'],
    ],
    ['Some 300 customers have migrated to the new plan.', ['customers aside 300 count']],
  ],
  'people at the end of a list, and shares bought': [
    [
      'We ended the quarter with $388 million of cash, and 2,310 employees.',
      ['cash 388000000 money', 'headcount 2310 count'],
    ],
    ['We bought back shares for $35 million.', ['share repurchases 35000000 money']],
    ['We repurchased our own stock for $35 million.', ['share repurchases 35000000 money']],
  ],
  'a count held against one of another time': [
    [
      'We shipped 97,000 crates in the quarter, up from 91,000 crates last quarter.',
      ['crates shipped 97000 count', 'crates shipped Q1 2024 prior previous-quarter 91000 count'],
    ],
    [
      'We delivered 4,120 homes, compared with 4,300 a year ago.',
      ['homes delivered 4120 count', 'homes delivered Q2 2023 prior year-ago 4300 count'],
    ],
    [
      'We produced 12,400 barrels a day, against 13,100 barrels a day in the first quarter.',
      [
        'barrels produced 12400 count',
        'barrels produced Q1 2024 prior previous-quarter 13100 count',
      ],
    ],
    ['We produced 97,000 ounces from 91,000 tonnes of ore.', ['ounces produced 97000 count']],
    ['We produced 97,000 ounces against a plan of 91,000 ounces.', ['ounces produced 97000 count']],
  ],
  'what had been hoped for, beside what came': [
    [
      'Operating margin was 9.9%, below the 10.5% we’d been looking for.',
      ['operating margin 9.9 percent', 'operating margin aside 10.5 percent'],
    ],
    [
      'Free cash flow was $30 million, compared with the $35 million we were aiming for.',
      [
        'free cash flow 30000000 money',
        'free cash flow Q2 2023 prior year-ago aside 35000000 money',
      ],
    ],
  ],
  'a conversion rate and what it is a rate of': [
    [
      'Lower stocks contributed to free cash flow of $60 million and a conversion rate of 104% of net income.',
      ['free cash flow 60000000 money', 'conversion rate 104 percent'],
    ],
    ['The bakery contributed to revenue of $60 million.', []],
  ],
  'what could be borrowed, and no cash': [
    [
      'We had $90 million of cash on hand, no overdrafts, and a $200 million undrawn revolving credit facility.',
      ['cash 90000000 money'],
    ],
    [
      'At quarter end we had $40 million of net debt and nothing drawn on a $70 million revolver.',
      ['net debt 40000000 money'],
    ],
    [
      'We had $90 million of cash and $30 million of debt.',
      ['cash 90000000 money', 'debt 30000000 money'],
    ],
  ],
  'a definition between a metric and its figure': [
    [
      'Free cash flow, which we define as cash from operations, less capital spending was $31 million.',
      ['free cash flow 31000000 money'],
    ],
    [
      'Net debt, which is calculated as debt less cash, was $80 million.',
      ['net debt 80000000 money'],
    ],
    [
      'We sold the mill, which we measure as a loss, and net debt was $20 million.',
      ['net debt 20000000 money'],
    ],
  ],
  'what is still to come, no result': [
    [
      'The portfolio, over 3 million customers will move to us in the third quarter.',
      ['customers Q3 2024 guidance 3000000 count'],
    ],
    [
      'We expect adjusted earnings per share accretion of $0.50.',
      ['earnings per share accretion adjusted guidance 0.5 money'],
    ],
    [
      'That should translate into adjusted earnings per share of $0.85 to $1.05.',
      ['earnings per share adjusted guidance 0.85 to 1.05 money'],
    ],
    [
      'We now expect revenue of $5 million, up from our prior guidance of $4 million.',
      ['revenue guidance 5000000 money', 'revenue aside 4000000 money'],
    ],
    ['Prior guidance was raised, and revenue was $4 million.', ['revenue 4000000 money']],
    [
      'A 10% move in the copper price is about $75 million of EBITDA in a full year.',
      ['ebitda aside 75000000 money'],
    ],
    [
      'Operating margin was 25.2% after a 310 basis point decline a year ago.',
      ['operating margin 25.2 percent', 'operating margin change year-ago -310 bps'],
    ],
  ],
  'a time that opens a clause of its own, of the figure behind it': [
    [
      'Capex in H1 was $8 million and for the full year we maintain $20 million.',
      [
        'capital expenditure H1 2024 8000000 money',
        'capital expenditure FY 2024 guidance 20000000 money',
      ],
    ],
    [
      'Capex in H1 was $8 million; for the year we stay at $20 million.',
      [
        'capital expenditure H1 2024 8000000 money',
        'capital expenditure FY 2024 guidance 20000000 money',
      ],
    ],
    [
      'Capex was $8 million and we keep the full year at $20 million.',
      ['capital expenditure 8000000 money', 'capital expenditure FY 2024 guidance 20000000 money'],
    ],
    [
      'Revenue was $8 million in the quarter and in the first half it was $15 million.',
      ['revenue 8000000 money', 'revenue H1 2024 15000000 money'],
    ],
    [
      'Gross margin fell from 44% to 43% and for the nine-month period from 45% to 44%.',
      [
        'gross margin Q2 2023 prior year-ago 44 percent',
        'gross margin 43 percent',
        'gross margin 9M 2022 prior year-ago 45 percent',
        'gross margin 9M 2023 44 percent',
      ],
    ],
    // No clause of its own: of the figure before it.
    [
      'Revenue was $8 million in the first half and EBITDA was $2 million.',
      ['revenue H1 2024 8000000 money', 'ebitda 2000000 money'],
    ],
    ['Revenue was $8 million for the quarter and for the first half.', ['revenue 8000000 money']],
  ],
  'what a sentence is measured by, not a result': [
    [
      'Revenue was $612 million, at the high end of our guidance of $590 million to $615 million.',
      ['revenue 612000000 money', 'revenue aside 590000000 to 615000000 money'],
    ],
    [
      'Operating expenses were $151 million, so $4 million less than we had guided.',
      ['operating expenses 151000000 money'],
    ],
    [
      'The share buyback of $200 million starts on June 2nd.',
      ['share repurchases guidance 200000000 money'],
    ],
    [
      'The board has approved an interim dividend of 55 cents a share, and a buyback of $250 million that starts next week.',
      ['interim dividend per share 0.55 money', 'share repurchases guidance 250000000 money'],
    ],
    [
      'The board has approved an interim dividend of 55 cents a share, and a share buyback of $250 million.',
      ['interim dividend per share 0.55 money', 'share repurchases aside 250000000 money'],
    ],
    ['We announced a $300 million share repurchase.', ['share repurchases aside 300000000 money']],
    ['We completed a $300 million share repurchase.', ['share repurchases 300000000 money']],
    [
      'The interim dividend is 38 cents per share, and the year-end dividend is planned at 40 cents.',
      ['interim dividend per share 0.38 money', 'dividend per share guidance 0.4 money'],
    ],
    [
      'We raise it to a range of $30 million to $50 million for the year. Our board approved a quarterly dividend of $1.00, payable on July 2nd.',
      ['dividend per share 1 money'],
    ],
    ['The system is live in 480 shops.', ['stores aside 480 count']],
    ['The app was rolled out to 250 restaurants.', ['stores aside 250 count']],
    ['The format was tested in 12 stores.', ['stores aside 12 count']],
    [
      'We opened 8 shops and closed 11 stores, so that we now trade from 592 shops.',
      ['stores 592 count'],
    ],
    ['We operate in 592 locations.', ['stores 592 count']],
    ['We now have a bakery in more than 110 shops.', ['stores aside 110 count']],
    ['Our own trucks were delivering to more than 1,600 stores.', ['stores aside 1600 count']],
    ['Curbside pickup now covers 400 restaurants.', ['stores aside 400 count']],
    ['We ended the year at 592 shops.', ['stores 592 count']],
    [
      'Our store count was up 3% to 910 stores.',
      ['stores change year-ago 3 percent', 'stores 910 count'],
    ],
    ['We opened 12 clinics, bringing the total to 920 clinics.', ['clinics 920 count']],
    ['The network grew to 1,200 stores.', ['stores 1200 count']],
    [
      'We ended with 580 shops, including nearly 40 stores in our light version.',
      ['stores 580 count'],
    ],
    ['This total includes over 210 stores in our light version.', []],
    ['These include 30 franchised stores.', ['stores (franchised) 30 count']],
    ['The year had it all, including 100 new stores.', ['new stores 100 count']],
    ['We now trade from 592 shops.', ['stores 592 count']],
    ['The dividend is 38 cents per share, which is as planned.', ['dividend per share 0.38 money']],
    [
      'The solvency ratio is 214%; it was 209% at the end of December.',
      ['solvency ratio 214 percent', 'solvency ratio end of December prior other 209 percent'],
    ],
    [
      'Cash on hand was $1.9 billion, against debt of $1.3 billion.',
      ['cash 1900000000 money', 'debt 1300000000 money'],
    ],
    ['A large competitor announced last week a combined ratio of 95.1%.', []],
    ['We announced last week a combined ratio of 95.1%.', ['combined ratio 95.1 percent']],
  ],
  'a part until only the company can be meant': [
    [
      'In Northern Life, net inflows were $310 million. Net profit was $20 million. Shareholders’ equity was $8 billion. Return on equity was 12%.',
      [
        'net inflows (northern life) 310000000 money',
        'net income (northern life) 20000000 money',
        "shareholders' equity 8000000000 money",
        'return on equity 12 percent',
      ],
    ],
    ['At our Dresden fab, utilization was 71%.', ['utilization (dresden) 71 percent']],
    [
      'Premiums stood at $1.4 billion, and health was stable at $240 million.',
      ['written premiums 1400000000 money'],
    ],
    ['Book-to-bill was 1.12.', ['book-to-bill 1.12 multiple']],
  ],
  'a forecast that is made anew, no result': [
    [
      'We are raising adjusted EPS to a range of $3.52 to $3.62, from $3.45 to $3.60.',
      [
        'earnings per share adjusted guidance 3.52 to 3.62 money',
        'earnings per share adjusted aside 3.45 to 3.6 money',
      ],
    ],
    ['We are raising our dividend to $0.34 per share.', ['dividend per share 0.34 money']],
    [
      'Turning to 2025, we expect revenue of $5 million. It assumes same-property NOI growth of 2% to 3%.',
      [
        'revenue FY 2025 guidance 5000000 money',
        'same-store net operating income FY 2025 change year-ago guidance 2 to 3 percent',
      ],
    ],
    ['Remaining capex for the ships is $480 million.', []],
  ],
  'a share and a longer time in one breath': [
    [
      'FFO was $0.62 per share for the quarter and $1.21 for the half year, which is 4.3% growth over 2023.',
      [
        'funds from operations per share 0.62 money',
        'funds from operations per share H1 2024 1.21 money',
        'funds from operations per share H1 2024 change year-ago 4.3 percent',
      ],
    ],
    [
      'Net profit was $231 million in the first half against $268 million in the first six months of 2023.',
      ['net income H1 2024 231000000 money', 'net income H1 2023 prior year-ago 268000000 money'],
    ],
    [
      'For the first half, net profit stands at $60 million.\nOperating cash flow was $148 million.',
      ['net income H1 2024 60000000 money', 'operating cash flow 148000000 money'],
    ],
    [
      'Net profit was $30 million.\nFor the first half, revenue was $400 million.\nNet profit was $60 million. Operating cash flow was $148 million.',
      [
        'net income 30000000 money',
        'revenue H1 2024 400000000 money',
        'net income H1 2024 60000000 money',
        'operating cash flow H1 2024 148000000 money',
      ],
    ],
  ],
  'a move that takes up the sentence before': [
    [
      "Gross margin was 33.4%. That's 90 basis points better than a year ago.",
      ['gross margin 33.4 percent', 'gross margin change year-ago 90 bps'],
    ],
    [
      'Revenue was $612 million, and EPS was $2.10. That is up 9%.',
      ['revenue 612000000 money', 'earnings per share 2.1 money'],
    ],
    [
      'Net sales were up 3.8% to $1,146 million, and on an organic basis they were up 2.1%.',
      [
        'revenue change year-ago 3.8 percent',
        'revenue 1146000000 money',
        'organic revenue change year-ago 2.1 percent',
      ],
    ],
  ],
  'a share, a balance and a bank by their own words': [
    [
      'Ongoing earnings were $1.14 per share, compared with $1.02 per share a year ago.',
      [
        'earnings per share adjusted 1.14 money',
        'earnings per share adjusted Q2 2023 prior year-ago 1.02 money',
      ],
    ],
    ['Ongoing net income was $262 million.', ['net income adjusted 262000000 money']],
    ['Ongoing expenses were $262 million.', ['ongoing expenses 262000000 money']],
    [
      'The quarterly dividend is 71 cents, which on an annual basis is $2.84.',
      ['dividend per share 0.71 money', 'dividend per share aside 2.84 money'],
    ],
    [
      'Pre-provisioning operating profit was $953 million.',
      ['pre-provision profit 953000000 money'],
    ],
    ['Credit cost was 55 basis points.', ['cost of risk 55 bps']],
    ['Credit costs were $55 million.', ['provision for credit losses 55000000 money']],
    [
      'O&M was $231 million, down 2%.',
      [
        'operating and maintenance expense 231000000 money',
        'operating and maintenance expense change year-ago -2 percent',
      ],
    ],
    [
      'Our five-year capital plan supports rate base growth of 9%.',
      ['rate base change year-ago guidance 9 percent'],
    ],
    [
      'Gross advances grew by 18% to $142 million.',
      ['loans change other 18 percent', 'loans 142000000 money'],
    ],
    ['We received advances of $5 million.', []],
  ],
  'cash that flows out, and cars that are sold': [
    [
      'Operating cash flow was minus $1.4 billion, and free cash flow was minus $8.7 billion.',
      ['operating cash flow -1400000000 money', 'free cash flow -8700000000 money'],
    ],
    ['Volume was minus $0.6 billion on operating income and currency was minus $0.5 billion.', []],
    [
      'Retail sales were 172,800 cars, which is 3% up on the second quarter of 2023.',
      ['retail sales 172800 count', 'retail sales change year-ago 3 percent'],
    ],
    ['Retail sales were $172 million.', ['revenue (retail) 172000000 money']],
    [
      'Revenue of Solvira was $86 million. For the half year it was $162 million.',
      ['revenue (solvira) 86000000 money', 'revenue (solvira) H1 2024 162000000 money'],
    ],
    [
      'Revenue of Solvira was $86 million. For the half year it was $1,162 million.',
      ['revenue (solvira) 86000000 money'],
    ],
  ],
  'no part by words that name none': [
    ['We took home revenue of $412 million.', ['revenue 412000000 money']],
    ['NAREIT FFO came in at $96.4 million.', ['funds from operations 96400000 money']],
    [
      'Net freight revenue, after voyage costs of $71 million, was $175 million.',
      ['revenue (freight) 175000000 money'],
    ],
    [
      'One of our top tenants, Penwright Stores, filed. Penwright had sales of $3 billion at its peak. Alder had sales of $3 million.',
      ['revenue (alder) 3000000 money'],
    ],
    [
      'TCE earnings were $41,300 per day for the Suezmaxes.',
      ['time charter equivalent (suezmaxes) 41300 money'],
    ],
  ],
  'a month, no quarter': [
    ['We declared a dividend in August of $0.10 per share.', ['dividend per share 0.1 money']],
    ['Shipments in January were 4.6 million cases.', ['shipments aside 4600000 count']],
    ['In the quarter that ended in June, revenue was $4 million.', ['revenue 4000000 money']],
    [
      'New chairs brought online revenue growth of more than 60% during the month of May.',
      ['revenue (online) change year-ago aside 60 percent'],
    ],
    [
      'For the month of July, revenue was down only 4%.',
      ['revenue change year-ago aside -4 percent'],
    ],
    [
      'In July, revenue was down 4%. During this same period, gross margin was 31%.',
      ['revenue change year-ago aside -4 percent', 'gross margin aside 31 percent'],
    ],
    [
      'In July, revenue was down 4%. For the quarter, gross margin was 31%.',
      ['revenue change year-ago aside -4 percent', 'gross margin 31 percent'],
    ],
    ['Since we launched in May, revenue is up 9%.', ['revenue change year-ago 9 percent']],
    ['Revenue grew 9% in the quarter ended in June.', ['revenue change year-ago 9 percent']],
  ],
  'what output is measured in, its level': [
    [
      'Production was 61,200 tonnes, up 8%.',
      ['production 61200 count', 'production change year-ago 8 percent'],
    ],
    ['Production was in 14 countries.', []],
    ['Shipments of 10,000 pounds are rare.', []],
  ],
  'a figure of the next subject, not of the last': [
    [
      'Production was 61,200 tonnes, up 8%, and gold was 74,500 ounces, down 3%.',
      ['production 61200 count', 'production change year-ago 8 percent'],
    ],
    [
      'Net cash was $205 million after paying a dividend of $68 million.',
      ['net cash 205000000 money', 'dividends paid 68000000 money'],
    ],
  ],
  'an earlier figure by its own words': [
    [
      'We had an operating loss of $4.1 million, narrower than the loss of $15.6 million a year ago.',
      [
        'operating income -4100000 money',
        'operating income Q2 2023 prior year-ago -15600000 money',
      ],
    ],
    [
      'Operating income was $74 million, which compares with $61 million.',
      ['operating income 74000000 money', 'operating income Q2 2023 prior year-ago 61000000 money'],
    ],
    [
      'Net revenue retention was 112%, a point lower than last quarter.',
      [
        'net revenue retention 112 percent',
        'net revenue retention change previous-quarter -1 points',
      ],
    ],
    ['Retention was strong, a point we made before.', []],
  ],
  'a figure before items that are left out, adjusted': [
    [
      'Operating profit before exceptional items was $74 million.',
      ['operating income adjusted 74000000 money'],
    ],
    ['Operating profit before the meeting was $74 million.', ['operating income 74000000 money']],
  ],
  'parts that share a verb, each by its name': [
    [
      'Food grew. Food grew 2%. Our Clothing and our Food did well. Clothing grew 3%. Food made $41 million of operating profit and Clothing $27 million.',
      [
        'revenue (food) change year-ago 2 percent',
        'revenue (clothing) change year-ago 3 percent',
        'operating income (food) 41000000 money',
        'operating income (clothing) 27000000 money',
      ],
    ],
    [
      'Our AI add-on, Larkspur, is now at $30 million in ARR.',
      ['annual recurring revenue (larkspur) 30000000 money'],
    ],
  ],
  'a longer time said beside the quarter, of what the quarter told': [
    [
      'Revenue was $189 million. For the first half, revenue was $701 million. Billings were $268 million.',
      ['revenue 189000000 money', 'revenue H1 2024 701000000 money', 'billings 268000000 money'],
    ],
    [
      'Revenue was $189 million.\nFor the first half, revenue was $701 million. Billings were $268 million.',
      [
        'revenue 189000000 money',
        'revenue H1 2024 701000000 money',
        'billings H1 2024 268000000 money',
      ],
    ],
  ],
  'an expense by the money behind it': [
    ['Sales and marketing was $64.4 million.', ['selling and marketing expense 64400000 money']],
    ['Sales and marketing was strong.', []],
    ['Pretax margin was 8.4%.', ['pretax margin 8.4 percent']],
    ['Statutory profit was $131 million.', ['net income reported 131000000 money']],
    [
      'We had net debt of $2 billion; that is 0.7 times EBITDA.',
      ['net debt 2000000000 money', 'net leverage 0.7 multiple'],
    ],
    ['On a like-for-like basis that was 3.1%.', ['same-store sales change year-ago 3.1 percent']],
    ['We added $51 million of net new ARR.', ['net new annual recurring revenue 51000000 money']],
    ['The deal added $51 million of ARR.', []],
  ],
  "what something did to a metric, no move of the company's own": [
    ['Hedging reduced revenue by $33 million.', []],
    ['Weather reduced EBITDA by $2 million.', []],
    ['FX lifted revenue by $3 million.', []],
    ['We estimate that mix lowered gross margin by 80 basis points.', []],
    ['The timing of shipments increased revenue by $8 million.', []],
    ['In the second quarter, divestitures cut our reported revenue by about 3%.', []],
    ['Revenue was $5 million, and an outage reduced production by 5%.', ['revenue 5000000 money']],
    ['Weather will reduce EBITDA by $4 million.', []],
    ['We reduced debt by $33 million.', ['debt change other -33000000 money']],
    [
      'We bought back shares and reduced net debt by $4 million.',
      ['net debt change other -4000000 money'],
    ],
    ['Northwind reduced net debt by $33 million.', ['net debt change other -33000000 money']],
    [
      'Our team has reduced operating expenses by 5%.',
      ['operating expenses change year-ago -5 percent'],
    ],
    ['Weather lowered revenue 3%.', []],
    ['We lowered operating expenses 3%.', ['operating expenses change year-ago -3 percent']],
    ['Revenue improved and EBITDA increased by 5%.', ['ebitda change year-ago 5 percent']],
    [
      'As costs increased gross margin declined by 50 basis points.',
      ['gross margin change year-ago -50 bps'],
    ],
    [
      'The new lines helped us reduce operating expenses by 5%.',
      ['operating expenses change year-ago -5 percent'],
    ],
    [
      'Our Coatings segment increased revenue by 5%.',
      ['revenue (coatings) change year-ago 5 percent'],
    ],
  ],
  'a figure that is put right in the same breath': [
    [
      "Operating expenses were $292 million; I'm sorry, $282 million.",
      ['operating expenses 282000000 money'],
    ],
    ['Revenue was $34.5 million; correction, $35.4 million.', ['revenue 35400000 money']],
    [
      'Revenue was $34.5 million, excuse me, $35.4 million, up 5%.',
      ['revenue 35400000 money', 'revenue change year-ago 5 percent'],
    ],
    ['Revenue grew 14%, or rather 12%.', ['revenue change year-ago 12 percent']],
    ['EBITDA was $5 million, make that $6 million.', ['ebitda 6000000 money']],
    ['Gross margin was 14, sorry, 12%.', ['gross margin 12 percent']],
    [
      'EBITDA was $5 million; let me correct that, EBITDA was $6 million.',
      ['ebitda 6000000 money'],
    ],
    [
      "Revenue was $5 million, I'm sorry, EBITDA was $3 million.",
      ['revenue 5000000 money', 'ebitda 3000000 money'],
    ],
    ['Revenue was up 5%, I mean, 3% of that is price.', ['revenue change year-ago 5 percent']],
    ['Revenue grew 5%, rather than 6%.', ['revenue change year-ago 5 percent']],
  ],
  'a month before what it tells of': [
    [
      'In the month of June alone, deposits grew by $310 million.',
      ['deposits change other aside 310000000 money'],
    ],
    ['July bookings are up 4%.', ['bookings change year-ago aside 4 percent']],
    ['October comps were down 2%.', ['same-store sales change year-ago aside -2 percent']],
    [
      'July revenue was up 4%, and revenue for the second quarter was $45 million.',
      ['revenue change year-ago aside 4 percent', 'revenue 45000000 money'],
    ],
    ['Our August revenue was $45 million.', ['revenue aside 45000000 money']],
    ['June quarter revenue was $45 million.', ['revenue 45000000 money']],
    ['In the June quarter alone, revenue was $45 million.', ['revenue 45000000 money']],
    ['Our September-ended quarter revenue was $45 million.', ['revenue 45000000 money']],
    ['Fiscal March quarter revenue was $45 million.', ['revenue 45000000 money']],
    ['September net debt was $4 million.', ['net debt 4000000 money']],
  ],
  'what goes into models, as still to come': [
    [
      'For your models, net finance costs of around $62 million and a tax rate of about 26%.',
      ['interest expense guidance 62000000 money', 'tax rate guidance 26 percent'],
    ],
    ['For your models, net finance costs were $62 million.', ['interest expense 62000000 money']],
  ],
  'a forecast line by line, with a word on it': [
    [
      'For the full year, we expect revenue of $900 million. Adjusted expenses, no change, $150 million to $151 million. Net charge-offs, now 42 to 45 basis points.',
      [
        'revenue FY 2024 guidance 900000000 money',
        'expenses adjusted FY 2024 guidance 150000000 to 151000000 money',
        'net charge-off ratio FY 2024 guidance 42 to 45 bps',
      ],
    ],
    ['Net charge-offs were $42 million.', ['net charge-offs 42000000 money']],
    [
      'We think net revenue retention will bottom at 111% to 112%.',
      ['net revenue retention guidance 111 to 112 percent'],
    ],
    [
      'We expect net interest income to be up 1% in the third quarter, which brings us to a full-year decline of 3%.',
      [
        'net interest income Q3 2024 change year-ago guidance 1 percent',
        'net interest income FY 2024 change year-ago guidance -3 percent',
      ],
    ],
    [
      'Adjusted operating expenses of $35 million to $40 million.',
      ['operating expenses adjusted guidance 35000000 to 40000000 money'],
    ],
    [
      'Adjusted operating expenses ended at $35 million to $40 million.',
      ['operating expenses adjusted 35000000 to 40000000 money'],
    ],
  ],
  'units held against units': [
    [
      'Volumes were 9.4 million units versus 8.7 million units.',
      ['shipments 9400000 count', 'shipments Q2 2023 prior year-ago 8700000 count'],
    ],
    ['We delivered a quarterly volume of 9.4 lakh units.', ['shipments 940000 count']],
    ['We delivered a volume of work for 9.4 lakh units.', []],
  ],
  'fees without a loss that is in them': [
    ['Excluding the loss on bonds, fees were $178 million.', ['fees adjusted 178000000 money']],
    ['Fees were $178 million, a loss of customers aside.', ['fees 178000000 money']],
  ],
};

describe('figures told by what stands beside them', () => {
  for (const [kind, rows] of Object.entries(SAID))
    it.each(rows)(`${kind}: "%s"`, (text, facts) => {
      expect(factsIn(text)).toEqual(facts);
    });
});
