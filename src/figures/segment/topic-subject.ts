import { type Guarded, guarded } from '../../core/guarded/guarded.ts';
import { judgedAlone } from './judged-part.ts';
import { isCause, mayBePart } from './may-be-part.ts';
import { isMetricName } from './part-called.ts';
import { partOnPage } from './part-on-page.ts';
import { praisedPart } from './praised-part.ts';
import { REGION } from './regions.ts';
import type { Segments } from './segments.ts';
import type { Topic } from './topic.ts';

// "Ovens was the hardest hit segment, as", "Boats had a remarkable quarter, helped by"
const CALLED_SO = guarded(
  /^(?:(?:Our|The|our|the)\s)?(\p{Lu}[\w&'’-]*(?:\s(?:(?:and|&|of)\s)?\p{Lu}[\w&'’-]*){0,3})\s(?:(?:was|is|remained|were)\s(?:again\s|once again\s|still\s)?(?:the|our)\s(?:[\w-]+\s){1,4}(?:segment|division|business)\b|(?:had|delivered|posted|enjoyed)\s(?:another|an?)\s(?:[\w-]+\s){1,3}quarter\b)/u,
);

/** A part of which a sentence says how it stood or what quarter it had: one that the call names, or writes so midway. */
export function calledSo(head: string, segments: Segments, isMidway: boolean): string | null {
  const words = CALLED_SO.exec(head)?.[1] ?? '';
  if (words === '' || isMetricName(words) || words.split(' ').some(isCause)) return null;
  const isNamed = isMidway || segments.find(words)[0]?.end === words.length;
  return isNamed && mayBePart(words) && !segments.isCompany(words)
    ? segments.canonical(words)
    : null;
}

// "Base Intermediates remains the difficult one.", "Coatings & Adhesives first, our largest.", "Coatings, our largest."
const REMARK =
  /^(?:\s(?:first|next|now|then),|,\s(?:(?:and|still|again|also)\s)?(?:our|where|a|an|the (?:\w+ )?(?:one|part|business|division|segment))\b[^;:]*\.$|\s(?:segment|business|division)\s(?:is|was|continue[sd] to|has been|kept)\s(?:\w+ly\s)?(?:recover|improve?|grow|perform|rebound|strengthen)(?:ing)?(?:\s[^,;.]{0,40})?\.$|,?\s(?:again\s|also\s|still\s|[a-z]+ly\s)?(?:remains?|remained|turned|returned|rebounded|recovered|outperformed|accelerated|is|was|had|has|continues?|continued|did|saw|stays?|performed|faced|enjoyed)\b)/i;

// "And the enterprise business.", "Our retail segment.": a heading without a verb
const HEADING = guarded(
  /^(?:And|Now|Next|Then|Finally|Lastly|So)?,?\s?(?:[Tt]he|[Oo]ur)\s((?!(?:same|other|whole|entire|overall|core|rest)\b)[\w&'’-]+(?:\s(?:and\s)?[\w&'’-]+){0,3})\s(?:business|segment|division|unit)[.:]$/,
);

// "Credit results in our auto business remained strong."
const RESULTS_IN = guarded(
  /^(?:And |But |So )?(?:[A-Z][\w-]*\s){0,2}(?:[Rr]esults|[Pp]erformance|metrics)\s(?:in|for|at|across)\s(?:our|the)\s((?!(?:same|other|whole|entire|overall|core|rest|company|group)\b)[\w&'’-]+(?:\s[\w&'’-]+){0,2})\s(?:business|segment|division|unit)\s(?:also\s|again\s)?(?:remains?|remained|was|were|is|are|continued?|improved|held up)\b/,
);

/** A part of the call that a sentence without a figure of its own is about: so are those behind it. */
export function remarkOn(text: string, segments: Segments): string | null {
  const onPage = partOnPage(text, segments);
  if (onPage !== undefined) return onPage;
  if (/\d/.test(text) || text.length > 160) return null;
  const heading = (HEADING.exec(text) ?? RESULTS_IN.exec(text))?.[1];
  if (heading !== undefined && !segments.isCompany(heading) && !isMetricName(heading))
    return segments.canonical(heading);
  const shown = praisedPart(text, segments) ?? judgedAlone(text, segments);
  if (shown !== null) return shown;
  const lead =
    /^(?:And |But |So |Now,? |(?:Then|Next|First|Second|Third|Finally|Lastly),? )?(?:[Oo]ur |[Tt]he )?/.exec(
      text,
    )?.[0].length ?? 0;
  if (!/^\p{Lu}/u.test(text.slice(lead))) return null;
  const [known] = segments.find(text.slice(lead, lead + 80));
  if (known?.start !== 0) return null;
  return REMARK.test(text.slice(lead + known.end)) ? known.name : null;
}

const VERB =
  '(?:also |again |once again |both |now |really |then )*(?:had|generated|delivered|reported|achieved|posted|recorded|contributed|earned|produced|realized|experienced|suffered|enjoyed)\\b';
// "HLL generated", "The Cold Storage Group had", "Our pottery business had", "Depot Supply delivered"
const SUBJECTS: readonly Guarded[] = [
  new RegExp(
    `^(?:And |So |Now |But |In total, )?(?:Our |The |the |our )?((?:\\p{Lu}[\\w&'’-]*)(?:\\s(?:(?:and|&|of)\\s)?\\p{Lu}[\\w&'’-]*){1,4})\\s${VERB}`,
    'u',
  ),
  new RegExp(`^(?:And |So |Now |But )?(?:The |the )?(\\p{Lu}{2,6})\\s${VERB}`, 'u'),
  // "Europe delivered double-digit net sales growth", "Africa/Eurasia net sales declined"
  new RegExp(
    `^(?:And |So |Now |But |In addition, )?(?:The |the )?((?:${REGION}|\\p{Lu}[\\w-]+/\\p{Lu}[\\w-]+))\\s(?:${VERB}|(?:net |organic |total )*(?:sales|revenues?)\\b)(?=[^.;]*\\b(?:growth|sales|revenues?|profits?|margins?|volumes?|orders)\\b|\\s(?:was|were|grew|rose|fell|declined|increased|decreased)\\b)`,
    'u',
  ),
  /^(?:And |So |Now |But )?(?:Our|The|our|the)\s((?:[\w&'’-]+\s){1,5}?)(?:businesses|business|segment|division|unit|franchise|brand|banner|chain|label|(?<!\b(?:continuing|from|our|the|field|all|global|total)\s)operations)(?:,\s[^.;\d]{3,160},|,\swhich\s[^.,;\d]{3,120}?)?\s(?:also |again )*(?:had|did|clocked|made|generated|delivered|reported|achieved|posted|recorded|contributed|earned|produced|realized|experienced|saw|grew|increased|declined|returned to|performed|benefit(?:t?ed)|remained|continued|finished|ended|closed|established|showed|set|(?:was|were)(?=\s(?:up|down|flat|lower|higher|(?:(?:also|again|once again|particularly|especially|very|equally|similarly)\s){0,2}(?:strong|weak|soft|robust|solid|healthy|resilient)(?: as well)?,?\swith)\b))\b/u,
  // "Marlow, our largest brand, outperformed"
  /^(?:And |So |Now |But )?(\p{Lu}[\w&'’-]*(?:\s(?:(?:and|&|of)\s)?\p{Lu}[\w&'’-]*){0,3}), our (?:(?:second|third)[- ])?(?:largest|biggest|smallest|newest|fastest[- ]growing|core|flagship|main|other) (?:brand|business|segment|division|region|market|banner|category|unit)\b[^,;.\d]{0,40},\s/u,
  // "Asphalt and paving achieved gross profit of"
  /^(?:And |Our )?(\p{Lu}[a-z-]+(?:\s[a-z-]+)?\sand\s[a-z-]+(?:\s[a-z-]+)?)\s(?:also\s|again\s)?(?:achieved|posted|generated|reported|recorded)\s(?:an?\s|record\s|strong\s)*(?:gross|operating|revenues?|sales|net|EBITD?A?|adjusted|\p{Sc})/u,
  /^(?:And )?(\p{Lu}[a-z]+)\sreported\sa?\s?(?:net|revenue|operating|total)/u,
].map(guarded);

// "The tiling business had | a negative impact of 3% on sales": on those of all
const DID_TO_ALL = /^\s(?:an?\s|no\s|little\s)?(?:[\w-]+\s){0,2}(?:impact|effect)s?\b/i;

/** The part, or the company, of which a sentence tells what it had or how it moved; null for no part's. */
export function didSo(head: string, segments: Segments): Topic | null {
  for (const subject of SUBJECTS) {
    const said = subject.exec(head);
    const words = said?.[1]?.trim() ?? '';
    if (said && DID_TO_ALL.test(head.slice(said[0].length))) continue;
    if (!mayBePart(words) || isMetricName(words) || words.split(' ').some(isCause)) continue;
    return { segment: segments.isCompany(words) ? null : segments.canonical(words) };
  }
  return null;
}
