import { findHedge } from '../../guidance/hedges.ts';
import { findRefusal } from '../../guidance/refusals.ts';
import type { Ask } from '../ask/ask.ts';
import { periodsOf } from '../ask/asked-period.ts';
import { tellsEvents } from '../ask/events.ts';
import { isAimed, isForward, isHypothetical } from '../ask/is-forward.ts';
import { askedVerb, JOINED } from '../ask/telling-terms.ts';
import { wantsFigure } from '../ask/want.ts';
import type { Book, Said } from '../book/book.ts';
import { FORWARD, MOVES, type Term, termsOf } from '../book/terms.ts';
import { type Coverage, coverageOf } from '../sentences/coverage.ts';
import { decides, mayDecide, neededOf } from '../sentences/decides.ts';
import { givesFigure } from '../sentences/gives-figure.ts';
import { explainsOther, isOnlyCause, movesOtherWay } from '../sentences/goes-against.ts';
import { isLeadIn } from '../sentences/headings.ts';
import { listAfter } from '../sentences/list-after.ts';
import { isOfAnything, withoutOthers } from '../sentences/own-figure.ts';
import { isOfTheSame } from '../sentences/qualified.ts';
import { givesCause, reasonAfter } from '../sentences/reasons.ts';
import { saysNothing } from '../sentences/says-nothing.ts';
import { isSpeaker, tellsTime } from '../sentences/search.ts';
import { tellsWho } from '../sentences/tells-who.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { asWasAsked, quoted } from '../wording/quote.ts';
import { tellingWords } from '../wording/telling-words.ts';
import { isOfResult, suppliesIt } from './from-exchange.ts';

const LEAST = 0.75; // of what is asked, by weight, in a sentence and what it leans on
const LEAST_LOOSE = 0.7;
const LEAST_OWN = 0.2; // in the sentence itself, but for a reply
const MOST_READ = 40;
const MOST_TRIED = 8;
const LEAST_WORTH = 0.4;
const NOW = 0.15; // what it counts that a sentence is no plan
const PAST =
  /\b(?:did|was|were|had|last|ago|came|spent|earned|made|now|currently|today|at present)\b/i;
// What no part has of its own: a reply is of the company, whoever is named beside.
const OF_WHOLE =
  /^(?:headcount|tax rate|net debt|net leverage|leverage ratio|share count|capital expenditure)/;
// What only moved a figure: "up 11%, driven by favorable currencies".
const DRIVEN =
  /\b(?:driven by|due to|because of|led by|thanks to|helped by|hurt by|offset by|on (?:more|fewer|higher|lower|better|weaker|increased|strong\w*))\b/i;
// "Diesel hit?": of what it cost
const ASKS_IMPACT = /\b(?:hit|impact|headwind|drag|hurt)\b/i;
// What something is done for: "in support of our pipeline"
const PURPOSE =
  /\b(?:in support of|in order to|so (?:that )?we (?:can|could)|to (?:allow|enable|give|help|let) us|(?:allow|enable|give|help)(?:s|ing)? us|for use in|with the aim of|the purpose)\b/i;
// So much as little: "its impact was minimal"
const LITTLE =
  /\b(?:very little|hardly any|minimal|negligible|immaterial|not (?:material|significant|meaningful))\b/i;
const YES_OR_NO =
  /^(?:\[interpreted\] )?(?:yes|no|yeah|yep|nope|absolutely|correct|right|exactly|certainly|definitely|of course|not)\b(?! (?:question|doubt))/i;

interface Hit extends Coverage {
  readonly said: Said;
  readonly score: number;
}

/**
 * The sentence that has all that is asked and what answers a question of its kind, where no surer way
 * found one: shown in the call's own words, never retold. The first that `isFit` accepts.
 */
export function answerFromClosest(
  ask: Ask,
  book: Book,
  isFit: (draft: Draft) => boolean,
  { isLoose = false }: { readonly isLoose?: boolean } = {},
): Draft | null {
  if (ask.speaker?.people.length === 0) return null;
  if (isLoose && !mayBeLoose(ask)) return null;
  // "Revenue?": any sentence that names it has all that is asked, and none is the nearest
  const isBare = ask.metrics.length > 0 && ask.rest.length === 0 && ask.segment === null;
  const isPlain = isOfAnything(ask.metricText) && !/turnover/i.test(ask.metricText ?? '');
  if (isBare && isPlain && wantsFigure(ask.want) && !ask.isAhead) return null;
  const cover = coverageOf(ask, book, { isLoose });
  if (!cover) return null;
  const isOfSpeaker = isSpeaker(ask);
  const hits = book.said.flatMap((said): Hit[] => {
    if (said.worth < LEAST_WORTH || !isOfSpeaker(said)) return [];
    const covered = cover(said);
    if (!covered || covered.share < (isLoose ? LEAST_LOOSE : LEAST)) return [];
    if (covered.own < LEAST_OWN && (isLoose || covered.asked === null)) return [];
    const plan = isPlan(said, book) === ask.isAhead ? NOW : 0;
    const score = (covered.share + covered.own / 2 + plan) * said.worth;
    return [{ ...covered, said, score }];
  });
  const ranked = hits.toSorted(
    (one, other) => other.score - one.score || one.said.at - other.said.at,
  );
  // A reason of its own before one that only follows.
  const tried =
    ask.want === 'why'
      ? ranked.toSorted(
          (one, other) => Number(givesCause(other.said)) - Number(givesCause(one.said)),
        )
      : ranked;
  const drafts = tried
    .values()
    .take(MOST_READ)
    .flatMap((hit): readonly Draft[] => {
      const draft = shownFor(hit, ask, book, { isLoose });
      return draft ? [draft] : [];
    })
    .take(isBare ? 1 : MOST_TRIED);
  return drafts.find(isFit) ?? null;
}

/** Of two things or more that are no figure: one word stands in many sentences that tell nothing of it. */
function mayBeLoose(ask: Ask): boolean {
  const { metrics, direction, want, isYesOrNo, month, text } = ask;
  if (month !== null || (!isYesOrNo && wantsFigure(want))) return false;
  if (isYesOrNo && metrics.length > 0 && direction !== null) return false;
  const verb = askedVerb(text);
  const things = neededOf(ask).filter(
    (term) => !(isYesOrNo && term === verb) && !MOVES.has(term) && !FORWARD.has(term),
  );
  return things.length > 1;
}

function shownFor(
  { said, before, asked }: Hit,
  ask: Ask,
  book: Book,
  { isLoose }: { readonly isLoose: boolean },
): Draft | null {
  const { text } = said;
  if (isLoose && saysNothing(text)) return null;
  if (findRefusal(text) !== null || isLeadIn(text) || !isOfTheSame(said, ask)) return null;
  if (movesOtherWay(text, ask)) return null;
  if (isTurnedDown(said, asked, before) || !isOwn(said, asked, ask, book)) return null;
  const all = tellingOf(said, { isReply: asked !== null, isLoose }, ask, book);
  if (!all) return null;
  const cited = [
    ...(before ? [before] : firstOfReply(said, asked, book)),
    ...all,
    ...listAfter(said, book),
  ];
  const { month } = ask;
  if (month !== null && !cited.some((each) => each.text.toLowerCase().includes(month))) return null;
  const [first, ...others] = cited.map((each) => ({
    wording: quoted(each, ask.terms, book, { figure: tellingWords(each.text, ask, book) }),
    id: each.id,
  }));
  if (!first) return null;
  return answered(
    [
      {
        wordings: [asked ? asWasAsked(first.wording, asked, ask.terms, book) : first.wording],
        ids: [...(asked ? [asked.asked.id] : []), first.id],
      },
      ...others.map(({ wording, id }) => ({ wordings: [wording], ids: [id] })),
    ],
    {
      form: 'passages',
      asking: isLoose
        ? new Set([...ask.terms, ...neededOf(ask)])
        : ask.isYesOrNo
          ? new Set<Term>()
          : besideMetric(ask),
    },
  );
}

/** Words that the sentences were found to cover, in whatever words: all but those of the metric. */
function besideMetric({ terms, metricText }: Ask): ReadonlySet<Term> {
  return new Set(terms).difference(new Set(termsOf(metricText ?? '')));
}

/** What is asked was turned down right before: what follows is something else. */
function isTurnedDown({ id }: Said, asked: Hit['asked'], before: Said | null): boolean {
  const heard = asked?.heard.map(({ placed }) => placed) ?? [];
  const earlier = heard.slice(
    0,
    heard.findIndex((placed) => placed.id === id),
  );
  return [...earlier, ...(before ? [before] : [])].some(({ text }) => findRefusal(text) !== null);
}

/** A figure is of what is asked and not of another metric whose words sound like it, nor of another part. */
function isOwn(said: Said, asked: Hit['asked'], ask: Ask, book: Book): boolean {
  if (!wantsFigure(ask.want) || ask.isYesOrNo) return true;
  const isOfPart = isOfResult(ask) && !OF_WHOLE.test(ask.metrics[0] ?? '');
  if (asked) return !isOfPart && suppliesIt(asked, said, ask, book);
  if (!isDated(said, ask, book)) return false;
  // "Online sales as a share of all sales" asks for no metric, and they are what is asked
  const hit = ASKS_IMPACT.test(ask.text) ? termsOf('costs') : [];
  const words = ask.metrics.length === 0 ? [...ask.terms, ...hit] : [];
  const plain = new Set(termsOf(withoutOthers(beforeDrivers(said.text), ask.metrics, words)));
  return ask.terms.every(
    (term) => !said.own.has(term) || plain.has(term) || JOINED.has(term) || MOVES.has(term),
  );
}

/** Of another time than the call's own it has to speak itself. */
function isDated(said: Said, { period, isAhead }: Ask, book: Book): boolean {
  const { call } = book.transcript;
  if (isAhead || period === null || period.label === call.period) return true;
  const facts = book.index.sentences.get(said.id)?.facts ?? [];
  return (
    periodsOf(said, book).includes(period.label) ||
    facts.some((fact) => fact.period === period.label || fact.versusPeriod === period.label)
  );
}

/** "We're not short. We have about 80 more than we need.": what a reply begins with, before its second sentence. */
function firstOfReply({ id }: Said, asked: Hit['asked'], book: Book): readonly Said[] {
  const [first, second] = asked?.heard ?? [];
  if (second?.placed.id !== id) return [];
  return book.said.filter((each) => each.id === first?.placed.id && each.worth > 0);
}

/** The sentence, with the next one where that gives the reason; null where it is no answer of the asked kind. */
function tellingOf(
  said: Said,
  { isReply, isLoose }: { readonly isReply: boolean; readonly isLoose: boolean },
  ask: Ask,
  book: Book,
): readonly Said[] | null {
  const { want, isYesOrNo, isAhead, text: asked } = ask;
  const { text } = said;
  if (isYesOrNo) {
    if (ask.direction !== null && ask.metrics.length > 0) return null;
    if (isAhead && !isReply && !isForward(text) && !/\b(?:will|won['’]t|not|no)\b/i.test(text))
      return null;
    if (isLoose) return mayDecide(said, ask) ? [said] : null;
    const isDecided = (isReply && YES_OR_NO.test(text)) || decides(said, ask, book);
    return isDecided && tellsOrReplies(said, isReply, ask) ? [said] : null;
  }
  if (want === 'why' && (explainsOther(text, ask) || isOnlyCause(text, ask))) return null;
  if (want === 'why' && isLoose && askedVerb(asked) !== undefined && PURPOSE.test(text))
    return [said];
  if (want === 'why') return givesCause(said) ? [said] : reasonAfter(said, book);
  if (want === 'who') return tellsWho(text, asked) ? [said] : null;
  if (isAhead && !isForward(text) && !isPlan(said, book) && !isNamed(said, ask, book)) return null;
  if (want === 'when') return tellsTime(text) ? [said] : null;
  if (!wantsFigure(want)) return tellsEvents(text, asked) ? [said] : null;
  if (!isAhead && isAimed(text)) return null;
  const isOfDone =
    PAST.test(asked) || ask.period !== null || (ask.metrics.length > 0 && !isOfProgramme(ask));
  if (!isAhead && isPlan(said, book) && isOfDone) return null;
  if (want === 'amount' && LITTLE.test(text)) return [said];
  return givesFigure(said, { isReply }, ask, book) ? [said] : null;
}

/** "How big is the buyback": of one that is announced as well, which is shown in its own words. */
function isOfProgramme({ metrics }: Ask): boolean {
  return metrics[0] === 'share repurchases';
}

/** "Leases for 9% of rent expire in 2026": of a time to come by its name. */
function isNamed(said: Said, { period }: Ask, book: Book): boolean {
  return period !== null && periodsOf(said, book).includes(period.label);
}

function tellsOrReplies({ text }: Said, isReply: boolean, ask: Ask): boolean {
  return isReply || tellsEvents(text, ask.text);
}

/** Expected, aimed at or only supposed. */
function isPlan({ id, text }: Said, { index }: Book): boolean {
  const facts = index.sentences.get(id)?.facts ?? [];
  return (
    facts.some(({ modality }) => modality === 'guidance') ||
    findHedge(text)?.isStrong === true ||
    isHypothetical(text) ||
    isAimed(text)
  );
}

/** A sentence up to what moved its figure; whole where that comes first. */
function beforeDrivers(text: string): string {
  const figure = text.search(/\d/);
  const driven = figure === -1 ? -1 : text.slice(figure).search(DRIVEN);
  return driven === -1 ? text : text.slice(0, figure + driven);
}
