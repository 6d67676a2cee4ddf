const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WAYS: readonly RegExp[] = [
  new RegExp(`\\b${MONTH}\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>20\\d\\d)\\b`, 'i'), // July 21, 2016
  new RegExp(
    `\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?[ -]${MONTH}\\.?,?[ -](?<year>20\\d\\d|\\d\\d)\\b`,
    'i',
  ), // 14-Feb-20
  /\b(?<year>20\d\d)-(?<number>\d\d)-(?<day>\d\d)\b/, // 2018-04-18
  /\b(?<day>\d{1,2})\.(?<number>\d{1,2})\.(?<year>20\d\d)\b/, // 12.11.2024: no country with dots puts the month first
  /\b(?<day>1[3-9]|2\d|3[01])\/(?<number>\d{1,2})\/(?<year>20\d\d)\b/, // 29/10/2024: no month has that number
  /\b(?<number>\d{1,2})\/(?<day>1[3-9]|2\d|3[01])\/(?<year>20\d\d)\b/, // 10/29/2024
];

/** The first date a text prints in full, as YYYY-MM-DD; null when it prints none that exists. */
export function readPrintedDate(text: string): string | null {
  for (const way of WAYS) {
    const { month, number, day, year = '' } = way.exec(text)?.groups ?? {};
    if (!day) continue;
    const at = number
      ? Number(number)
      : MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1;
    const full = Number(year.length === 2 ? `20${year}` : year);
    const date = new Date(Date.UTC(full, at - 1, Number(day)));
    if (date.getUTCMonth() === at - 1 && date.getUTCDate() === Number(day))
      return date.toISOString().slice(0, 10);
  }
  return null;
}
