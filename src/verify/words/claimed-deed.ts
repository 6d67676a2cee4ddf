import type { Reason } from '../../core/verdict.ts';
import { denies } from './denials.ts';
import { type Senses, sensesOf } from './senses.ts';

const PAST =
  'paid|held|led|sent|chose|drove|sought|wrote|broke|quit|bought|won|lost|burned|wound|sold|left|fired';
// "was recently sold", "will soon reject"
const AUXILIARY =
  /^(?:is|are|was|were|be|been|has|have|had|will|would|may|might|must|can|could|should|did|does)$/;
const BETWEEN = /^(?:not|also|already|now|still|just|only|being|be|been|to|\w{2,20}ly)$/;
const VERB = new RegExp(`^(?:[a-z]{2,20}ed|${PAST})$`);
const PRESENT = /^[a-z]{3,}[^aius\W]s$/;
// "its continued", "of reduced": what is no verb of the claim's own
const BEFORE_NOUN =
  /^(?:the|a|an|its|our|their|his|her|of|in|on|for|from|with|and|or|to|by|as|at|than|more|less|most|well|newly|recently|this|that|these|those|some|any|all|no)$/;
// What tells nothing that could be borne out by itself.
const PLAIN =
  /^(?:said|told|asked|noted|stated|expected|believed|reported|remained|based|used|called|seen|named|needed|wanted|liked|looked|seemed|helped|caused|happened|continued|started|begun|faced|experienced|observed|highlighted|emphasi[sz]ed|acknowledged|described|discussed|mentioned|indicated|announced|expressed|explained|cited|attributed|achieved|delivered|posted|recorded|saw|supported|affected|impacted|performed|managed|viewed|considered|compared|related|driven|led|held|due|finished|ended|lost|traced|blamed|credited|linked|tied)$/;
const LEFT_SO = /\bleft(?= (?:as|unchanged|untouched|alone|open|in place)\b)/;
const [LONGEST, MOST] = [400, 60]; // characters, and words, of a claim that are looked at

/** The verb of a claim that tells a deed, the first that is not plain; null where there is none. */
function deedIn(told: string): string | null {
  const words = (
    told
      .slice(0, LONGEST)
      .replace(LEFT_SO, 'kept')
      .match(/[\p{L}'’-]+/gu) ?? []
  ).slice(0, MOST);
  for (const [at, word] of words.entries()) {
    const before = words[at - 1]?.toLowerCase() ?? '';
    // "Northwind opposes"
    if (at === 1 && PRESENT.test(word) && /^\p{Lu}/u.test(words[at - 1] ?? '')) return word;
    if (at === 0 || !VERB.test(word) || BEFORE_NOUN.test(before)) continue;
    if (PLAIN.test(word)) continue;
    const isBetween = BETWEEN.test(before) || AUXILIARY.test(before);
    const behind = words[at + 1] ?? '';
    // "a more diversified base": no auxiliary, and a noun behind it
    if (!isBetween && at > 6 && !/^(?:the|a|an|its|his|her|their|to|for|in|on)$/.test(behind))
      continue;
    return word;
  }
  return null;
}

// What must be said in so many words: "sales" is no deed of selling, and a loss none of leaving.
const LITERAL: Readonly<Record<string, RegExp>> = {
  sold: /\b(?:sold|sell(?:s|ing)?|sale of|sale process|divest\w*|dispos(?:ed|al) of (?:our|the|its))\b/i,
  left: /\b(?:left(?! (?:over|to go))|leav(?:es?|ing)|depart\w*|resign\w*|exit(?:s|ed|ing)?|quit|lost|losing|churn\w*|cancel\w*|gone|moved on|stepp\w+ down|retir\w*)\b/i,
  fired:
    /\b(?:fired|let go|dismiss\w*|terminat\w*|laid off|lay(?:ing)?[- ]?offs?|job cuts|redundanc(?:y|ies)|headcount reduc\w+)\b/i,
};

/**
 * Whether the deed that a claim tells stands around a place, by its sense, or beside it in so many words where
 * others are like it.
 */
export function isDeedIn(
  told: string,
  said: ReadonlySet<string>,
  beside: string,
  here: string,
): boolean {
  if (PROFITABLE.test(told) && !PROFIT.test(here)) return false;
  const deed = denies(told) ? null : deedIn(told);
  if (deed === null) return true;
  const literal = LITERAL[deed];
  if (literal) return literal.test(beside);
  if (sensesOf(deed).size === 0) return true;
  // "picked up", "baked into": one sense
  const [phrase = deed] =
    told.match(new RegExp(`\\b${deed}(?: (?:up|down|off|out|in|into|on|over|away|back)\\b)?`)) ??
    [];
  const senses = [...sensesOf(phrase).values()];
  return senses.length === 0 || senses.some((each) => !each.isDisjointFrom(said));
}

// "was profitable": no release of earnings says so
const PROFITABLE = /\bprofitabl[ey]\b|\bin the black\b/i;
const PROFIT =
  /\bprofitab\w+|\bnet (?:income|profit|earnings)\b|\bin the black\b|\bmoney-making\b|(?<!\bgross )\bprofits?\b(?! margin)|\bpositive (?:\w+ )?margins?\b|\bbreak-?even\b/i;

type Pair = readonly [RegExp, RegExp];

// Deeds that exclude each other.
const DEEDS: readonly Pair[] = [
  [
    /\b(?:approv(?:e[sd]?|al|ing)|authori[sz](?:e[sd]?|ing|ation)|accept(?:s|ed|ing|ance)?|ratif\w+|green-?lit|cleared|reinstat\w+|reactivat\w+|resum\w+)\b/i,
    /\b(?:reject(?:s|ed|ing|ion)?|suspend(?:s|ed|ing)?|suspension|veto(?:es|ed)?|turned down|voted down|blocked|den(?:y|ied)|halt(?:s|ed|ing)?|cancel\w*|withdr[ae]w\w*|revok\w+|terminat\w+|paus(?:e[sd]?|ing))\b/i,
  ],
  [
    /\b(?:dismiss(?:es|ed|al)?|threw out|thrown out|ruled (?:for|in (?:our|its|the company['’]s) favou?r)|acquitted|cleared)\b/i,
    /\b(?:ruled against|found (?:against|liable|guilty)|convicted|upheld|lost (?:the|its|a|our) (?:\w+ )?(?:case|suit|lawsuit|appeal))\b/i,
  ],
  [
    /\b(?:reopen\w*|rebuil[dt]\w*|restart\w*|restored?|back (?:up and )?running)\b/i,
    /\b(?:burn(?:s|ed|t)?|clos(?:es|ed)|shut(?:s|ting)?|destroyed|demolished|collapsed|mothballed|idled)\b/i,
  ],
  [
    /\b(?:eas(?:e[sd]?|ing)|abat(?:e[sd]?|ing)|improv(?:e[sd]?|ing|ement)|loosen\w*|get(?:s|ting)? better|subsid(?:e[sd]?|ing)|resolv(?:e[sd]?|ing))\b/i,
    /\b(?:worsen\w*|deteriorat\w*|intensif\w+|escalat\w+|get(?:s|ting)? worse|aggravat\w+)\b/i,
  ],
  [
    /\b(?:join(?:s|ed|ing)?|(?:was |were |been )?(?:hired|appointed)|came on board|arriv(?:es|ed|ing|al))\b/i,
    /\b(?:left(?= (?:for|to|the|us|as|our|in|at|after|on)\b|[.,]|$)|leav(?:es|ing)|depart\w*|resign\w*|quit|fired|stepp(?:ed|ing) down|retir(?:es|ed|ing))\b/i,
  ],
  [
    /\b(?:kept|keep(?:s|ing)?|retain(?:s|ed|ing)?)\b/i,
    /\b(?:lost|los(?:es?|ing)|forfeit\w*|gave up)\b/i,
  ],
  [/\b(?:won|wins|winning)\b/i, /\b(?:lost|loses|losing)\b/i],
];

const OFFICES: readonly RegExp[] = [
  /\bCEO\b|\bchief executive\b/i,
  /\bCFO\b|\bchief financial\b|\bfinance chief\b/i,
  /\bCOO\b|\bchief operating\b/i,
  /\bC[TI]O\b|\bchief (?:technology|information|technical)\b/i,
  /\bCMO\b|\bchief marketing\b/i,
  /\bchair(?:man|woman|person)?\b/i,
];
const OTHER_OFFICE = /\b(?:head|director|president|chief) of\b|\bchief \w+ officer\b/i;
const IN_OFFICE =
  /\b(?:join\w*|appoint\w*|hir(?:e[sd]?|ing)|nam(?:ed|es)|becom(?:es|ing)|became|promot\w*|succe\w+|new|as|left|leav\w*|depart\w*|resign\w*|retir\w*|stepp\w+ down|fired)\b/i;

/** In what a sentence tells a deed, or an office, that excludes the claim's. */
export function deedReasons(told: string, said: string): readonly Reason[] {
  const isEither = denies(told) || denies(said);
  return [
    ...(!isEither && DEEDS.some((pair) => isTurnedBy(pair, told, said))
      ? (['direction'] as const)
      : []),
    ...(isOfOtherOffice(told, said) || isOfAnother(told, said) ? (['segment'] as const) : []),
  ];
}

function isTurnedBy([one, other]: Pair, told: string, said: string): boolean {
  const [up, down] = [one.test(told), other.test(told)];
  if (up === down) return false;
  const [same, turned] = up ? [one, other] : [other, one];
  return turned.test(said) && !same.test(said);
}

function isOfOtherOffice(told: string, said: string): boolean {
  if (!IN_OFFICE.test(told)) return false;
  const claimed = OFFICES.filter((office) => office.test(told));
  return (
    claimed.length > 0 &&
    (OFFICES.some((office) => office.test(said)) || OTHER_OFFICE.test(said)) &&
    !claimed.some((office) => office.test(said))
  );
}

// "Our competitor Vantage raised prices": no deed of the company
const OF_ANOTHER =
  /^(?:And |But |So |Now,? )?(?:[Oo]ur|[Oo]ne of our|[Ss]ome of our|[Mm]ost of our|[Aa]|[Tt]he|[Aa]nother|[Mm]any|[Oo]ther)\s(?:\w+\s){0,2}?(?<who>competitors?|rivals?|peers?|customers?|partners?|suppliers?|distributors?|licensees?|unions?|landlords?|lenders?|competition)\b(?!['’]s?|\s(?:base|demand|growth|engagement|service|satisfaction|count|numbers?|network|program\w*)\b)(?<name>(?:,?\s\p{Lu}[\p{L}-]+){0,3}),?\s(?:(?:has|have|had|also|recently|just|is|are)\s){0,2}(?<verb>[a-z]{3,20})/u;
const CLAUSES =
  /[;:]\s|,?\s(?:while|whereas|but|although|though)\s|,?\sand\s(?=(?:we|it|they|[a-z]{2,20}ed|sold|bought|won|lost|\w{3,20} in \p{Lu}\p{L}{2,20})\b)/u;

/** Whether a sentence tells of somebody else what a claim tells of the company. */
function isOfAnother(told: string, said: string): boolean {
  const { who, verb, name = '' } = OF_ANOTHER.exec(said)?.groups ?? {};
  if (!who || !verb) return false;
  if (name.split(/[\s,]+/).some((each) => each !== '' && told.includes(each))) return false;
  const words = sensesOf(told);
  if (!isDisjoint(sensesOf(who), words)) return false;
  const deed = deedIn(told);
  if (deed === null) return false;
  const stem = deed.slice(0, Math.max(3, deed.length - 3));
  return verb.startsWith(stem) && !new RegExp(`\\bwe\\s(?:\\w+\\s)?${stem}`, 'i').test(said);
}

function isDisjoint(some: Senses, words: Senses): boolean {
  return [...some.values()].every((one) =>
    [...words.values()].every((other) => one.isDisjointFrom(other)),
  );
}

const TAKEN =
  /\b(?:was|were|is|been|being|be|got) (?:\w+ly )?(?:acquired|bought|purchased|taken over|sold)\b/i;
const TAKEN_SAID =
  /\b(?:acquired|bought|purchased|taken over|sold|acquisition|takeover|purchase) (?:of \w+ )?by\b|\b(?:acquir\w+|bought|buy(?:ing)?|purchas\w+|t(?:ake|ook) over) us\b|\bmerg\w+\b|\bbeen (?:\w+ly )?(?:acquired|bought|sold)\b/i;
const TAKES =
  /\b(?:acquired|acquires|bought|buys|purchased|took over)\s(?:the\s)?(?<what>\p{Lu}[\p{L}&.-]*)/u;

/** Whether a claim tells the company as bought, and a sentence says nothing of the kind. */
export function isTakenOtherwise(told: string, said: string, known: string): boolean {
  const isCompany = (name: string | undefined) =>
    name !== undefined && name.length > 2 && known.split(/\s/).includes(name.toLowerCase());
  const [subject] = /^(?:The |the )?\p{Lu}[\p{L}&.-]*/u.exec(told) ?? [];
  const isTaken =
    (TAKEN.test(told) &&
      (isCompany(subject) || /^the company$/i.test(told.split(' was')[0] ?? ''))) ||
    isCompany(TAKES.exec(told)?.groups?.what?.replace(/\.$/, ''));
  return isTaken && !TAKEN_SAID.test(said);
}

/** Whether a name of a claim stands in another clause of its sentence than the rest of it, and another name there. */
export function isOfOtherClause(told: string, said: string, named: readonly string[]): boolean {
  if (named.length === 0) return false;
  const clauses = said.split(CLAUSES).filter((clause) => /\p{Lu}/u.test(clause));
  if (clauses.length < 2 || !named.some((name) => said.includes(name))) return false;
  const bare = named.reduce((text, name) => text.replaceAll(name, ' '), told);
  const words = [...sensesOf(bare).values()];
  if (words.length === 0) return false;
  const held = clauses.map((clause) => {
    const senses = new Set([...sensesOf(clause).values()].flatMap((each) => [...each]));
    return {
      clause,
      isNamed: named.some((name) => clause.includes(name)),
      count: words.filter((each) => !each.isDisjointFrom(senses)).length,
    };
  });
  const most = Math.max(...held.map(({ count }) => count));
  const best = held.filter(({ count }) => count === most);
  return (
    most > 0 &&
    best.every(({ isNamed, clause }) => !isNamed && /(?<=\p{L}\s)\p{Lu}\p{Ll}{2,}/u.test(clause))
  );
}
