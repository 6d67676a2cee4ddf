import type { Participant, Report, Turn, Warning } from '../core/transcript.ts';
import { checksumsOf, missedAnnouncements } from './checksums.ts';
import type { Identity } from './known/call.ts';
import type { Calls } from './people/announcements.ts';
import { readMislabelled } from './people/mislabelled.ts';
import { readStandIns } from './people/stand-ins.ts';
import type { Draft } from './turns/draft.ts';

/** How the file was read, with its own checksums; each that fails costs a tenth of the confidence. */
export function reportOf(
  source: string,
  draft: Draft,
  turns: readonly Turn[],
  participants: readonly Participant[],
  calls: Calls,
): Report {
  const checksums = checksumsOf(source, draft, turns, participants, calls);
  const failed = checksums.filter(({ ok }) => !ok).length;
  return {
    layout: draft.layout,
    confidence: Number((draft.confidence * 0.9 ** failed).toFixed(2)),
    checksums: [...checksums],
    setAside: draft.setAside.map((each) => ({ ...each })),
  };
}

/** What a careful reader should know about the reading. */
export function warningsOf(
  draft: Draft,
  turns: readonly Turn[],
  participants: readonly Participant[],
  { spokenPeriod, overruledPeriod, spokenCompany }: Omit<Identity, 'call'>,
): readonly Warning[] {
  const warnings: Warning[] = [];
  if (spokenPeriod !== null)
    warnings.push({
      code: 'period_conflict',
      message: `The speakers name another period than the title or the file's name: ${spokenPeriod}.`,
    });
  if (overruledPeriod !== null)
    warnings.push({
      code: 'period_conflict',
      message: `The title or the file's name says ${overruledPeriod}, but the call itself speaks of another period: read as the one that is spoken.`,
    });
  if (spokenCompany !== null)
    warnings.push({
      code: 'company_conflict',
      message: `The speakers welcome people to the call of another company than the title names: ${spokenCompany}.`,
    });
  if (draft.doubt !== undefined)
    warnings.push({
      code: 'unstructured',
      message: `Speakers could not be told apart, so the text is read as paragraphs of nobody. ${draft.doubt}`,
    });
  if (draft.layout === 'unstructured') return warnings;

  if (!turns.some(({ section }) => section === 'qa'))
    warnings.push({
      code: 'no_questions',
      message: 'This transcript has no questions and answers.',
    });
  const unknown = participants.filter(({ side }) => side === 'unknown').map(({ name }) => name);
  if (unknown.length > 0)
    warnings.push({
      code: 'unknown_side',
      message: `It is not clear on which side these people speak: ${listOf(unknown)}.`,
    });
  for (const { turn, name, speaker } of readStandIns(turns))
    warnings.push({
      code: 'stand_in',
      message: `This turn is printed under ${speaker}, but ${name} says to speak for them.`,
      turn,
    });
  for (const { turn, name, speaker } of readMislabelled(turns, participants))
    warnings.push({
      code: 'other_speaker',
      message: `This turn is printed under ${speaker}, but its speaker gives the name of ${name}.`,
      turn,
    });
  for (const turn of missedAnnouncements(turns))
    warnings.push({
      code: 'missed_speaker',
      message: 'A next question is announced in the middle of this turn, so it may be several.',
      turn,
    });
  return warnings;
}

function listOf(names: readonly string[]): string {
  const shown = names.slice(0, 8).join(', ');
  return names.length > 8 ? `${shown} and ${names.length - 8} more` : shown;
}
