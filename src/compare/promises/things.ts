import { matchesOf } from '../../core/matches.ts';

/** What is opened, finished or sold. */
const THINGS =
  /\b(?:data cent(?:re|er)s?|term loans?|(?:revolving )?credit facilit(?:y|ies)|bridge loans?|plants?|factor(?:y|ies)|mills?|mines?|refiner(?:y|ies)|facilit(?:y|ies)|sites?|smelters?|kilns?|reactors?|furnaces?|pipelines?|terminals?|warehouses?|hubs?|campus|(?<!\b(?:profit|cost) )cent(?:re|er)s?(?! of\b)|stores?|hospitals?|clinics?|laborator(?:y|ies)|vessels?|(?<!\b(?:will|now|to|we|not|also|and|only|still|can|already|it|they|first|should) )ships?|ferr(?:y|ies)|wind farms?|solar parks?|production lines?|assembly lines?|platforms?|app|products?|models?|systems?|trials?|stud(?:y|ies)|acquisitions?|mergers?|divestments?|divestitures?|disposals?|spin-?offs?|listings?|integrations?|migrations?|roll-?outs?|expansions?|(?<!\b(?:we|i|now|also) )projects?|refinancings?|tunnels?|bridges?|interconnectors?|cables?|depots?|bakery|bakeries|brewery|breweries|dairy|dairies|gigafactor(?:y|ies)|robots?|vehicles?|aircraft|chips?|processors?|devices?|drugs?|therap(?:y|ies)|vaccines?|software|convertibles?(?: (?:senior )?(?:notes?|bonds?))?(?! (?:preferred|debt|debenture|loan))|senior notes?|(?:FDA |EMA |regulatory |marketing )?approvals?|break[- ]?even|profitability|(?:capital markets|investor|analyst) days?)\b/gi;

/** What is made public by a day; "plans" and "reports" of any other kind are too many things. */
const PAPERS =
  /\b(?:strateg(?:y|ies)|roadmaps?|(?:capital|business|transition|restructuring|investment|dividend) (?:plans?|polic(?:y|ies))|(?:climate|sustainability|annual|impact) reports?|prospectus)(?!\p{L})/giu;

/** What is brought out, run or given up: things too, where a sentence names none of the above. */
const OTHERS =
  /\b(?:(?:FDA |EMA |regulatory |marketing )clearances?|analy[sz]ers?|scanners?|instruments?|panels?|tests?|kits?|(?<!\bbusiness )units?|divisions?|(?:business(?! (?:units?|days?|plans?|models?|year)\b)|businesses)|subsidiar(?:y|ies)|brands?|caf[ée]s?(?!\p{L})|restaurants?|shops?|branch(?:es)?|hotels?|services?|portals?|websites?|games?|films?|trucks?|cars?|engines?|batter(?:y|ies)|turbines?|satellites?|rockets?|networks?|program(?:me)?s?|routes?|cards?|funds?|offices?|headquarters|schools?|licen[cs]es?|permits?|tolls?|stations?|ports?|airports?|railways?)\b/giu;
const APPROVAL = /approval|clearance/i;
// "clearance for our sepsis panel", "the sale of the veterinary unit": the latter is meant.
const OF = /^ (?:for|of|to|on) (?:the|our|its|this|a|an) (?:[\w-]+ ){0,2}$/;

// What is done to a thing and has a date of its own: "the migration of our core billing system"
const DOING =
  /^(?:migrations?|roll-?outs?|expansions?|integrations?|trials?|refinancings?|acquisitions?|mergers?|divestments?|divestitures?|disposals?|spin-?offs?|listings?|stud(?:y|ies))$/i;
const OF_SUCH = /^ of (?:(?:the|our|its|this|a|an|all) )?(?:[\w-]+ ){0,4}$/i;

/** A thing as a text names it; one that is not plain is named by words of many uses. */
export interface Thing {
  readonly word: string;
  readonly index: number;
  readonly isPlain: boolean;
  /** Of what it is: "core billing system" of its migration, "mill" of a mill expansion. */
  readonly of?: string;
}

// "…, since the furnace came late": why it is so
const REASON = /,? (?:since|because|as|although|given that|now that|due to|owing to)\b/i;
// "launch the Skarv thruster", "the Skarv thruster was launched": a product by its name, whatever it is
const NAMED =
  '(?:[Tt]he|[Oo]ur|[Ii]ts) (?:new )?(?:\\p{Lu}[\\p{L}\\d-]+ ){1,2}(?<noun>\\p{Ll}[\\p{L}-]{3,})\\b';
const LAUNCHES = '(?:launch|introduc|unveil)';
const LAUNCHED: readonly RegExp[] = [
  new RegExp(`\\b${LAUNCHES}(?:e|es|ed|ing|s)? ${NAMED}`, 'du'),
  new RegExp(`\\b${NAMED},? (?:was|were|is|are|has|will) (?:[\\p{L}]+ ){0,5}${LAUNCHES}`, 'du'),
];
const NO_PRODUCT =
  /^(?:markets?|quarter|year|half|team|segment|region|customers?|results?|call|day|plan)$/;

/** The one thing that a text is about; null where it names none, or several. */
export function theThingOf(text: string): Thing | null {
  const reason = REASON.exec(text)?.index;
  const main = reason === undefined ? null : text.slice(0, reason);
  return soleThing(text) ?? (main === null ? null : soleThing(main)) ?? launchedIn(text);
}

function launchedIn(text: string): Thing | null {
  if (matchesOf(text, THINGS).length > 0) return null;
  for (const pattern of LAUNCHED) {
    const found = pattern.exec(text);
    const word = found?.groups?.noun ?? '';
    const index = found?.indices?.groups?.noun?.[0];
    if (index !== undefined && !NO_PRODUCT.test(word)) return { word, index, isPlain: false };
  }
  return null;
}

function soleThing(text: string): Thing | null {
  const main = withoutApprovals(matchesOf(text, THINGS));
  const papers = main.length > 0 ? [] : matchesOf(text, PAPERS);
  const others = papers.length > 0 ? papers : withoutApprovals(matchesOf(text, OTHERS));
  const found = main.length > 0 ? main : others.filter(isOwn(text));
  const [one, other, more] = withoutRepeats(text, found);
  const doing = one && other ? doingOf(text, one, other) : null;
  if (doing && !more) return doing;
  if (!one || more) return null;
  if (!other) return { word: one[0], index: one.index, isPlain: main.length > 0 };
  const between = text.slice(one.index + one[0].length, other.index);
  return main.length === 0 && OF.test(between)
    ? { word: other[0], index: other.index, isPlain: false }
    : null;
}

/** "The migration of our billing system", "the mill expansion": of two nouns that make one name the doing is meant. */
function doingOf(text: string, one: RegExpExecArray, other: RegExpExecArray): Thing | null {
  const between = text.slice(one.index + one[0].length, other.index);
  if (DOING.test(one[0]) && OF_SUCH.test(between)) {
    const of = `${between.replace(/^ of (?:(?:the|our|its|this|a|an|all) )?/i, '')}${other[0]}`;
    return { word: one[0], index: one.index, isPlain: true, of };
  }
  return between === ' ' && DOING.test(other[0])
    ? { word: other[0], index: other.index, isPlain: true, of: one[0] }
    : null;
}

/** "An offer for the dental business, and we expect to sell the dental business": one thing, where it is said last. */
function withoutRepeats(text: string, found: readonly RegExpExecArray[]) {
  const called = ({ 0: word, index }: RegExpExecArray) =>
    [
      ...text
        .slice(Math.max(0, index - 40), index)
        .split(' ')
        .slice(-3),
      word,
    ]
      .join(' ')
      .toLowerCase();
  const known = found.map(called);
  return found.filter((_, at) => known.lastIndexOf(known[at] ?? '') === at);
}

/** What is approved tells more than that it is. */
function withoutApprovals(found: readonly RegExpExecArray[]): readonly RegExpExecArray[] {
  const things = found.filter(([word]) => !APPROVAL.test(word));
  return things.length > 0 ? things : found;
}

/** "and its first kits" are of what was named before. */
function isOwn(text: string): (found: RegExpExecArray) => boolean {
  return ({ index }) => !/\b(?:its|their) (?:[\w-]+ ){0,2}$/.test(text.slice(0, index).slice(-40));
}

/** What a company has but one of, so that it needs no name to be told from others. */
const ONLY =
  /^(?:strategy|roadmap|prospectus|[a-z]+ (?:plan|policy|report)|term loan|bridge loan|credit facility|revolving credit facility|convertible(?: (?:note|bond))?|senior note|breakeven|(?:capital markets|investor|analyst) day)$/;

// Words for one and the same: a plant is a factory on the next call.
const ALIKE: readonly (readonly string[])[] = [
  ['plant', 'factory', 'facility', 'site', 'gigafactory', 'mill'],
  ['approval', 'fda approval', 'ema approval', 'regulatory approval', 'marketing approval'],
  ['credit facility', 'revolving credit facility'],
  ['study', 'trial'],
  ['convertible', 'convertible note', 'convertible bond'],
  ['store', 'shop'],
  ['café', 'cafe'],
  ['analyser', 'analyzer'],
  ['unit', 'division', 'business', 'subsidiary'],
  ['programme', 'program'],
];

/** Whether a thing can be told from others of its kind without a name. */
export function isOnlyOne(thing: string): boolean {
  return ONLY.test(thing);
}

/** Whether a thing is made public, and not built or sold. */
export function isPaper(thing: string): boolean {
  return /^(?:study|trial|strategy|roadmap|prospectus|[a-z]+ (?:plan|policy|report))$/.test(thing);
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
