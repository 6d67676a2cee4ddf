/** The text of a small call of an invented company, in turns. */
export function spokenCall({
  company = 'Northwind Robotics',
  period = 'Q3 2024',
  revenue = '412.5',
  title = `${company} ${period} Earnings Call`,
}: {
  readonly company?: string;
  readonly period?: string;
  readonly revenue?: string;
  readonly title?: string | null;
} = {}): string {
  return [
    ...(title === null ? [] : [title, '']),
    'Operator: Good morning, and thank you for standing by. Please go ahead.',
    '',
    `Ada Brink: Thank you. Revenue was EUR ${revenue} million, up 8.0% from a year ago. Gross margin was 41.2%, against 39.9% last year.`,
    '',
    'Tom Okafor: Operating cash flow was EUR 61.0 million. We expect full-year revenue growth of 7% to 9%.',
    '',
    'Operator: Our first question comes from Karl Berg with Nord Bank.',
    '',
    'Karl Berg: What do you expect for the gross margin next year?',
    '',
    'Ada Brink: We expect it to stay above 40%.',
    '',
    'Operator: This concludes the call. Thank you for joining.',
  ].join('\n');
}

/** The same with nothing in it that says which call it is. */
export function namelessCall(revenue = '412.5'): string {
  return spokenCall({ title: null, revenue });
}
