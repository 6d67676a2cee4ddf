import { matchesOf } from '../../core/matches.ts';

/** What is opened, finished or sold. */
export const THINGS =
  /\b(?:data cent(?:re|er)s?|term loans?|(?:revolving )?credit facilit(?:y|ies)|bridge loans?|plants?|factor(?:y|ies)|mills?|mines?|refiner(?:y|ies)|facilit(?:y|ies)|sites?|smelters?|kilns?|reactors?|furnaces?|pipelines?|terminals?|warehouses?|hubs?|campus|(?<!\b(?:profit|cost) )cent(?:re|er)s?(?! of\b)|stores?|hospitals?|clinics?|laborator(?:y|ies)|vessels?|(?<!\b(?:will|now|to|we|not|also|and|only|still|can|already|it|they|first|should) )ships?|ferr(?:y|ies)|wind farms?|solar parks?|production lines?|assembly lines?|platforms?|app|products?|models?|systems?|trials?|stud(?:y|ies)|acquisitions?|mergers?|divestments?|divestitures?|disposals?|spin-?offs?|listings?|integrations?|migrations?|roll-?outs?|expansions?|(?<!\b(?:we|i|now|also) )projects?|refinancings?|tunnels?|bridges?|interconnectors?|cables?|depots?|bakery|bakeries|brewery|breweries|dairy|dairies|gigafactor(?:y|ies)|robots?|vehicles?|aircraft|chips?|processors?|devices?|drugs?|therap(?:y|ies)|vaccines?|software|convertible notes?|senior notes?|(?:FDA |EMA |regulatory |marketing )?approvals?|break[- ]?even|profitability)\b/gi;

/** What a company has but one of, so that it needs no name to be told from others. */
const ONLY =
  /^(?:term loan|bridge loan|credit facility|revolving credit facility|convertible note|senior note|breakeven)$/;

// Words for one and the same: a plant is a factory on the next call.
const ALIKE: readonly (readonly string[])[] = [
  ['plant', 'factory', 'facility', 'site', 'gigafactory', 'mill'],
  ['approval', 'fda approval', 'ema approval', 'regulatory approval', 'marketing approval'],
  ['credit facility', 'revolving credit facility'],
  ['study', 'trial'],
  ['store', 'shop'],
];

/** Whether a thing can be told from others of its kind without a name. */
export function isOnlyOne(thing: string): boolean {
  return ONLY.test(thing);
}

/** Whether a text names any thing that is opened, finished or sold. */
export function hasThing(text: string): boolean {
  return matchesOf(text, THINGS).length > 0;
}

/** Whether two calls may call one thing by these two words. */
export function isSameThing(one: string, other: string): boolean {
  return one === other || ALIKE.some((words) => words.includes(one) && words.includes(other));
}

/** The words for a thing, as the source of a pattern. */
export function sameThings(thing: string): string {
  const words = ALIKE.find((each) => each.includes(thing)) ?? [thing];
  return `(?:${words.map((word) => RegExp.escape(word)).join('|')})`;
}
