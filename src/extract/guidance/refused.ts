import type { Transcript } from '../../core/transcript.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import type { Segments } from '../../figures/segment/segments.ts';
import { evidenceOf, type Placed } from '../evidence.ts';
import type { Weighed } from '../weightiest.ts';
import { findHorizon } from './horizon.ts';
import { statementText } from './statement-text.ts';
import { refusedTopic, topicAsked } from './topic.ts';

const POINTS = /\b(?:that|this|it|those)\b/i; // I wouldn't comment on that

// What a company that tells no number may still be held to keep back
const OF_GUIDANCE =
  /\b(?:guidance|guid(?:e|ing)|outlook|forecasts?|estimates?|targets?|specifics|quantify|number|numbers)\b/i;

// "We will provide more details after we close", "it is difficult to predict what may arise": of no number
const PUTS_BY =
  /\b(?:more|the|much|many|some) (?:\w+ )?details?\b|\b(?:difficult|hard) to predict\b|\bcommentary\b|\btoo early to know\b/i;

/** A refusal to guide, with what it keeps back and for when. */
export function refusalOf(
  {
    transcript,
    segments,
    before,
  }: {
    readonly transcript: Transcript;
    readonly segments: Segments;
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
  const earlier = horizon === null && before ? findMetrics(before.text).at(-1)?.name : undefined;
  const evidence = evidenceOf(transcript, [placed.id]);
  const topic =
    refusedTopic(text, refusal, { metrics: findMetrics(text), segments }) ??
    earlier ??
    (POINTS.test(text.slice(refusal.start, refusal.end + 24)) || !OF_GUIDANCE.test(text)
      ? askedTopic(transcript, placed)
      : null) ??
    (OF_GUIDANCE.test(text) || !PUTS_BY.test(text) ? 'guidance' : null);
  if (!evidence || topic === null) return [];
  return [
    {
      weight: 5,
      statement: {
        kind: 'refusal',
        text: statementText(text, refusal, transcript),
        topic,
        horizon,
        figure: null,
        hedge: text.slice(refusal.start, refusal.end),
        evidence: [evidence],
      },
    },
  ];
}

/** What the turn before asked for: its metric, or what it is "about", where the answer only points at it: "I wouldn't comment on that." */
export function askedTopic({ turns }: Transcript, { turn }: Placed): string | null {
  const asked = turns[turn.index - 1];
  const last = asked?.sentences.at(-1);
  return asked && last && turn.section === 'qa'
    ? topicAsked(asked.text.slice(last.start, last.end))
    : null;
}
