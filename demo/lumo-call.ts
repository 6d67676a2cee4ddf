/** An invented company, whose call comes to the demo by a feed. */
export const LUMO = { ticker: 'LUMO', name: 'Lumo Labs Inc.' } as const;

/** One thing said on the call of Lumo Labs. */
export interface Said {
  readonly speaker: string;
  readonly title: string;
  readonly firm: string;
  readonly section: 'prepared' | 'qa';
  readonly text: string;
}

const FIRM = 'Nord Bank';

/** What was said on the call of Lumo Labs: the same but for its revenue. */
export function lumoCall(revenue = '412.5'): readonly Said[] {
  const management = (speaker: string, title: string, text: string, section = 'prepared') =>
    ({ speaker, title, firm: LUMO.name, section, text }) as Said;
  return [
    management(
      'Operator',
      'Operator',
      'Good morning, and thank you for standing by. Please go ahead.',
    ),
    management(
      'Ada Brink',
      'Chief Executive Officer',
      `Thank you, and good morning. Revenue was $${revenue} million, up 8.0% from a year ago. Demand for our optical sensors held up in every region, and we opened a second line in the spring. We expect full-year revenue growth of 7% to 9%. Our order book stands at $1.2 billion, and customers ask for shorter lead times than they did a year ago. We have answered with more shifts and with a larger store of parts. Our people have done this without an accident in the whole of the quarter, which I want to thank them for.`,
    ),
    management(
      'Tom Okafor',
      'Chief Financial Officer',
      'Thank you, Ada. Gross margin was 41.2%, against 39.9% last year. Operating cash flow was $61.0 million, and capital expenditure was $18.5 million. We ended the quarter with cash of $305.0 million and no debt. Research and development was $44.0 million. Selling expenses were $39.5 million, as we closed two offices that we no longer need. Orders from makers of medical instruments were again the strongest, and those from makers of cars were slower than we would like. We have not changed how we recognise revenue, and there were no one-off items in the quarter. We keep our outlook for the full year, and we will give a first view of the next one in February.',
    ),
    management(
      'Operator',
      'Operator',
      'Our first question comes from Karl Berg with Nord Bank.',
      'qa',
    ),
    {
      ...{ speaker: 'Karl Berg', title: 'Analyst', firm: FIRM, section: 'qa' },
      text: 'Good morning. What do you expect for the gross margin next year, and how much of the order book is for the second line?',
    },
    management(
      'Tom Okafor',
      'Chief Financial Officer',
      'We expect the gross margin to stay above 40%. About a third of the order book is for the second line, and it will be delivered over the next six quarters. We see no reason to change our prices at the moment.',
      'qa',
    ),
    management('Operator', 'Operator', 'This concludes the call. Thank you for joining.', 'qa'),
  ];
}

/** The call as one text, a line a turn. */
export function lumoText(revenue?: string): string {
  return lumoCall(revenue)
    .map(({ speaker, text }) => `${speaker}: ${text}`)
    .join('\n');
}
