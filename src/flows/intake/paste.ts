import { earningsError } from '../../core/faults.ts';
import type { StoredRequest, Wait } from '../../core/ports/requests.ts';
import type { Transcript } from '../../core/transcript.ts';
import { faultText } from '../../render/fault-text.ts';
import { renderNotice } from '../../render/notice-blocks.ts';
import type { FlowPorts } from '../flow.ts';
import { LEAST_SPEECH, readsAsCall, speechOf } from './check-is-call.ts';
import { forgetLater } from './forget-shared.ts';
import {
  endsWhole,
  joinParts,
  mayGoOn,
  PARTS_WITHIN_MS,
  type PastePart,
  PastePayload,
  partsWith,
} from './paste-parts.ts';
import { readTranscript } from './read-transcript.ts';
import { missingOf } from './take-in-call.ts';
import { say, takeInShared } from './take-in-shared.ts';

/** The longest message that is taken for a question. */
export const LONGEST_QUESTION = 1000;

const AS_FILE = 'drop the whole transcript here as a text file instead.';
const CUT = `Slack cut this message off, so a part of the transcript is missing: ${AS_FILE}`;
const UNFINISHED = `This ends in the middle of a sentence, so it is a part of a transcript at most: ${AS_FILE}`;
const TORN = `Slack split this transcript in the middle of a figure: ${AS_FILE}`;
const SEVERAL = `These messages came together and name different calls: ${AS_FILE}`;

/**
 * A long direct message, with those that Slack made of the same paste: whichever of them came last
 * speaks for all, when no more has come for a while. A transcript is taken in like a file, anything
 * else is too long a question. A part of a transcript is refused: followers would be sent half a call.
 */
export async function paste(ports: FlowPorts, request: StoredRequest): Promise<Wait | null> {
  const { key, receivedAt } = request;
  const { team, channel, user } = PastePayload.parse(request.payload);
  await forgetLater(ports, { team, channel, key });
  const parts = await partsWith(ports.store.requests, request);
  const [first] = parts;
  if (!first || lastToCome(parts).key !== key) return null;
  const quietAt = receivedAt + PARTS_WITHIN_MS;
  if (ports.clock.now() < quietAt && (await mayBeMore(parts))) return { againAt: quietAt };

  // Which call fewer of the parts are of need not be said any more.
  for (const part of parts) if (part.key !== key) await ports.store.uploads.drop(part.key);
  const shared = { key, place: { team, channel, threadTs: first.tellIn }, user };
  const pasted = await readPaste(parts);
  if (pasted.kind === 'refused') await say(ports, request, shared, renderNotice(pasted.why));
  else {
    const bytes = new TextEncoder().encode(pasted.text);
    const arrival = { bytes, name: 'paste', origin: 'paste' as const };
    await takeInShared(ports, request, { ...shared, arrival });
  }
  return null;
}

function lastToCome(parts: readonly PastePart[]): PastePart {
  return parts.reduce((last, each) => (each.arrival > last.arrival ? each : last));
}

/** Whether to wait. What is one paragraph and no speech about results is a question, and is told so. */
async function mayBeMore([first, ...others]: readonly PastePart[]): Promise<boolean> {
  if (!first || others.length > 0) return first !== undefined;
  return mayGoOn(first) && (first.text.includes('\n') || mayBePart(first.text));
}

type Read =
  | { readonly kind: 'whole'; readonly text: string }
  | { readonly kind: 'refused'; readonly why: string };

async function readPaste(parts: readonly PastePart[]): Promise<Read> {
  const refused = (why: string): Read => ({ kind: 'refused', why });
  const all = parts.map(({ text }) => text).join('\n');
  if (!(await mayBePart(all))) {
    const asked = { characters: all.length, limit: LONGEST_QUESTION };
    return refused(faultText(earningsError('input.question_too_long', asked).fault));
  }
  if (parts.some(({ isCut }) => isCut)) return refused(CUT);
  const text = joinParts(parts);
  if (text === null) return refused(TORN);
  if (!endsWhole(text)) return refused(UNFINISHED);
  return (await nameSeveral(parts)) ? refused(SEVERAL) : { kind: 'whole', text };
}

async function mayBePart(text: string): Promise<boolean> {
  const transcript = await read(text);
  return transcript !== null && readsAsCall(transcript) && speechOf(transcript) >= LEAST_SPEECH;
}

/** Whether the parts are of more than one call, by their own words. */
async function nameSeveral(parts: readonly PastePart[]): Promise<boolean> {
  const ids = new Set<string>();
  for (const { text } of parts) {
    const call = (await read(text))?.call;
    if (call && missingOf(call) === null) ids.add(call.id);
  }
  return ids.size > 1;
}

function read(text: string): Promise<Transcript | null> {
  return readTranscript(new TextEncoder().encode(text));
}
