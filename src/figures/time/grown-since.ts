import type { MetricMention } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';

// "Compared to the third quarter of 2019, organic growth was 4%"
const COMPARED_AHEAD =
  /^(?:(?:And|But|So),?\s)?(?:[Cc]ompared (?:to|with)|[Vv]ersus|[Aa]gainst|[Rr]elative to) [^,;]{0,40}\b20(?<year>\d\d)\b[^,;]{0,12},/;

/** Whether a growth is told as a level since a year that is not the last one: beside the year's growth it would pass for it. */
export function isGrownSinceLong({ text, call }: Sight, { name }: MetricMention): boolean {
  const year = /growth$/.test(name) ? COMPARED_AHEAD.exec(text)?.groups?.year : undefined;
  return (
    year !== undefined && call.fiscalYear !== null && Number(year) + 2000 < call.fiscalYear - 1
  );
}
