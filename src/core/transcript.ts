import * as z from 'zod';
import { Call } from './call.ts';

export const Side = z.enum(['company', 'analyst', 'operator', 'unknown']);
export type Side = z.infer<typeof Side>;

/** One person on the call under one canonical name; `aliases` are the other ways the call names them. */
export const Participant = z.object({
  name: z.string(),
  role: z.string().nullable(),
  affiliation: z.string().nullable(),
  side: Side,
  aliases: z.array(z.string()),
});
export type Participant = z.infer<typeof Participant>;

/** The unit that evidence points to: UTF-16 offsets into its turn's text, end exclusive. */
export const Sentence = z.object({
  id: z.string().regex(/^s[1-9]\d*$/),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
});
export type Sentence = z.infer<typeof Sentence>;

export const MarkKind = z.enum([
  'inaudible',
  'doubtful',
  'foreignLanguage',
  'operatorInstructions',
  'interpreted',
  'other',
]);
export type MarkKind = z.infer<typeof MarkKind>;

/** What a transcriber added to the words: "(inaudible)", "[206.8]"; offsets include the brackets. */
export const Mark = z.object({
  kind: MarkKind,
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
});
export type Mark = z.infer<typeof Mark>;

export const Section = z.enum(['prepared', 'qa']);
export type Section = z.infer<typeof Section>;

/** One speaker's uninterrupted speech; paragraphs are joined by "\n". */
export const Turn = z.object({
  index: z.number().int().nonnegative(),
  speaker: z.string(),
  section: Section,
  interpreted: z.boolean(),
  text: z.string(),
  sentences: z.array(Sentence),
  marks: z.array(Mark),
});
export type Turn = z.infer<typeof Turn>;

/** One analyst's questions and the turns that answer them, by turn index. */
export const Exchange = z.object({
  analyst: z.string(),
  firm: z.string().nullable(),
  questionTurns: z.array(z.number().int()),
  answerTurns: z.array(z.number().int()),
});
export type Exchange = z.infer<typeof Exchange>;

/** Something a careful reader should know about a result; never a reason to stop. */
export const Warning = z.object({
  code: z.string(),
  message: z.string(),
  turn: z.number().int().optional(),
});
export type Warning = z.infer<typeof Warning>;

/** How the source was read: every word of it stands in a turn or in `setAside`. */
export const Report = z.object({
  layout: z.string(),
  confidence: z.number().min(0).max(1),
  checksums: z.array(z.object({ name: z.string(), ok: z.boolean(), detail: z.string() })),
  setAside: z.array(z.object({ text: z.string(), reason: z.string() })),
});
export type Report = z.infer<typeof Report>;

/** A parsed call. `unstructured` has one turn a paragraph, speaker "Unknown", section "prepared". */
export const Transcript = z.object({
  call: Call,
  participants: z.array(Participant),
  turns: z.array(Turn),
  exchanges: z.array(Exchange),
  structure: z.enum(['turns', 'unstructured']),
  warnings: z.array(Warning),
  source: z.object({ sha256: z.string().length(64), format: z.string() }),
  report: Report,
});
export type Transcript = z.infer<typeof Transcript>;
