import { guarded } from '../../core/guarded/guarded.ts';
import type { Reason } from '../../core/verdict.ts';
import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';

// One unit a pattern; those of one family cannot stand behind the same number.
const FAMILIES: readonly (readonly RegExp[])[] = [
  [
    /^seconds?$/,
    /^minutes?$/,
    /^hours?$/,
    /^days?$/,
    /^weeks?$/,
    /^months?$/,
    /^quarters?$/,
    /^years?$/,
  ],
  [
    /^(?:oz|ounces?)$/,
    /^(?:lbs?|pounds?)$/,
    /^(?:kgs?|kilos?|kilograms?)$/,
    /^(?:tons?|tonnes?)$/,
    /^(?:kt|kilotons?|kilotonnes?)$/,
    /^(?:bbls?|barrels?)$/,
    /^gallons?$/,
    /^(?:lit(?:er|re)s?)$/,
    /^(?:mbf|board)$/,
  ],
  [
    /^(?:kw|kilowatts?)$/,
    /^(?:mw|megawatts?)$/,
    /^(?:gw|gigawatts?)$/,
    /^(?:tw|terawatts?)$/,
    /^[kmgt]wh$/,
  ],
];
const BEHIND = guarded(
  /^[\s-](?:(?:metric|troy|short|long|business|working|trading|calendar|more|extra|full)\s)?(?:(per|an?)\s)?(?:(?:metric|troy|short|long|thousand|hundred|million)\s)?([a-z]+)\b/i,
);

// "1,300 megawatt hours"
const HOURS = /^([\s-])([kmgt])(?:ilo|ega|iga|era)?w(?:att)?[- ]?h(?:ou)?rs?\b/i;

/** Of the words right behind a figure, the unit it is told in, and by what. */
function unitBehind(text: string, figure: SpokenFigure | undefined) {
  const [said = '', per = '', word = ''] = figure
    ? (BEHIND.exec(text.slice(figure.end).replace(HOURS, '$1$2wh')) ?? [])
    : [];
  const own = said === '' ? undefined : word.toLowerCase();
  const unit = own ?? figure?.figure.text.split(/[\s-]/).at(-1)?.toLowerCase() ?? '';
  const family = FAMILIES.findIndex((units) => units.some((each) => each.test(unit)));
  const at = FAMILIES[family]?.findIndex((each) => each.test(unit)) ?? -1;
  return { isPer: per !== '', family, at };
}

/** In what a claim tells a figure in another unit than its sentence: "14 months" of "14 weeks". */
export function otherUnit(
  claim: { readonly text: string; readonly figure: SpokenFigure },
  said: Placed,
): readonly Reason[] {
  const one = unitBehind(claim.text, claim.figure);
  const other = unitBehind(said.text, said.figure);
  if (isMoneyOfCount(claim, said) || isMoneyOfCount(said, claim)) return ['unit'];
  const isSameKind = one.family >= 0 && one.family === other.family && one.isPer === other.isPer;
  return isSameKind && one.at !== other.at ? ['unit'] : [];
}

interface Placed {
  readonly text: string;
  readonly figure: SpokenFigure | undefined;
}

const SIGNED = /\p{Sc}|\b(?:dollars?|euros?|pounds|yen|yuan|rupees?|francs|cents)\b/iu;
const COUNTED = guarded(
  /^\s(?:(?!(?:in|of|for|from|on|to|by|as|or|and|at|than)\b)[a-z-]+\s){0,2}?(?:shares|stores|people|employees|workers|customers|clients|members|subscribers|households|users|accounts|units|vehicles|packages|passengers|visitors|homes|patients)\b/i,
);

/** "2.4 billion shares" of what is $2.4 billion. */
function isMoneyOfCount(one: Placed, other: Placed): boolean {
  if (!one.figure || !other.figure || SIGNED.test(one.figure.figure.text)) return false;
  return SIGNED.test(other.figure.figure.text) && COUNTED.test(one.text.slice(one.figure.end));
}
