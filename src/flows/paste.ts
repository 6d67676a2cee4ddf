import * as z from 'zod';
import { earningsError } from '../core/faults.ts';
import type { StoredRequest } from '../core/ports.ts';
import { faultText } from '../render/fault-text.ts';
import { renderNotice } from '../render/notice-blocks.ts';
import { LEAST_SPEECH, readsAsCall, speechOf } from './check-is-call.ts';
import type { FlowPorts } from './flow.ts';
import { postOnce } from './post-once.ts';
import { readTranscript } from './read-transcript.ts';
import { say, takeInShared } from './take-in-shared.ts';

/** The longest message that is taken for a question. */
export const LONGEST_QUESTION = 1000;

/** What a stored `paste` request carries: a long direct message, as it was typed. */
export const PastePayload = z.object({
  team: z.string(),
  channel: z.string(),
  user: z.string(),
  tellIn: z.string(),
  text: z.string(),
  /** Slack took no more of it. */
  isCut: z.boolean(),
  /** Names the long message of the same person just before, when there was one. */
  after: z.string().nullable(),
});

const SHORT_LINE = 60;
const AS_FILE = 'drop the whole transcript here as a text file instead.';
const CUT = `Slack cut this message off, so a part of the transcript is missing: ${AS_FILE}`;
const UNFINISHED = `This ends in the middle of a sentence, so it is a part of a transcript at most: ${AS_FILE}`;
const PARTS = `This came right after another long message, so each of them is a part at most: ${AS_FILE} The call is then revised.`;

/**
 * A long direct message: a transcript is taken in like a file, anything else is too long a question. A
 * part of a transcript is refused: followers would be sent the brief of half a call.
 */
export async function paste(ports: FlowPorts, request: StoredRequest): Promise<null> {
  const { team, channel, user, tellIn, text, isCut, after } = PastePayload.parse(request.payload);
  const shared = { key: request.key, place: { team, channel, threadTs: tellIn }, user };
  const bytes = new TextEncoder().encode(text);

  if (after !== null && (await mayBePart(bytes))) {
    // However many parts there are, this is said once.
    const once = { place: shared.place, message: renderNotice(PARTS), since: request.receivedAt };
    const { store, poster } = ports;
    await postOnce({ outbox: store.outbox, poster }, { key: `${after}:parts`, ...once });
    return null;
  }
  const refused = await refusalOf(text, bytes, isCut);
  if (refused !== null) await say(ports, request, shared, renderNotice(refused));
  else
    await takeInShared(ports, request, {
      ...shared,
      arrival: { bytes, name: 'paste', origin: 'paste' },
    });
  return null;
}

/** Why a message is not taken in, as a sentence; null when it is. */
async function refusalOf(text: string, bytes: Uint8Array, isCut: boolean): Promise<string | null> {
  if (!(await mayBePart(bytes))) {
    const asked = { characters: text.length, limit: LONGEST_QUESTION };
    return faultText(earningsError('input.question_too_long', asked).fault);
  }
  if (isCut) return CUT;
  return endsWhole(text) ? null : UNFINISHED;
}

async function mayBePart(bytes: Uint8Array): Promise<boolean> {
  const transcript = await readTranscript(bytes);
  return transcript !== null && readsAsCall(transcript) && speechOf(transcript) >= LEAST_SPEECH;
}

/** Whether a text ends as texts do: with a sentence's end, or a short last line ("End of call"). */
function endsWhole(text: string): boolean {
  const last = text.trimEnd().split('\n').at(-1) ?? '';
  return /[.?!…:)\]"”'’»]$/.test(last) || last.length <= SHORT_LINE;
}
