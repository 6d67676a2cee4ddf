import type { Transcript } from '../../core/transcript.ts';
import { findMetrics, type MetricMention } from '../../figures/lexicon/lexicon.ts';
import type { Segments } from '../../figures/segment/segments.ts';
import { evidenceOf, type Placed } from '../evidence.ts';
import type { Weighed } from '../weightiest.ts';
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
  /\b(?:numbers?|figures?|details?|specifics|quantify|disclos\w*|breakdown|split)\b/i;
// "It is hard to say", "we will have to see": of no guidance, but where a metric is what they cannot tell
const KNOWS_NOT =
  /\b(?:hard|difficult|tough|tricky|impossible) to\b|\btoo (?:early|soon)\b(?!.*\b(?:guid|outlook|forecast))|\bto (?:wait|see)\b|\bvisibility\b|\btime will tell\b|\bcrystal ball\b|\bstay tuned\b|\bnothing to\b|\bpredict/i;
// "Though | the surcharge | we"
const AROUND =
  /^(?:(?:though|although|while|but|and|so|no|yes|well|again)\b,?\s?)+|\s?(?:we|i)(?:['’]re|['’]m)?\s*$/gi;
const TELLS = /^.*\b(?:provid|giv|issu|disclos|guid(?=e|ing)|shar|offer|publish)[a-z]*\s(?:to\s)?/i; // "no longer provide | revenue guidance"
const PREPOSITION =
  /\s(?:on|about|around|regarding|for|of|into|to|by|in terms of|with respect to)\s/i;

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
  const kept = keptBack({ ...reader, asked: askedTopic(transcript, placed) }, text, refusal);
  if (!evidence || kept === null) return [];
  const named = kept.from && evidenceOf(transcript, [kept.from.id]);
  return [
    {
      weight: 5,
      statement: {
        kind: 'refusal',
        text: statementText(text, refusal, transcript),
        topic: kept.topic,
        horizon,
        figure: null,
        hedge: text.slice(refusal.start, refusal.end),
        evidence: named ? [evidence, named] : [evidence],
      },
    },
  ];
}

/** What a refusal keeps back, and the sentence before where that names it. */
function keptBack(
  {
    before,
    asked,
    ...reader
  }: {
    readonly asked: string | null;
    readonly segments: Segments;
    readonly metricsIn: (text: string) => readonly MetricMention[];
    readonly before: Placed | null;
  },
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly topic: string; readonly from: Placed | null } | null {
  const behind = until(text.slice(end));
  const words = `${text.slice(start, end)}${behind}`;
  const pieces = [
    behind,
    text.slice(start, end).replace(TELLS, ''),
    ...behind.split(PREPOSITION).slice(1),
  ];
  const ahead = [
    frontedIn(text),
    (
      text
        .slice(0, start)
        .split(/[,;]\s/)
        .at(-1) ?? ''
    ).replace(AROUND, ''),
  ];
  const themes = [...pieces, ...ahead].flatMap((piece) =>
    piece === null ? [] : (readTheme(piece, reader) ?? []),
  );
  const measured = themes.find(isMeasure);
  if (measured) return { topic: measured.topic, from: null };
  if (KNOWS_NOT.test(words)) return null;
  const [thing] = [...pieces.slice(2), ...ahead].flatMap((piece) =>
    piece === null ? [] : (readTheme(piece, reader) ?? []),
  );
  if (OF_GUIDANCE.test(words)) return { topic: thing?.topic ?? 'guidance', from: null };
  if (OF_NUMBER.test(words) && thing) return { topic: thing.topic, from: null };
  if (!POINTS.test(words)) return null;
  const metric = before ? findMetrics(before.text).at(-1) : undefined;
  if (metric) return { topic: metric.name, from: before };
  return asked === null ? null : { topic: asked, from: null };
}

/** What the turn before asked for: its metric, or what it is "about", where the answer only points at it: "I wouldn't comment on that." */
export function askedTopic({ turns }: Transcript, { turn }: Placed): string | null {
  const asked = turns[turn.index - 1];
  const last = asked?.sentences.at(-1);
  return asked && last && turn.section === 'qa'
    ? topicAsked(asked.text.slice(last.start, last.end))
    : null;
}
