import { guarded } from '../../core/guarded/guarded.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';
import { mayBePart } from './may-be-part.ts';

const WORD = "[\\p{L}\\d][\\w&/'’-]*";
// "Sales to harbour customers fell", "orders from government and defense customers rose", "sales to other end markets"
const TO_BUYERS = guarded(
  new RegExp(
    `^\\s(?:to|from)\\s(?:our\\s|the\\s|all\\s)?((?!(?:our|the|all|these|those|this|that|a|an|one)\\b)${WORD}(?:\\s(?:and\\s|&\\s)?(?!(?:and|were|was|in|of|to|from|for|by|with)\\b)${WORD}){0,3}?)\\s(customers|clients|end[- ]markets|markets|retailers|distributors|dealers|wholesalers|utilities|OEMs)(?=\\s(?:was|were|grew|rose|increased|declined|decreased|fell|dropped|improved|up|down|of|totaled|in the|for the|during)\\b|,)`,
    'u',
  ),
);
const BUYERS = /^(?:customers|clients|end[- ]markets|markets)$/;
// "Sales to customers in Peru": of some of them
const OF_SOME = /^\sto\s(?:our\s|the\s)?customers\s(?:in|outside|within|across)\b/;
const OF_WORLD =
  /^(?:key |core |other )?(?:emerging|developed|developing|frontier|international|domestic|overseas|foreign)$/i;
const SOLD = /^(?:(?:organic )?revenue|orders|bookings|shipments)$/;
// "sales to large and existing customers": some of those who buy, and no part
const SOME =
  /^(?:(?:both|many|most|some|several|existing|new|current|repeat|returning|key|major|large|larger|small|smaller|top|largest|other|external|third-party|unaffiliated|and)\s?)+$/i;

/** Of whom sales are, by who bought: null where the words leave it open, undefined where no buyers are named. */
export function soldTo(
  { text, segments }: Pick<Sight, 'text' | 'segments'>,
  { name, end }: MetricMention,
): string | null | undefined {
  const match = SOLD.test(name) ? TO_BUYERS.exec(text.slice(end, end + 90)) : null;
  if (!match) return SOLD.test(name) && OF_SOME.test(text.slice(end)) ? null : undefined;
  const [, words = '', buyers = ''] = match;
  if (OF_WORLD.test(words)) return undefined; // "emerging markets" is all one name
  const several = segments.find(`${words}s`)[0]; // "phone customers" of a part called "phones"
  if (several?.start === 0 && several.end === words.length + 1) return several.name;
  const isOther = /^other$/i.test(words) && /markets/.test(buyers);
  const said = BUYERS.test(buyers) && !isOther ? words : `${words} ${buyers}`;
  if ((SOME.test(words) && !isOther) || !mayBePart(words === 'other' ? said : words)) return null;
  return segments.canonical(said);
}
