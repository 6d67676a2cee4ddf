import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import { isOfOutsider } from './of-outsiders.ts';

const HAS =
  '(?:had|has|have|reported|generate[ds]?|delivered|posted|recorded|achieved|earned|makes?|made|did|does|turned over|announced|published|disclosed|showed|shows|printed|saw|came (?:out|in) with|(?:came in|is|was|runs|ran|stands) at)';
// "our competitor Harlow reported", "Harlow, our largest customer, had", "the company we acquired had"; the Client Group is our own
const OTHERS = guarded(
  new RegExp(
    `\\b(?:competitors?|rivals?|peers?|market leaders?|industry|joint ventures?|(?:largest|biggest|main|major|key|other|one of (?:our|the)|our|a|an|their|the|some|these|those)\\s(?:[\\w-]+\\s){0,2}(?:customers?|clients?|suppliers?|vendors?|partners?|distributors?|licensees?|tenants?|shareholders?)(?!\\s(?:group|services|solutions|segment|division|business)\\b)|(?:compan(?:y|ies)|business(?:es)?|firm|group|assets?|operations?|team|stores?|brands?)\\s(?:that\\s|which\\s)?(?:we|they)\\s(?:have\\s|had\\s|just\\s|recently\\s|are\\s|were\\s)*(?:acquir|b(?:ought|uy)|purchas|sold|sell|divest|exit)\\w*|(?:these|those)\\s(?:[\\w-]+\\s){0,2}(?:businesses|companies|acquisitions|deals|assets|operations)|(?:acquired|divested|target)\\s(?:compan(?:y|ies)|business(?:es)?|firm))\\b(?:(?:(?!\\b(?:we|i|it|our|this|that)\\b)[^.;]){0,50}\\s)?${HAS}\\s(?:[\\w-]+\\s){0,3}$`,
    'i',
  ),
);
// "Our competitor ended the quarter with $3 billion of cash", "the pension fund held 600 million in cash"
const OTHERS_HOLD = guarded(
  /\b(?:competitors?|rivals?|peers?|(?:our|the|its|some|many|most) (?:[\w-]+ ){0,2}(?:customers?|clients?|suppliers?|vendors?|tenants?|partners?|pension (?:funds?|plans?|schemes?)))\s(?:still |now |also |currently )?(?:ha(?:d|s|ve)|h[eo]lds?|end(?:ed|s)?|finish(?:ed|es)?|clos(?:ed|es)|sits?|sat|keeps?|kept|carr(?:y|ies|ied))\b(?:(?!\b(?:we|our|us)\b)(?:[^.;]|\.(?=\d))){0,60}\d[^.;]{0,20}\s(?:of|in)\s$/i,
);
const HELD = /^(?:(?:total|net|gross) )?(?:cash|debt|borrowings|liquidity|inventor)/i;
// "We wrote off $9 million of inventory": nobody has it any more
const WRITTEN_OFF = guarded(
  /\b(?:wrote|writ(?:ing|e|ten)|scrap(?:ped|ping)|impair(?:ed|ing)|dispos(?:ed|ing))\b(?:[^.;,]|\.(?=\d)){0,60}\d[^.;,]{0,20}\s(?:of|in)\s(?:[a-z]+\s){0,3}$/i,
);
const THEY = guarded(
  new RegExp(`^(?:and |but )?they\\s(?:\\w+\\s)?${HAS}\\s(?:[\\w-]+\\s){0,3}$`, 'i'),
);
// "Global aluminium production rebounded 8%": the world's
const WORLDS =
  /(?<!\b(?:our|its|total)\s)\b(?:global|world|worldwide|industry)\s(?:[\w-]+\s){1,2}$/i;
// "The index shows that European retail sales were up"
const SHOWN = /\b(?:shows?|showed|suggests?|indicates?) that\b[^.;]*$/i;
// Behind these a clause has its own subject.
const CLAUSE = /;\s|,\s(?:and|but|while|whereas)\s|\b(?:while|whereas)\s/g;

/** Whether a metric is what somebody else has: a competitor, a customer, a business that was bought; or what was written off. */
export function isOfOthers(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const words = text.slice(Math.max(0, start - 60), start);
  if (/^production$/i.test(text.slice(start, end)) && WORLDS.test(words)) return true;
  if (/^retail\b/i.test(text.slice(start, end)) && SHOWN.test(text.slice(0, start))) return true;
  // "Harlow, our customer, reported revenue": the verb reads like a basis
  const verb = /^reported\s/i.exec(text.slice(start, end))?.[0] ?? '';
  const before = `${text.slice(0, start)}${verb}`;
  const from = matchesOf(before, CLAUSE).at(-1);
  const clause = before.slice(from ? from.index + from[0].length : 0);
  if (HELD.test(text.slice(start, end)) && (OTHERS_HOLD.test(clause) || WRITTEN_OFF.test(clause)))
    return true;
  return OTHERS.test(clause) || THEY.test(clause) || isOfOutsider(clause);
}
