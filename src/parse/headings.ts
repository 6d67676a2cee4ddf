import type { Section } from '../core/transcript.ts';

const PREPARED =
  /^(?:presentation|prepared remarks|management discussion section|management'?s? (?:presentation|remarks)|operator remarks)s?\s*:?$/i;
const QUESTIONS =
  /^(?:questions?(?:\s*(?:and|&|-and-)\s*answers?)(?:\s+(?:session|section))?|q\s*&\s*a(?:\s+session)?)\s*:?$/i; // Question-and-Answer Session
const ROSTER =
  /^(?:(?:corporate|company|conference call|call)?\s*partici(?:pants|piants)|executives|analysts|call participants|speakers|attendees)\s*:?$/i;

/** The section a heading line opens; "roster" for a list of people; null when it is no heading. */
export function readHeading(line: string): Section | 'roster' | null {
  const text = line.trim();
  if (text.length > 60) return null;
  if (PREPARED.test(text)) return 'prepared';
  if (QUESTIONS.test(text)) return 'qa';
  return ROSTER.test(text) ? 'roster' : null;
}
