import type { Section, Side } from '../../core/transcript.ts';

const PREPARED =
  /^(?:presentation|prepared remarks|management discussion section|management'?s? (?:presentation|remarks|discussion)|operator remarks|(?:opening|corporate|management|company) (?:remarks|statements?)|(?:presentation|prepared remarks) (?:section|session))\s*:?$/i;
const QUESTIONS =
  /^(?:(?:analyst|media|investor|live)s?\s+)?(?:questions?(?:\s*(?:and|&|-and-)\s*answers?)(?:\s+(?:session|section))?|q\s*&\s*a(?:\s+(?:session|section))?)\s*:?$/i; // Question-and-Answer Session
const ROSTER =
  /^(?:participants|(?:conference )?call partici(?:pants|piants)|speakers|attendees|on the call)\s*:?$/i;
const COMPANY_ROSTER =
  /^(?:(?:corporate|company|management) partici(?:pants|piants)|executives|management|company representatives)\s*:?$/i;
const ANALYST_ROSTER =
  /^(?:analysts|(?:other |analyst )partici(?:pants|piants)|investors|conference call partici(?:pants|piants)|questions (?:from|by)|questioners|(?:analysts|investors) (?:and|&) (?:analysts|investors))\s*:?$/i;
const DRESS = /^[#*_=\s-]+|(?<![*_=\s-])[*_=\s-]+$/g; // ## Q&A, **Q&A**, === Q&A ===
// All of them, dressed or not, for the many lines that are none.
const ANY = new RegExp(
  [PREPARED, QUESTIONS, COMPANY_ROSTER, ANALYST_ROSTER, ROSTER]
    .map(({ source }) => `^[#*_=\\s-]*${source.slice(1, -1)}[*_=\\s-]*$`)
    .join('|'),
  'i',
);

/** What a heading line opens. */
export type Heading =
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'roster'; readonly side: Side | null };

/** Reads a line that heads a section or a list of people; null when it is no heading. */
export function readHeading(line: string): Heading | null {
  if (line.length > 80 || !ANY.test(line)) return null;
  const text = line.replaceAll(DRESS, '');
  if (text.length > 60) return null;
  if (PREPARED.test(text)) return { kind: 'section', section: 'prepared' };
  if (QUESTIONS.test(text)) return { kind: 'section', section: 'qa' };
  if (COMPANY_ROSTER.test(text)) return { kind: 'roster', side: 'company' };
  if (ANALYST_ROSTER.test(text)) return { kind: 'roster', side: 'analyst' };
  return { kind: 'roster', side: null };
}
