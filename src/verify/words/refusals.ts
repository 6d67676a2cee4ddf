import type { Transcript } from '../../core/transcript.ts';
import type { Verdict } from '../../core/verdict.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import type { CallIndex, IndexedSentence } from '../call-index.ts';
import type { ClaimFrame } from '../claim/claim-frame.ts';
import { companyTest, isSaidBy } from '../claim/speakers.ts';
import { type Senses, sensesOf } from './senses.ts';
import { isOfOtherQuarter } from './told-otherwise.ts';
import { placesOf, saidIn } from './words-places.ts';

const TELL =
  '(?:giv(?:e|en|ing)|gave|provid\\w+|issu\\w+|offer\\w*|say(?:ing)?|said|disclos\\w+|comment\\w*|predict\\w*|quantif\\w+|discuss\\w*|speculat\\w*|shar(?:e|ed|ing)|commit\\w*|specif\\w+|reveal\\w*|elaborat\\w+|detail\\w*|forecast\\w*|break\\w* (?:\\w+ )?out|broken? (?:\\w+ )?out|put(?:ting)? an? (?:number|figure|date|time\\w*)|nam(?:e|ed|ing)|answer\\w*|be drawn|guid(?:e|ed|ing) (?:to|for|on))';
// "declined to say whether", "would not give a timeline for", "gave no guidance on"
const REFUSED = new RegExp(
  `\\b(?:declin(?:ed?|es|ing) to|refus(?:ed?|es|ing) to|(?:did|would|will|could|does|do|was|is|has|have|had)(?:n['’]t| not)(?: (?:be )?(?:going to|willing to|want to|prepared to|able to|yet|specifically))?|avoid\\w*|stopped short of|not)\\s(?:\\w+ly )?${TELL}\\b`,
  'i',
);
const NONE_GIVEN =
  /\b(?:gave|gives|giving|provid\w+|issu\w+|offer\w*|shar(?:ed|es)|made|set|nam(?:ed|es)|put|with) no (?:new |further |specific |exact |firm |explicit |formal )*(?=[\w-]+)|\bhad nothing (?:\w+ )?to (?:offer|add|say|share) (?:on|about)|\b(?:there (?:was|is)|had) no (?:specific |formal )*(?=(?:guidance|comment|timeline|update)\b)/i;
// "No full-year guidance was offered on members"
const NONE_WAS_GIVEN =
  /\bno (?<what>(?:[\w-]+ ){0,4}(?:guidance|forecasts?|outlook|figures?|numbers?|timelines?|dates?|targets?|details?)) (?:was|were|is|has been|have been) (?:given|offered|provided|issued|shared|set|made|disclosed)\b/i;
const DECLINED = /\b(?:declin(?:ed?|es|ing)|refus(?:ed?|es|ing)) to (?:\w+ ){1,2}/i;
// What managers say instead of an answer.
const SAID_REFUSAL = new RegExp(
  `(?:\\b(?:not|never|cannot|without|no one)\\b|n['’]t\\b)(?: \\S+){0,6}? ${TELL}\\b|\\b(?:not|n['’]t)(?: \\w+){0,4} (?:talk\\w* about|go(?:ing)? into|get(?:ting)? into|front-?run|get ahead of)\\b|\\bno (?:\\w+ )?(?:guidance|updates?|comments?|specifics?|timelines?|news)\\b|\\bnothing (?:\\w+ )?to (?:add|say|announce|share|report)\\b|\\btoo (?:early|soon)\\b|\\bpremature\\b|\\b(?:deferr\\w+|withdr\\w+|suspend\\w*) (?:\\w+ )?(?:providing|giving|our|any|the|all)\\b|\\bwish (?:I|we) could\\b|\\b(?:leave|left) (?:it|that) (?:at that|there)\\b|\\b(?:hard|difficult|tough|impossible) (?:for \\w+ )?to (?:say|predict|know|tell|quantify|forecast|call)\\b|\\bstay tuned\\b|\\bnot in a position\\b|\\bdon['’]t know\\b|\\bno,? we (?:haven|don|won|didn)['’]t\\b`,
  'i',
);
// "…, only that it is significant", "because of the virus"
const REST = /,\s(?:only|but|saying|and|though)\s|\sbecause\s/;
const GAVE =
  /\b(?:gave|(?:set|laid|spell?ed) out|provided|issued|offered|disclosed|quantified|specified|gives|provides|discloses|issues)\b/i;
const LEAST_GIVEN = 0.7;
const LEAST_TOPIC = 0.55;
const LEAST_ASKED = 0.6;
const OF_TELLING = sensesOf(
  'disclose provide predict speculate comment discuss quantify specify timeline detail figure number dollar asked whether willing answer decline refuse prediction estimate offer issue share commit reveal',
);

/** Whether a manager's words turn something down: "I will not go into that", "too early to say". */
export function refuses(said: string): boolean {
  return SAID_REFUSAL.test(said);
}

/** Whether a claim says that something was not told, and of what. */
export function untoldTopic({ told }: ClaimFrame): string | null {
  const { 0: none, groups } = NONE_WAS_GIVEN.exec(told) ?? {};
  if (none) return told.replace(none, groups?.what ?? '').split(REST)[0] ?? '';
  for (const pattern of [REFUSED, NONE_GIVEN, DECLINED]) {
    const match = pattern.exec(told);
    if (match)
      return (
        `${told.slice(0, match.index)}${told.slice(match.index + match[0].length)}`.split(
          REST,
        )[0] ?? ''
      );
  }
  return null;
}

/**
 * The verdict on a claim that something was not told: borne out where a manager says so near its words, or
 * where it was asked and the answer is a refusal or has no figure; null where the claim is none of this kind.
 */
export function refusalVerdict(
  claim: string,
  frame: ClaimFrame,
  {
    transcript,
    index,
    names,
  }: { readonly transcript: Transcript; readonly index: CallIndex; readonly names: Senses },
): Verdict | null {
  const untold = untoldTopic(frame);
  const isTold = untold === null && GAVE.test(frame.told);
  const topic = untold ?? (isTold ? frame.told.replace(GAVE, ' ') : null);
  if (topic === null) return null;
  const own = new Map([...sensesOf(topic)].filter(([stem]) => !names.has(stem)));
  const core = new Map([...own].filter(([stem]) => !OF_TELLING.has(stem)));
  const words = core.size > 0 ? core : own;
  const isOfCompany = companyTest(transcript.participants);
  const ofCompany = [...index.sentences.values()].filter(({ turn }) => isOfCompany(turn.speaker));
  const isTheirs = ({ turn }: IndexedSentence) =>
    frame.speaker === null || isSaidBy(turn.speaker, frame.speaker);
  if (words.size > 0) {
    const refused = placesOf(words, ofCompany.filter(isRefusal), index)
      .filter(
        ({ share, own: here, sentence }) =>
          share >= LEAST_TOPIC && (here > 0 || isBare(sentence)) && isOfTopic(topic, sentence),
      )
      .toSorted((one, other) => other.share - one.share);
    if (isTold) {
      const isOnlyGuidance = [...words.keys()].every(
        (stem) => OF_SPANS.has(stem) || /^20/.test(stem),
      );
      if (isUnguided(topic, ofCompany)) return UNTOLD(claim);
      const told = isOnlyGuidance && guidedTo(topic, ofCompany);
      if (told) return verdict(claim, told, isTheirs(told) ? 'supported' : null);
      const [first] = refused;
      return first && first.share >= LEAST_GIVEN && !isGiven(topic, first.sentence, ofCompany)
        ? verdict(claim, first.sentence, 'contradicted')
        : null;
    }
    const guided = guidedTo(topic, ofCompany);
    if (guided) return verdict(claim, guided, 'contradicted');
    const place = refused.find(({ sentence }) => isTheirs(sentence)) ?? refused[0];
    if (place && isGiven(topic, place.sentence, ofCompany))
      return verdict(claim, place.sentence, 'contradicted');
    if (place) return verdict(claim, place.sentence, isTheirs(place.sentence) ? 'supported' : null);
    const answer = unansweredIn(words, { transcript, index, isTheirs });
    if (answer) return verdict(claim, answer, 'supported');
  }
  return null;
}

function isRefusal({ text }: IndexedSentence): boolean {
  return SAID_REFUSAL.test(text);
}

const YEAR = /\b20\d\d\b/g;
const SPANS: readonly RegExp[] = [
  /\b(?:annual\w*|yearly|full[- ]year)\b/i,
  /\b(?:quarterly|(?:first|second|third|fourth|next|this|current) quarter)\b/i,
];
const CLAUSE_END = /[,;]\s|\sbut\s/;

/** Of a sentence the clause that refuses. */
function refusalIn(text: string): string {
  return text.split(CLAUSE_END).find((clause) => SAID_REFUSAL.test(clause)) ?? text;
}

/** Whether what a sentence refuses is of no other year, quarter or span than a claim's topic. */
function isOfTopic(topic: string, { text }: IndexedSentence): boolean {
  const clause = refusalIn(text);
  if (isOfOtherQuarter(topic, text)) return false;
  const [claimed, said] = [topic, clause].map((each): readonly string[] => each.match(YEAR) ?? []);
  if (claimed?.length && said?.length && !claimed.some((year) => said.includes(year))) return false;
  const isOf = (each: string) => SPANS.map((span) => span.test(each));
  const [asked, told] = [isOf(topic), isOf(clause)];
  return !(asked.some(Boolean) && told.some(Boolean)) || asked.some((is, at) => is && told[at]);
}

/** Whether a refusal names nothing that it is about: "We won't comment on that." */
function isBare({ text }: IndexedSentence): boolean {
  return [...sensesOf(refusalIn(text)).keys()].every((stem) => OF_TELLING.has(stem));
}

/** What guides to the year, or to the whole year, that a claim says no guidance was given for. */
function guidedTo(topic: string, sentences: readonly IndexedSentence[]): IndexedSentence | null {
  if (!OF_GUIDANCE.test(topic) || findMetrics(topic).length > 0) return null;
  const years: readonly string[] = topic.match(YEAR) ?? [];
  if (years.length === 0 && !SPANS[0]?.test(topic)) return null;
  return (
    sentences.find(({ facts }) =>
      facts.some(
        ({ modality, period }) =>
          modality === 'guidance' &&
          period !== null &&
          (years.length > 0 ? years.some((year) => period.includes(year)) : /^FY/.test(period)),
      ),
    ) ?? null
  );
}

/** Whether a forecast of a metric is nowhere given, or not for the year that is named. */
function isUnguided(topic: string, sentences: readonly IndexedSentence[]): boolean {
  const [metric] = findMetrics(topic);
  if (!metric || !OF_GUIDANCE.test(topic)) return false;
  const years: readonly string[] = topic.match(YEAR) ?? [];
  return !sentences.some(({ facts }) =>
    facts.some(
      (fact) =>
        fact.modality === 'guidance' &&
        fact.metric.includes(metric.name) &&
        (years.length === 0 || years.some((year) => fact.period?.includes(year))),
    ),
  );
}

const UNTOLD = (claim: string): Verdict => ({
  ...{ claim, verdict: 'unsupported', reasons: ['not_found'], details: [], evidence: [] },
});

const OF_SPANS = sensesOf('annual yearly fullyear guidance outlook forecast');
const OF_GUIDANCE = /\b(?:guid\w+|outlook|forecast\w*)\b/i;

/** Whether a forecast of what is said not to be told stands elsewhere in the call. */
function isGiven(
  topic: string,
  place: IndexedSentence,
  sentences: readonly IndexedSentence[],
): boolean {
  const [metric] = findMetrics(topic);
  if (!metric || !OF_GUIDANCE.test(topic)) return false;
  const isOf = (name: string) => name === metric.name;
  return (
    !findMetrics(place.text).some(({ name }) => isOf(name)) &&
    sentences.some(({ facts }) =>
      facts.some((fact) => fact.modality === 'guidance' && isOf(fact.metric)),
    )
  );
}

/** The answer to a question with a claim's words that gives no figure, or refuses one. */
function unansweredIn(
  words: Senses,
  {
    transcript,
    index,
    isTheirs,
  }: {
    readonly transcript: Transcript;
    readonly index: CallIndex;
    readonly isTheirs: (sentence: IndexedSentence) => boolean;
  },
): IndexedSentence | null {
  const asked = transcript.exchanges.flatMap(({ questionTurns, answerTurns }) =>
    questionTurns.map((turn) => ({
      text: transcript.turns[turn]?.text ?? '',
      answers: answerTurns.filter((answer) => answer > turn),
    })),
  );
  for (const { text, answers } of asked) {
    const said = saidIn(text);
    const held = [...words.values()].filter((senses) => !said.isDisjointFrom(senses)).length;
    if (held / words.size < LEAST_ASKED || held < Math.min(2, words.size)) continue;
    const sentences = answers.flatMap(
      (turn) =>
        transcript.turns[turn]?.sentences.flatMap(({ id }) => index.sentences.get(id) ?? []) ?? [],
    );
    const own = sentences.filter(isTheirs);
    const refusal = own.find(isRefusal);
    if (refusal) return refusal;
    const [first] = own;
    const ofTopic = own.filter(({ text: answer }) =>
      [...words.values()].some((senses) => !saidIn(answer).isDisjointFrom(senses)),
    );
    if (first && ofTopic.every(({ facts }) => facts.length === 0)) return first;
  }
  return null;
}

function verdict(
  claim: string,
  sentence: IndexedSentence,
  kind: 'supported' | 'contradicted' | null,
): Verdict {
  const evidence = [{ sentences: [sentence.id], quote: sentence.text }];
  if (kind === 'supported')
    return { claim, verdict: 'supported', reasons: [], details: [], evidence };
  return kind === null
    ? {
        ...{ claim, verdict: 'contradicted', reasons: ['speaker'], evidence },
        details: [`speaker: it was said by ${sentence.turn.speaker}`],
      }
    : {
        ...{ claim, verdict: 'contradicted', reasons: ['direction'], evidence },
        details: [`direction: the call says “${sentence.text}”`],
      };
}
