import { segmentLabel } from '../print/phrases.ts';

const COMPANY =
  /\s(?:Group|Holdings?|Inc|Corp(?:oration)?|Company|Co|Ltd|Limited|plc|PLC|AG|SE|GmbH|LLC|LP|SA|NV|AB|ASA)$/;
const IS_OTHERS =
  /^,\s(?:(?:who|which)\s(?:is|are|was)\s)?(?:our|the|a|an|one of our)\s(?:[\w'’-]+\s){0,4}?(?:customers?|clients?|partners?|suppliers?|distributors?|licensees?|tenants?|shareholders?|parent|affiliates?|related part(?:y|ies))\b/i;

/**
 * "Total revenues from Kingsoft Group", "Sales to Siltech, our largest partner": the name of another
 * company that money comes from, as it is written there; null of a part of the company that speaks.
 */
export function sourceIn(segment: string | null, text: string): string | null {
  if (segment === null) return null;
  const name = RegExp.escape(segment);
  const found = new RegExp(`\\b(?:revenues?|sales) (?:from|to) (${name})(?![\\w-])`, 'i').exec(
    text,
  );
  const words = found?.[1] ?? '';
  if (!found || !/^\p{Lu}/u.test(words)) return null;
  const isOthers = COMPANY.test(words) || IS_OTHERS.test(text.slice(found.index + found[0].length));
  return isOthers ? words : null;
}

/** What a part's metric is called: "Public cloud revenue", but "Revenue from Kingsoft Group". */
export function partMetric(
  segment: string,
  metric: string,
  {
    texts,
    part = segmentLabel(segment, texts),
  }: { readonly texts: readonly string[]; readonly part?: string },
): string {
  const source = metric === 'revenue' ? texts.map((text) => sourceIn(segment, text)) : [];
  const named = source.find((name) => name !== null);
  return named === undefined || named === null ? `${part} ${metric}` : `revenue from ${named}`;
}
