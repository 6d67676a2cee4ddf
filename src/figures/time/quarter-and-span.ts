import type { Sight } from '../sight.ts';
import { earlierThan, isToDate } from './fiscal.ts';
import { toDate } from './period-labels.ts';

// "For the three and nine months ended in September, revenues were $140 million and $415 million respectively"
const BOTH =
  /\bthe (?:three|3)(?:[- ]months?)? and (?:the )?(?<months>six|nine|twelve|6|9|12)[- ]months?(?: periods?)? (?:ended|ending)\b/i;
// "increased $2 million and $5 million for the second quarter and year-to-date, respectively"
const BOTH_SAID =
  /\b(?:for|in|during)\s(?:both\s)?(?:the\s)?(?:(?:first|second|third|fourth)[- ]quarter|quarter|Q[1-4])(?:\s(?:of\s)?(?:fiscal\s)?20\d\d)?\sand\s(?:the\s)?(?:(?<toDate>year[- ]to[- ]date|YTD)|(?<year>(?:fiscal[- ]|full[- ]|full fiscal )?year)|first\s(?<half>half)|(?:first\s)?(?<some>six|nine)[- ]months?)\b[^.;,\d]{0,12}(?:20\d\d)?,?\srespectively\b/i;
const AND = /^,?\sand\s$/;
const SPAN_OF: Readonly<Record<string, string>> = {
  six: 'H1',
  6: 'H1',
  nine: '9M',
  9: '9M',
  twelve: 'FY',
  12: 'FY',
};

/** The quarter and the year up to its end where one metric is told for both, and both of a year before where it has four figures. */
export function timesOfQuarterAndSpan({
  text,
  call,
  figures,
  metrics,
}: Sight): readonly string[] | null {
  const span = spanOf(text, call);
  if (span === null || !isToDate(span, call)) return null;
  const isPair = (at: number) =>
    AND.test(text.slice(figures[at]?.end ?? 0, figures[at + 1]?.start ?? 0));
  const isMoved = BOTH_SAID.test(text);
  const isListed = isPair(0) && (figures.length === 2 || (figures.length === 4 && isPair(2)));
  const unit = isMoved ? figures[0]?.figure.unit : 'money';
  if (!isListed || !figures.every(({ figure }) => figure.unit === unit)) return null;
  const [metric, next] = metrics;
  if (!metric || next || metric.end > (figures[0]?.start ?? 0)) return null;
  const isAtOnce = /^\s(?:[a-z]+\s){0,6}$/.test(text.slice(metric.end, figures[0]?.start));
  if (isMoved && !isAtOnce) return null;
  const now = [call.period, span];
  return [...now, ...now.map((label) => earlierThan(label, 'year-ago') ?? label)];
}

function spanOf(text: string, call: Sight['call']): string | null {
  if (call.fiscalYear === null) return null;
  const months = BOTH.exec(text)?.groups?.months?.toLowerCase();
  if (months !== undefined) return `${SPAN_OF[months]} ${call.fiscalYear}`;
  const said = BOTH_SAID.exec(text)?.groups;
  if (!said) return null;
  if (said.toDate) return toDate(call).label;
  const span = said.year ? 'FY' : said.half ? 'H1' : SPAN_OF[said.some?.toLowerCase() ?? ''];
  return `${span} ${call.fiscalYear}`;
}
