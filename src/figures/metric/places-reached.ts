import { guarded } from '../../core/guarded/guarded.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';

const NEAR =
  '(?:(?:about|over|around|approximately|nearly|roughly|some|all|more|than|of|our|the)\\s){0,4}';
// "The system is live in 480 stores", "we have produce in more than 400 shops", "it serves 60 clinics"
const REACHES = guarded(
  new RegExp(
    `\\b(?:in|at|to|into|(?:rolled (?:\\w+ ){0,3}out|roll(?:ing)?-?out|live|available|sold|offered|used|introduced|launched|deployed)\\s(?:now\\s|already\\s)?across|serv(?:es|ing)|cover(?:s|ing)|suppl(?:ies|ying))\\s${NEAR}$`,
    'i',
  ),
);
const OURS =
  '(?:count|base|network|footprint|fleet|portfolio|estate|total|number|system|group|company|us)';
const MID =
  '(?:\\s(?:further|again|slightly|by|from|net|stores?|shops|restaurants?|locations|branches|\\d[\\d,.%]*|(?:our|the|its)\\s(?:[\\w-]+\\s)?(?:count|base|network|footprint|fleet|portfolio|estate|total|number|year|quarter|period))){0,4}';
// "the network grew to 480 stores", "we ended the year at", "bringing the total to", "we operate in"
const OWN = guarded(
  new RegExp(
    `\\b(?:(?:gr(?:ew|ow|own|owing|owth)|get|got|path|way|runway|increase[ds]?|increasing|rose|risen|up|down|declined|decreased|fell|reduced|shrank|went|ended|finished|closed|exited|stands?|stood|expand(?:ed|ing)|is|are|was|were|${OURS})${MID}\\s(?:at|to)|operat(?:e|es|ed|ing|ions)\\sin)\\s${NEAR}$`,
    'i',
  ),
);
const PLACES =
  /^\s(?:of (?:our|the)\s)?(?:[\w-]+\s)?(?:stores|shops|restaurants|locations|outlets|branches|hotels|clinics|sites)\b/i;

/** Whether a figure says how many places something has reached, not how many there are. */
export function isOfPlacesReached(text: string, { start, end }: SpokenFigure): boolean {
  const before = text.slice(0, start);
  return PLACES.test(text.slice(end)) && REACHES.test(before) && !OWN.test(before);
}
