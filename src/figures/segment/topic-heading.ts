import { guarded } from '../../core/guarded/guarded.ts';
import { mayBePart } from './may-be-part.ts';
import { isMetricName, isPartName, partCalled } from './part-called.ts';
import { PROPER } from './proper-name.ts';
import type { Segments } from './segments.ts';
import type { Topic } from './topic.ts';

// "Pump Systems.", "Fine Kilns first.": a heading that is a name and no more
const HEADED = new RegExp(
  `^(?:(?:And|Then|Next|Now|Finally|Lastly),?\\s)?(?:our |the )?${PROPER}(?:\\s(?:first|next|now))?\\.$`,
  'u',
);

/** A known part whose name is all of a sentence; null where it is none. */
export function nameAlone(text: string, segments: Segments): string | null {
  const words = text.length > 60 ? undefined : HEADED.exec(text)?.[1];
  const [known] = words === undefined ? [] : segments.find(words);
  return known?.start === 0 && known.end === words?.length ? known.name : null;
}

// "Then Automation, a different story.": a heading, and a word on it
const STORY = guarded(
  /^(?:(?:And|Now|So),?\s)?(?:[Tt]hen|[Nn]ext|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inally|[Ll]astly),?\s(?:our |the )?(\p{Lu}[\w&'’-]*(?:\s(?:(?:and|&|of)\s)?\p{Lu}[\w&'’-]*){0,3}),\s(?:(?:and |again |here )?an?(?:other)?\s(?:[a-z-]+\s){0,4}(?:story|picture|quarter|performance|business|division|segment|one|trend|half|result)|where\b[^.;\d]{3,60}|(?:our|the)\s(?:[a-z-]+\s){0,3}(?:business|division|segment|unit|brand|region|market|part)\b[^.;:\d]{0,90})[.,]$/u,
);
// "Slide 8 summarizes second-quarter results for our boat lending business."
const SUMS_UP = guarded(
  /^(?:Slide|Page)\s[\w-]+\s(?:summari[sz]es|shows|covers|presents|details|outlines|displays|provides|highlights)\s[^.,;]{3,60}?\s(?:for|of)\s(?:our|the)\s((?:[\w&'’-]+\s){1,4}?)(?:segment|business|division|unit)\.$/,
);
// "The rail market represented 14% of our sales.": and no more, so that it heads what follows
const SHARE_HEAD = guarded(
  /^(?:(?:And|Now|Next|Then|Finally|Lastly|So),?\s)?(?:[Tt]he|[Oo]ur)\s((?!(?:same|other|whole|entire|overall|core|rest|company|group)\b)[\p{L}\d][\w&/'’-]*(?:,?\s(?:and\s|&\s)?[\w&/'’-]+){0,5}?)\s(?:end[- ]markets?|markets?|segment|division|business|vertical|sector|region)\s(?:represent(?:s|ed)|compris(?:es|ed)|account(?:s|ed) for|ma(?:kes|de) up|contributed)\s(?:about\s|approximately\s|roughly\s|nearly\s)?\d[\d.]*(?:%|\spercent)\sof\s(?:(?:our|the|total|net|overall|consolidated|company|companywide|group)\s){0,4}(?:sales|revenues?)(?:\s(?:in|for|during)\sthe\s(?:\w+\s)?quarter)?\.$/u,
);

/** The part with which a whole sentence heads those behind it; null where it heads nothing. */
export function headedBy(text: string, segments: Segments): string | null {
  const summed = SUMS_UP.exec(text)?.[1];
  if (summed !== undefined && isPartName(summed) && !segments.isCompany(summed))
    return segments.canonical(summed);
  return (
    partCalled(SHARE_HEAD.exec(text)?.[1], segments) ?? partCalled(STORY.exec(text)?.[1], segments)
  );
}

// "And Tools & Parts, we had orders of"
const AND_PART = guarded(
  /^(?:And |Then |Next,? |Finally,? |Lastly,? |So )?(?:our |the )?(\p{Lu}[\w&'’-]*(?:\s(?:(?:and|&|of)\s)?\p{Lu}[\w&'’-]*){0,3}), we (?:had|saw|have|reached|posted|generated|delivered|recorded|sold|booked)\b/u,
);

/** A part that is named before what "we" had; null where it may be no part. */
export function aheadOfWe(head: string, segments: Segments): string | null {
  const words = AND_PART.exec(head)?.[1];
  if (words === undefined) return null;
  const isSeveral = /\s(?:and|&)\s/.test(words);
  const isKnown = isSeveral || segments.find(words)[0]?.end === words.length;
  return isKnown ? partCalled(words, segments) : null;
}

// "Textiles, Rs. 1,120 crores, de-growth of 7%, and EBIT was": a known part, and what it sold
const BARE_HEAD = guarded(
  /^(?:And |Then |Next, )?(\p{Lu}[\w&'’-]*(?:\s(?:and\s|&\s)?[\w&'’-]+){0,3}),\s(?:about\s|at\s)?(?:[A-Z]{2,3}\s?|Rs\.?\s?|[A-Z]{0,2}[$€£¥₹]\s?)\d+(?:[.,]\d+)*(?:\s(?:million|billion|crores?|lakhs?))?(?![.,]?\d|\s(?:million|billion|crores?|lakhs?|of|in)\b)/u,
);
// "Stock compensation, $58 million": a line of the accounts, and no part
const ACCOUNT =
  /\b(?:compensation|expenses?|costs?|tax(?:es)?|charges?|depreciation|amorti[sz]ation|interest|losses|gains?|provisions?|payments?|restructuring|investments?|dividends?|buybacks?|repurchases?|proceeds|liquidity|impairments?|severance|rents?|wages|spend|spending|fees|receivables|payables|pensions?)$/i;

/** What is named before a bare amount: a known part, or one that the call names nowhere else. */
export function aheadOfAmount(head: string, segments: Segments): Topic | null {
  const words = BARE_HEAD.exec(head)?.[1];
  const isPart =
    words !== undefined && mayBePart(words) && !isMetricName(words) && !ACCOUNT.test(words);
  if (!isPart || segments.isCompany(words)) return null;
  return segments.find(words)[0]?.end === words.length
    ? { segment: segments.canonical(words) }
    : { segment: null, isUnknown: true };
}
