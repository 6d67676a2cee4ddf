import type { Transcript } from '../../../core/transcript.ts';
import type { Segments } from '../../../figures/segment/segments.ts';

// Lines that a part has as well as the whole.
const OF_A_PART =
  /^(?:operating (?:income|margin)|gross (?:profit|margin)|ebitda(?: margin)?|net margin)$/;
const WHOLE =
  /\b(?:total|group|company|companywide|overall|consolidated|altogether|firm|whole|corporate)\b/i;

const cache = new WeakMap<Transcript, ReadonlySet<number>>();

/**
 * Whether a line that is told in a reply may be that of the part an analyst asked of: "our margin was
 * 38%" to a question on one business is no margin of the company for certain.
 */
export function mayBeOfPart(
  metric: string,
  { turn, text }: { readonly turn: { readonly index: number }; readonly text: string },
  { transcript, segments }: { readonly transcript: Transcript; readonly segments: Segments },
): boolean {
  if (!OF_A_PART.test(metric) || WHOLE.test(text)) return false;
  return repliesIn(transcript, segments).has(turn.index);
}

/** Turns that reply to a question in which a part is named first. */
function repliesIn(transcript: Transcript, segments: Segments): ReadonlySet<number> {
  const known = cache.get(transcript);
  if (known) return known;
  const { exchanges, turns } = transcript;
  const replies = new Set(
    exchanges.flatMap(({ questionTurns, answerTurns }) => {
      const asked = questionTurns.map((index) => turns[index]?.text ?? '').join(' ');
      const [part] = segments.find(asked);
      const whole = part ? WHOLE.test(asked.slice(0, part.start)) : true;
      return part && !whole ? answerTurns : [];
    }),
  );
  cache.set(transcript, replies);
  return replies;
}
