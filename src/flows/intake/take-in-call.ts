import { createHash } from 'node:crypto';
import type { Call } from '../../core/call.ts';
import { earningsError } from '../../core/faults.ts';
import type { Library, Origin, Saved } from '../../core/ports/library.ts';
import { insideSight } from '../../core/space.ts';
import type { Transcript, Warning } from '../../core/transcript.ts';
import { UNKNOWN_COMPANY } from '../../parse/known/call.ts';
import { isSameCompany } from '../../parse/known/company-name.ts';
import { periodLabel, readFiscalPeriod } from '../../parse/known/period.ts';
import { announceKey } from '../delivery-key.ts';
import type { FlowPorts } from '../flow.ts';
import { checkIsCall } from './check-is-call.ts';
import { checkIsWhole } from './check-is-whole.ts';
import { parseQuickly } from './read-transcript.ts';

/** A transcript on its way in, with what whoever sends it knows of the call. */
export interface Arrival {
  readonly bytes: Uint8Array;
  /** The file's name; it may hold the call's id. */
  readonly name: string;
  readonly origin: Origin;
  /** Counts where the text names no company. */
  readonly company?: string | undefined;
  /** "Q3 2024"; counts where the text names no period. */
  readonly period?: string | undefined;
  /** Whose it is, where its sender says so: a workspace's by its id; else it belongs where it is sent. */
  readonly workspace?: string | undefined;
  /** Its sender has said that it takes the place of the one here, however short or old it is. */
  readonly replaces?: boolean;
  /** Sees the transcript that stands before this one takes its place, and throws to keep it. */
  readonly check?: (standing: Transcript) => void;
}

/** A call of the library, and what came of taking it in. */
export interface TakenIn extends Saved {
  readonly call: Call;
  readonly warnings: readonly Warning[];
}

const UNNAMED = /^unknown-[0-9a-f]{8}-/; // the id of a call that nothing names

/**
 * Takes in a transcript, whichever way it came, and has it announced. The announcement is handed on
 * for known bytes too: its key makes it happen once, and a crash may have come between the two.
 */
export async function takeInCall(
  { store, hand }: Pick<FlowPorts, 'store' | 'hand'>,
  arrival: Arrival,
): Promise<TakenIn> {
  const { workspace: team } = arrival;
  const library =
    team === undefined ? store.library : store.libraryFor(insideSight({ team, channel: null }));
  const taken = await takeIn(library, arrival);
  if (arrival.origin !== 'shipped') {
    const { id: callId, revision, sha256, space } = taken;
    const payload = { callId, sha256, space };
    const key = announceKey(callId, { space, revision }); // bytes may become the newest more than once
    await hand([{ key, kind: 'announce', urgency: 'bulk', payload }]);
  }
  return taken;
}

/**
 * Parses a transcript, sees that it is a call and which one, and stores it. Throws `source.*` and
 * `input.call_taken`.
 */
export async function takeIn(library: Library, arrival: Arrival): Promise<TakenIn> {
  return takeInRead(library, arrival, await readArrival(arrival));
}

/** The same for an arrival that was read already. */
export async function takeInRead(
  library: Library,
  arrival: Arrival,
  read: Transcript,
): Promise<TakenIn> {
  const { bytes, name, origin, replaces = false } = arrival;
  const known = await library.readFrom(createHash('sha256').update(bytes).digest('hex'));
  const transcript = known && keepsItsName(known, read, arrival) ? known : read;
  const missing = missingOf(transcript.call);
  if (missing) throw earningsError('source.unidentified', { missing });

  const saved = await library.save(transcript, {
    name,
    origin,
    replaces,
    ...(!replaces && {
      check: (standing) => {
        arrival.check?.(standing);
        checkIsWhole(transcript, standing);
      },
    }),
  });
  const { call, warnings } = transcript;
  return { ...saved, call, warnings };
}

/** Reads a transcript with what its sender knows. Throws `source.*` for what is no call; it may lack a name. */
export async function readArrival(
  { bytes, name, company, period }: Arrival,
  read = parseQuickly,
): Promise<Transcript> {
  const said = { company: tidy(company), period: tidy(period)?.replaceAll(/[_-]+/g, ' ') };
  const transcript = await read(bytes, { name, ...said });
  checkIsCall(transcript);
  return { ...transcript, warnings: [...transcript.warnings, ...differences(transcript, said)] };
}

/** What nobody says of a call's identity; null when it can be asked for. */
export function missingOf({ id, company, fiscalYear }: Call): string | null {
  const hasPeriod = fiscalYear !== null;
  // A name of no Latin letters makes no id; nobody could type it.
  const hasCompany = company !== UNKNOWN_COMPANY && !(hasPeriod && UNNAMED.test(id));
  const lacks = [...(hasCompany ? [] : ['company']), ...(hasPeriod ? [] : ['fiscal period'])];
  return lacks.length > 0 ? lacks.join(' and no ') : null;
}

/**
 * Bytes that are known keep the name they were taken in under, unless their own text says the same: a
 * second sender's word, or another file name, makes no other call of them.
 */
function keepsItsName(known: Transcript, read: Transcript, { company, period }: Arrival): boolean {
  const isHinted = company !== undefined || period !== undefined;
  const isOtherwise =
    read.call.company !== known.call.company || read.call.period !== known.call.period;
  return isHinted || missingOf(read.call) !== null || isOtherwise;
}

/** The text's own word wins over the sender's; who reads the result is told that they differ. */
function differences(
  { call }: Transcript,
  said: { readonly company?: string | undefined; readonly period?: string | undefined },
): readonly Warning[] {
  const differs: string[] = [];
  if (said.company && !isSameCompany(said.company, call.company))
    differs.push(`of ${said.company}; it is of ${call.company}`);
  const period = readFiscalPeriod(said.period ?? '');
  if (period && call.period !== '' && periodLabel(period) !== call.period)
    differs.push(`for ${periodLabel(period)}; it is for ${call.period}`);
  return differs.map((how) => ({
    code: 'sender_differs',
    message: `This transcript was sent as one ${how}, by its own words.`,
  }));
}

function tidy(words: string | undefined): string | undefined {
  const plain = words
    ?.replaceAll(/[\p{Cc}\p{Cf}\s<>]+/gu, ' ')
    .trim()
    .slice(0, 80);
  return plain === '' ? undefined : plain;
}
