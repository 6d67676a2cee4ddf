import { piecesOf, RELATIVE, tokensOf } from './clause-pieces.ts';
import { ADVERB, PREPOSITION, type Token, type Verb } from './clause-verbs.ts';

/** Words of a clause in one role: what does it, what it is done to, or what a preposition says of it. */
export interface Phrase {
  readonly role: string;
  readonly text: string;
  /** Whether it stands before the verb. */
  readonly isBefore: boolean;
}

/** One verb with what stands around it. */
export interface Clause {
  readonly text: string;
  /** The main verb as it is written; empty where something only is something. */
  readonly verb: string;
  readonly isPassive: boolean;
  readonly phrases: readonly Phrase[];
  /** What joins it to the clause before. */
  readonly link: string;
  /** Whether who does it is told only by "it", "they", "who", or is left out. */
  readonly leans: boolean;
  /** Whether it is told as to come, wanted, possible or supposed. */
  readonly isAhead: boolean;
}

/** Reads a sentence into its clauses; who does a thing is carried on where it is left out. */
export function readClauses(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let pending: Token[] = [];
  let subject: readonly Token[] = [];
  let outer: readonly Token[] = [];
  let last: Open | null = null;
  const flush = () => {
    if (last) clauses.push(clauseOf(last));
    last = null;
  };
  for (const { link, tokens, verb } of piecesOf(tokensOf(text))) {
    if (!verb) {
      if (last) last.tokens.push({ raw: link, word: link }, ...tokens);
      else pending.push(...tokens);
      continue;
    }
    flush();
    const isOfNoun = RELATIVE.test(tokens[0]?.word ?? '');
    const own = tokens.slice(0, verb.start);
    const isLed = own.every(({ word }) => ADVERB.test(word) || RELATIVE.test(word));
    if (isOfNoun) {
      outer = subject.length > 0 ? subject : pending;
      const lead = pending.length > 0 ? pending : (nounBefore(clauses.at(-1)) ?? subject);
      last = { tokens: [...tokens], verb, lead, link, leans: true };
      if (pending.length > 0) subject = pending;
      pending = [];
      continue;
    }
    const left = outer.length > 0 ? outer : subject;
    const lead = isLed && pending.length === 0 ? left : pending;
    last = { tokens: [...tokens], verb, lead, link, leans: isLed };
    subject = isLed ? lead : own;
    outer = [];
    pending = [];
  }
  flush();
  return clauses;
}

/** What stands last in a clause, which "which" or "who" behind it means. */
function nounBefore(clause: Clause | undefined): readonly Token[] | null {
  const text = clause?.phrases.at(-1)?.text;
  return text ? tokensOf(text) : null;
}

const AHEAD =
  /^(?:is|are|was|were) to\b|^(?:will|would|may|might|can|could|shall|should|must)\b|\b(?:plan|expect|intend|hope|aim|want|need|propos|look|going|about|due|set|ready|likely|tr[yi]|seek|consider|explor)\w*( \w+){0,2} to\b(?! (?:thank|say|note|add|point|stress|emphasi[sz]e|remind|mention|welcome)\b)/;
const SUPPOSED = /^(?:if|once|until|unless|when|before)$/;

interface Open {
  readonly tokens: Token[];
  readonly verb: Verb;
  /** What stands before it and is of it. */
  readonly lead: readonly Token[];
  readonly link: string;
  readonly leans: boolean;
}

function clauseOf({ tokens, verb, lead, link, leans }: Open): Clause {
  const own = tokens.slice(0, verb.start);
  const chain = tokens
    .slice(verb.start, verb.end)
    .map(({ word }) => word)
    .join(' ');
  const first = verb.isPassive ? 'object' : 'agent';
  const isPronoun = own.some(({ word }) =>
    /^(?:it|they|that|this|these|those|who|which|he|she|one|theirs|ours)$/.test(word),
  );
  return {
    text: tokens.map(({ raw }) => raw).join(' '),
    verb: verb.main,
    isPassive: verb.isPassive,
    isAhead: AHEAD.test(chain) || SUPPOSED.test(link),
    link,
    phrases: [
      ...phrasesOf(lead, first, true),
      ...phrasesOf(own, first, true),
      ...phrasesOf(tokens.slice(verb.end), 'object').map((phrase) =>
        phrase.role !== 'by'
          ? phrase
          : { ...phrase, role: OF_TIME.test(phrase.text) ? 'in' : verb.isPassive ? 'agent' : 'by' },
      ),
    ],
    leans: leans || isPronoun,
  };
}

// "by the end of next year"
const OF_TIME =
  /^(?:the |this |next |last |late |early |mid-?)*(?:end|start|middle|beginning|year|quarter|month|week|20\d\d|summer|spring|autumn|winter|fall|January|February|March|April|May|June|July|August|September|October|November|December)\b/;

const ROLES: Readonly<Record<string, string>> = {
  ...{
    at: 'in',
    on: 'in',
    across: 'in',
    within: 'in',
    during: 'in',
    over: 'in',
    through: 'in',
    into: 'in',
  },
  ...{ because: 'cause', due: 'cause', owing: 'cause', thanks: 'cause', since: 'cause' },
  ...{ except: 'except', excluding: 'except', besides: 'except', outside: 'except' },
  ...{ toward: 'to', towards: 'to', onto: 'to' },
};

const DATED = /^(?:\p{Lu}|year$|quarter$|month$|week$|half$)/u;
const HEADS = /^(?:our|its|their|his|her|we|they|it|he|she|you|i)$/;

function phrasesOf(tokens: readonly Token[], first: string, isBefore = false): readonly Phrase[] {
  const phrases: { role: string; words: string[]; isBefore: boolean }[] = [
    { role: first, words: [], isBefore },
  ];
  for (const [at, { raw, word }] of tokens.entries()) {
    const role = ROLES[word] ?? word;
    const before = tokens[at - 1]?.word ?? '';
    const isCaused =
      phrases.at(-1)?.role === 'cause' && /^(?:of|to)$/.test(word) && PREPOSITION.test(before);
    if (PREPOSITION.test(word) && word !== 'of' && !isCaused)
      phrases.push({ role, words: [], isBefore });
    // "In May our pilots agreed"
    else if (
      isBefore &&
      (HEADS.test(word) || (word === 'the' && DATED.test(tokens[at - 1]?.raw ?? ''))) &&
      (phrases.at(-1)?.words.length ?? 0) > 0 &&
      phrases.at(-1)?.role !== first &&
      before !== 'of'
    )
      phrases.push({ role: first, words: [raw], isBefore });
    else if (!/^[,;:—–]$/.test(word)) phrases.at(-1)?.words.push(raw);
  }
  return phrases.flatMap(({ role, words, isBefore: isLeft }) =>
    words.length > 0 ? [{ role, text: words.join(' '), isBefore: isLeft }] : [],
  );
}
