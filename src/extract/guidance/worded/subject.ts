import type { MetricMention } from '../../../figures/lexicon/lexicon.ts';
import type { Segments } from '../../../figures/segment/segments.ts';
import type { ForecastClause } from './forecast-clause.ts';
import { isMeasure } from './measure.ts';
import { readTheme, type Theme } from './theme.ts';

/** What a forecast is of, and in which way it is foretold. */
export interface Subject {
  readonly theme: Theme | null;
  /** does: what is named moves; moved: the company moves it; deed: the company does it; is: a bare noun. */
  readonly way: 'does' | 'moved' | 'deed' | 'is';
}

const ADVERBS =
  /^(?:(?:also|still|now|again|only|not|likely|probably|further|then|both|all|soon|\w+ly|be able to|have to|need to|ha(?:ve|s) the (?:potential(?: opportunity)?|opportunity|ability) to|continue to|continue|begin to|start to|begin|start|help to|help|be)\s)*/i;
// A verb that only brings in what it is about: "see a decline in orders"
const LIGHT =
  /^(?:see(?:ing)?|have|having|experience|deliver(?:ing)?|generat(?:e|ing)|achiev(?:e|ing)|report(?:ing)?|reali[sz](?:e|ing)|record(?:ing)?|produc(?:e|ing)|show(?:ing)?|enjoy|return to|incur(?:ring)?|recogni[sz](?:e|ing)|post|make|get|remain|stay|within|in|face|provid(?:e|ing))\s/i;
// What a company, or what is named, does to a metric
const MOVES =
  /^(?:grow(?:ing)?|expand(?:ing)?|increas(?:e|ing)|improv(?:e|ing)|accelerat(?:e|ing)|reduc(?:e|ing)|lower(?:ing)?|decreas(?:e|ing)|cut(?:ting)?|rais(?:e|ing)|moderat(?:e|ing)|doubl(?:e|ing)|narrow(?:ing)?|offset(?:ting)?|limit(?:ing)?|eas(?:e|ing)|driv(?:e|ing)|impact(?:ed)?(?:ing)?|affect|weigh(?:ing)? on|pressur(?:e|ing)|hurt|boost|dilut(?:e|ing)|enhanc(?:e|ing)|maintain(?:ing)?|sustain|preserv(?:e|ing)|bring(?:ing)?(?: us)?(?: down| up| back)?|keep(?:ing)?|hold(?:ing)?|tak(?:e|ing)(?: down| up)?|put (?:some )?pressure on|lift(?:ing)?|reliev(?:e|ing)|alleviat(?:e|ing)|benefit(?! from\b)|add(?:ing)? to|contribut(?:e|ing)(?: to)?|lead to|result in|contain|manag(?:e|ing)|optimi[sz](?:e|ing)|ramp(?:ing)?(?: up)?|build(?:ing)?|exceed|be reflected in|reflected in|outpace)\s/i;
// what it meets with is not what it moves
const MEETS = /^(?:see|have|experience|face|get|remain|stay|within|in|enjoy|show)/i;
const PROFITABLE = /^(?:be(?:come)?\s)?(?:\w+ly\s)?(?:profitable|break[ -]?even)\b/i;
const PROFITABILITY: Theme = { topic: 'profitability', metric: null, hasPart: false };
const NOT_FIRST =
  /^(?:a|an|the|our|some|any|this|that|about|around|approximately|up|down|at|to|of)\s/i;

/** What a clause foretells: its subject, else what the company or that subject does something to. */
export function subjectOf(
  { theme, does }: ForecastClause,
  reader: {
    readonly metricsIn: (text: string) => readonly MetricMention[];
    readonly segments: Segments;
  },
): Subject {
  const doing = does.replace(ADVERBS, '');
  const [light, moves] = [LIGHT.exec(doing)?.[0], MOVES.exec(doing)?.[0]];
  const objectOf = (verb: string) => readTheme(doing.slice(verb.length), reader);
  if (theme === null) {
    if (PROFITABLE.test(doing) && readTheme(doing, reader)?.metric == null)
      return { theme: PROFITABILITY, way: 'is' };
    if (light !== undefined) return { theme: objectOf(light), way: 'is' };
    if (moves !== undefined) return { theme: objectOf(moves), way: 'moved' };
    const verb = NOT_FIRST.test(doing)
      ? ''
      : (/^\S+\s(?:(?:up|down|out|off|back|back on|in|on|over)\s)?/.exec(doing)?.[0] ?? doing);
    return { theme: objectOf(verb), way: 'deed' };
  }
  const own = readTheme(theme, reader);
  if (does === '') return { theme: own, way: 'is' };
  if (own?.metric) return { theme: own, way: 'does' };
  const moved = moves ?? light;
  const object = moved === undefined ? null : objectOf(moved);
  // "Higher clay costs will weigh on gross margin": of what is moved
  const isMoved =
    object !== null &&
    (moves === undefined && MEETS.test(doing) ? object.metric !== null : isMeasure(object));
  return isMoved ? { theme: object, way: 'moved' } : { theme: own, way: 'does' };
}
