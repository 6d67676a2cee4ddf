/** What an invented ferry line said in one quarter, and who asked. */
interface Quarter {
  readonly period: string;
  readonly margin: string;
  readonly why: string;
  readonly fuel: string | null;
  readonly analyst: string;
}

const QUARTERS: readonly Quarter[] = [
  {
    period: 'Q2 2023',
    margin: '31.0%',
    why: 'Gross margin fell because the dry dock of two ships ran late.',
    fuel: 'Fuel was dear, and we hedged half of our fuel for the winter.',
    analyst: 'Ines Roth -- Harbour Bank -- Analyst',
  },
  {
    period: 'Q1 2024',
    margin: '33.5%',
    why: 'Gross margin improved because the new terminal halved our handling costs.',
    fuel: 'Fuel was cheap, and we let the hedges run out.',
    analyst: 'Paul Iversen -- Mole Securities -- Analyst',
  },
  {
    period: 'Q3 2024',
    margin: '36.0%',
    why: 'Gross margin improved because fares rose on the summer routes.',
    fuel: 'Fuel surcharges were passed on to freight customers.',
    analyst: 'Greta Lund -- Quay Partners -- Analyst',
  },
];

/** The calls of the line; `without`: periods that nobody has. */
export function sorrelCalls(
  without: readonly string[] = [],
): readonly { readonly period: string; readonly name: string; readonly text: string }[] {
  return QUARTERS.filter(({ period }) => !without.includes(period)).map((quarter) => ({
    period: quarter.period,
    name: `sorrel-lines-${quarter.period.toLowerCase().replace(' ', '-')}.txt`,
    text: spoken(quarter),
  }));
}

function spoken({ period, margin, why, fuel, analyst }: Quarter): string {
  return [
    'Sorrel Lines plc',
    `${period} Earnings Call`,
    '',
    'Operator',
    'Good morning, and welcome. Mara Quist, Chief Executive Officer, will begin.',
    '',
    'Mara Quist -- Chief Executive Officer',
    `Thank you for joining our results call for the quarter. Revenue was EUR 200.0 million. Gross margin was ${margin}. ${why}`,
    '',
    'Ole Brandt -- Chief Financial Officer',
    `${fuel ?? 'Costs were as planned.'} We carried more passengers than ever before.`,
    '',
    'Operator',
    `The first question comes from ${analyst.split(' --')[0]}.`,
    '',
    analyst,
    'Thank you. How do you see the bookings from here?',
    '',
    'Mara Quist -- Chief Executive Officer',
    'Bookings are well ahead, and we see no change in that.',
    '',
    'Operator',
    'This concludes the call.',
  ].join('\n');
}
