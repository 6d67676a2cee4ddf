import type { Transcript } from '../../core/transcript.ts';
import { findMetrics, type MetricMention } from '../../figures/lexicon/lexicon.ts';
import type { Segments } from '../../figures/segment/segments.ts';
import { evidenceOf, type Placed } from '../evidence.ts';
import type { Weighed } from '../weightiest.ts';
import { type Asked, askedAhead, isOfTime, yearTold } from './asked.ts';
import { findHorizon } from './horizon.ts';
import { statementText } from './statement-text.ts';
import { topicAsked } from './topic-asked.ts';
import { until } from './worded/forecast-clause.ts';
import { frontedIn } from './worded/fronted.ts';
import { isMeasure } from './worded/measure.ts';
import { readTheme } from './worded/theme.ts';

// "we won't give it", "can't provide details of that": of what was told just before
const POINTS =
  /\b(?:giv\w+|provid\w+|disclos\w*|shar\w+|guid\w+|break\w*)\b[^,;]{0,24}\b(?:it|that|this|those|them)\b/i;
// What a company that tells no number keeps back
const OF_GUIDANCE = /\b(?:guidance|guid(?:e|ing)|outlook|forecast(?:s|ing)?|targets?)\b/i;
const OF_NUMBER =
  /\b(?:numbers?|figures?|details?|specifics|quantify|disclos\w*|breakdown|split|dates?|time ?(?:lines?|frames?))\b/i;
// "trends within the quarter", "intra-quarter trends", "the quarter to date"
const OF_QUARTER =
  /\bintra-?\s?quarter\b|\btrends\b[^,;]{0,24}\bquarter\b|\bquarter[- ]to[- ]date\b/i;
// "our network", "the structure of the company", but not "our customers' timing"
const OF_OURS = /\b(?:our (?!\w+s['’])|of the company\b)/i;
// "I would rather not comment on that", "we won't get into it today", "I cannot answer"
const SAYS_NOTHING =
  /^(?:[^,;]*\b(?:comment|speculate|answer|say|discuss|disclose|get(?:ting)? into|go(?:ing)? into|get(?:ting)? ahead of|guess)\b)(?:\s(?:(?:any|much) (?:further|more)|specifically|really|on|about|to|of|it|that|this|those|them|here|yet|today|now|right now|at this (?:time|point|stage)|publicly|(?:any )?(?:further|more))\b)*\s*$/i;
// "It is hard to say", "we will have to see": of no guidance, but where a metric is what they cannot tell
const KNOWS_NOT =
  /\b(?:hard|difficult|tough|tricky|impossible) to\b|\btoo (?:early|soon)\b|\b(?:early|soon) (?:\w+ ){0,4}to\b|\bto (?:wait|see)\b|\brather wait\b|\bvisibility\b|\btime will tell\b|\bcrystal ball\b|\bstay tuned\b|\bnothing to\b|\bpredict/i;
const TOO_EARLY = /\b(?:early|soon)\b/i;
const IF_NOT = /\bif (?:we|i)\s?$/i; // "I would be remiss | if I | didn't comment on"
// "I think that share, obviously, | we didn't disclose"
const FRONTS = /\b(?:that|this|those|these)\s(?!(?:we|i|you|it|they|is|was)\b)\w+[^,;]{0,80},\s/i;
const SAYS_HOW = /^(?:\w+ly|yet|today|now)$/i; // "not guiding on the quarterly"
// Says when it is not told: "for next year | yet"
const NOT_NOW =
  /\s(?:yet|today|now|right now|here|either|anymore|any more|specifically|at this (?:time|point|stage|moment)|on (?:a|an|the) (?:quarterly|annual|monthly)(?: basis)?)(?=[\s.,;]|$)/gi;
// "Though | the surcharge | we"
const AROUND =
  /^(?:(?:though|although|while|but|and|so|no|yes|well|again)\b,?\s?)+|\s?(?:we|i)(?:['’]re|['’]m)?\s*$/gi;
const TELLS = /^.*\b(?:provid|giv|issu|disclos|guid(?=e|ing)|shar|offer|publish)[a-z]*\s(?:to\s)?/i; // "no longer provide | revenue guidance"
const PREPOSITION =
  /\s(?:on|about|around|regarding|for|of|into|to|by|in terms of|with respect to)\s/i;

/** What a refusal keeps back, when it is for, and the sentence before where that names it. */
interface Kept {
  readonly topic: string;
  readonly from: Placed | null;
  readonly horizon?: string | null;
}

/** A refusal to guide, to give a metric or a number, with what it keeps back and for when; none where it names neither. */
export function refusalOf(
  {
    transcript,
    ...reader
  }: {
    readonly transcript: Transcript;
    readonly segments: Segments;
    readonly metricsIn: (text: string) => readonly MetricMention[];
    readonly before: Placed | null;
  },
  placed: Placed,
  refusal: { readonly start: number; readonly end: number },
): readonly Weighed[] {
  const { text } = placed;
  const said = findHorizon(
    text.slice(0, refusal.end) +
      (/^.*?(?=[,;] (?:but|while|although)\b|$)/s.exec(text.slice(refusal.end))?.[0] ?? ''),
    transcript.call,
  );
  const horizon = said !== null && /\d{4}/.test(said) ? said : null;
  const evidence = evidenceOf(transcript, [placed.id]);
  const kept = keptBack(
    {
      ...reader,
      pointed: askedTopic(transcript, placed),
      asked: askedAhead(transcript, placed, reader),
    },
    text,
    refusal,
  );
  if (!evidence || kept === null) return [];
  const named = kept.from && evidenceOf(transcript, [kept.from.id]);
  return [
    {
      weight: 5,
      statement: {
        kind: 'refusal',
        text: statementText(text, refusal, transcript),
        topic: kept.topic,
        horizon: horizon ?? kept.horizon ?? yearTold(text.slice(refusal.start), transcript.call),
        figure: null,
        hedge: text.slice(refusal.start, refusal.end),
        evidence: named ? [evidence, named] : [evidence],
      },
    },
  ];
}

function keptBack(
  {
    before,
    pointed,
    asked,
    ...reader
  }: {
    readonly pointed: string | null;
    readonly asked: Asked | null;
    readonly segments: Segments;
    readonly metricsIn: (text: string) => readonly MetricMention[];
    readonly before: Placed | null;
  },
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): Kept | null {
  if (IF_NOT.test(text.slice(0, start))) return null;
  const behind = until(text.slice(end)).replace(NOT_NOW, '');
  const hedge = text.slice(start, end);
  const words = `${hedge}${behind}`;
  const pieces = [behind, hedge.replace(TELLS, ''), ...behind.split(PREPOSITION).slice(1)];
  const ahead = [
    frontedIn(text),
    (
      text
        .slice(0, start)
        .split(/[,;]\s/)
        .at(-1) ?? ''
    ).replace(AROUND, ''),
  ];
  const themesOf = (said: readonly (string | null)[]) =>
    said.flatMap((piece) => (piece === null ? [] : (readTheme(piece, reader) ?? [])));
  const measured = themesOf([...pieces, ...ahead]).find(isMeasure);
  if (measured) return { topic: measured.topic, from: null };
  const isOfGuidance = OF_GUIDANCE.test(words);
  const isOfAll = isOfGuidance || isOfTime(behind);
  if (KNOWS_NOT.test(hedge) && !(TOO_EARLY.test(hedge) && isOfAll)) return null;
  const rest = PREPOSITION.exec(behind);
  const named = rest && OF_OURS.test(behind) ? behind.slice(rest.index + rest[0].length) : null;
  const thing = themesOf([named, ...pieces.slice(2), ...ahead]).find(
    ({ topic }) => !SAYS_HOW.test(topic),
  );
  const isOfNumber = OF_NUMBER.test(words);
  if (thing && (isOfAll || isOfNumber || named !== null)) return { topic: thing.topic, from: null };
  if (POINTS.test(words)) {
    const metric = before ? findMetrics(before.text).at(-1) : undefined;
    if (metric) return { topic: metric.name, from: before };
    if (pointed !== null) return { topic: pointed, from: null };
  }
  if (isOfGuidance) return { topic: 'guidance', from: null };
  const isOfQuarter = OF_QUARTER.test(words);
  const isBare = themesOf(ahead).length === 0 && !FRONTS.test(text.slice(0, start));
  if (asked && isBare && (isOfAll || isOfNumber || isOfQuarter || SAYS_NOTHING.test(words)))
    return { ...asked, from: null };
  if (isOfQuarter) return { topic: 'intra-quarter trends', from: null };
  return isOfAll ? { topic: 'guidance', from: null } : null;
}

/** What the turn before asked for: its metric, or what it is "about", where the answer only points at it: "I wouldn't comment on that." */
export function askedTopic({ turns }: Transcript, { turn }: Placed): string | null {
  const asked = turns[turn.index - 1];
  const last = asked?.sentences.at(-1);
  return asked && last && turn.section === 'qa'
    ? topicAsked(asked.text.slice(last.start, last.end))
    : null;
}
