import { guarded } from '../../core/guarded/guarded.ts';
import { judgedName } from './judged-part.ts';
import type { Segments } from './segments.ts';

// Only a company has these: its parts are done with.
const OF_COMPANY = guarded(
  /\b(?:group share|shareholders?['’]? equity|stockholders?['’]? equity|attributable to (?:the )?(?:share|stock|equity)|(?:earnings|loss) per (?:diluted )?share|effective tax rate|net debt|returned [^.;]{0,40}to (?:our )?(?:share|stock)holders|our\s[^.;,]{0,40}\b(?:return on equity|ROE)|solvency ratio|(?:maintain|have|had|ended|finished|closed|strengthened)\w* [^.;]{0,40}\b(?:solid|strong|healthy|robust) balance sheet|EPS|(?:net (?:income|earnings|profit|loss)|earnings)\s[^;]{0,60}\d (?:per|a) (?:(?:fully |diluted |basic |common |ordinary ){1,3})?share)\b/i,
);

// "Corporate costs were $31 million", "Unallocated corporate expense, net was": the head office's
const OF_HEAD_OFFICE = guarded(
  /^(?:(?:and|our|the|total|net|finally|lastly),?\s){0,2}(?:unallocated (?:corporate )?|corporate (?:and (?:other|unallocated) )?(?:unallocated )?)(?:net )?(?:costs?|expenses?|overheads?|charges|g&a|ebitda|loss(?:es)?|items|(?:operating|core) loss)\b/i,
);

/** Whether a sentence tells what only a company has. */
export function isOfCompany(text: string): boolean {
  return OF_COMPANY.test(text) || OF_HEAD_OFFICE.test(text);
}

// "We generated $105 million in gross profit for the quarter", "As a result, quarterly underwriting income was"
const OURS =
  /^(?:(?:And|So|Overall|In total|As a result),?\s)?(?:[Ww]e (?:generated|reported|delivered|recorded|posted|achieved)\s(?:[^.;]|\.(?=\d)){0,60}\b(?:gross profit|(?:adjusted )?EBITDA|operating (?:income|profit))|(?:For|In) the (?:(?:first|second|third|fourth) )?quarter(?: of (?:fiscal )?20\d\d)?, our (?:(?:total|net|consolidated) )?(?:revenues?|sales) (?:was|were) [A-Z]{0,3}[$€£]|[Oo]ur (?:first|second|third|fourth)[- ]quarter (?:(?:total|net|consolidated) ){0,2}(?:revenues?|sales) (?:was|were) |[Qq]uarterly (?:[a-z-]+ ){0,2}(?:income|profit|revenues?|earnings|EBITDA)|[Oo]ur (?:total )?(?:SG&A|G&A|selling, general and administrative)(?: expenses?)? (?:in|for) the (?:\w+ )?quarter (?:was|were))\b/;

/** Whether a sentence tells a profit of "we", or of the quarter, and of no part. */
export function isOurs(text: string, segments: Segments): boolean {
  return OURS.test(text) && !THERE.test(text) && segments.find(text).length === 0;
}

const NET =
  /^(?:(?:and|our|the|reported|adjusted|underlying|statutory|consolidated|recurring|as a result),?\s){0,3}(?:net (?:income|profit|earnings|loss|result)|profit after tax|N?PAT|profit before tax|PBT|pre-?tax (?:profit|income))\b(?! (?:there|in|from|of|at) (?:the |our |this )?[A-Z])/i;

/** Whether a sentence opens with a net income: that of the company, unless its parts have one. */
export function isNetIncome(text: string): boolean {
  return NET.test(text);
}

// "And Brazil, Brazil is on an upward trajectory"
const ANOTHER =
  /^(?:And |Now |But )?(?:(\p{Lu}\w+(?:\s\p{Lu}\w+)?), |[Oo]ur )?(?!Our\s)(\p{Lu}\w+(?:\s\p{Lu}\w+)?)(?:\s(?:business|segment|division))?\s(?:is|was|has been|remains?|remained|continues?|continued)\s(?:on|in|at|also|still|again|doing|performing|growing|to)\b/u;

// "Our kilns segment continues to play a large role"
const OTHER_SEGMENT =
  /^(?:And |Now |But )?[Oo]ur\s((?!(?:same|other|whole|entire|overall|core|largest|second|third)\b)(?:[\w&'’-]+\s){1,3}?)(?:segment|division)\s(?:continues?|remains?|plays?|is|has)\b/;

/** Whether a sentence speaks of another part than the one before it, by a name the call writes with a capital. */
export function isOfAnother(text: string, segment: string, segments: Segments): boolean {
  const name = ANOTHER.exec(text)?.[2];
  const other = OTHER_SEGMENT.exec(text)?.[1]?.trim().toLowerCase();
  if (other !== undefined && !segment.includes(other) && !other.includes(segment)) return true;
  const judged = /\d/.test(text) ? judgedName(text, segments) : null;
  if (judged !== null && !segment.includes(judged) && !judged.includes(segment)) return true;
  return (
    name !== undefined &&
    segments.isName(name) &&
    !segments.isCompany(name) &&
    !segment.includes(name.toLowerCase())
  );
}

// "We now expect a full-year margin of", "Our outlook for 2024 is": what a company foresees for its year
const FORESEES =
  /^(?:And |So |Now,? |With that,? |Overall,? |(?:Based on|Given|Considering) [^.;\d]{3,120}?, )?(?:For (?:the )?(?:full |fiscal |financial )?(?:year|20\d\d)[^,;]{0,12}, )?(?:[Ww]e(?:['’]re| are)? (?:now |still |therefore |also |continue to |continuing to |currently ){0,2}(?:expect|guid|forecast|project|anticipat|confirm|reiterat|maintain|rais|lower|narrow)\w*|(?:[Oo]ur|[Tt]he) (?:[\w-]+ ){0,2}(?:guidance|outlook) )\b/;
const OF_YEAR =
  /\b(?:full[- ]year|full fiscal year|for (?:the|fiscal) (?:year|20\d\d)|for 20\d\d|FY|our (?:annual|(?:fiscal )?20\d\d))\b/i;
const OWN_OUTLOOK =
  /^(?:[\w'’]+,?\s){1,4}(?:our|the) (?:[\w-]+ ){0,2}(?:guidance|outlook|forecast)\b(?! for (?!the|this|our|20|fiscal|FY))/i;
const THERE = /\b(?:there|here in|this (?:business|region|market|segment)|its|their)\b/i;

// "In spite of this, we are raising our annual guidance": wherever its clause stands
const RAISES = guarded(
  /(?:^|,\s)we(?:['’]re| are)(?: now| also| again)? (?:rais|increas|lift|lower|reduc|cutt|narrow|updat|maintain|reiterat|reaffirm|confirm)ing our (?:[\w-]+ ){0,2}(?:full[- ](?:fiscal[- ])?year|annual|fiscal|20\d\d) (?:[\w-]+ ){0,3}(?:guidance|outlook|forecast)\b/i,
);

/** Whether a sentence tells what the company foresees for its year, and names no part of it. */
export function aimsAtYear(text: string, segments: Segments): boolean {
  return (
    ((FORESEES.test(text) && (OF_YEAR.test(text) || OWN_OUTLOOK.test(text))) ||
      RAISES.test(text)) &&
    !THERE.test(text) &&
    segments.find(text).length === 0
  );
}
