export const ORRIN_FILE = 'orrin-robotics-q2-2024.txt';

/** An invented call; `over` replaces words of it, as a corrected transcript does. */
export function orrinText(over: readonly (readonly [string, string])[] = []): string {
  return over.reduce((text, [from, to]) => text.replaceAll(from, to), ORRIN);
}

const ORRIN = `Orrin Robotics Inc. Second Quarter 2024 Earnings Conference Call

Operator
Good afternoon, and welcome to the Orrin Robotics second quarter 2024 earnings call.

Elena Marsh -- Chief Executive Officer
Thanks, operator. Revenue grew 18% to $84.2 million, and software revenue was $51.4 million.

Devin Cole -- Chief Financial Officer
Gross margin was 54.1%, against 51.7% a year ago. Operating income was $9.6 million. We expect revenue of $88 million to $90 million for the third quarter.

Elena Marsh -- Chief Executive Officer
We take no questions today. Thank you.
`;
