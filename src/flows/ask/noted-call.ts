import type { Log } from '../../core/ports/host.ts';
import type { NotesOfCalls } from '../../core/ports/library.ts';
import type { Transcript } from '../../core/transcript.ts';
import { type CallNotes, callNotes, recallNotes } from '../../extract/answer/call-notes.ts';

/** Notes of calls between the engine and the store; without them nothing but time is lost. */
export interface NotedCalls {
  /** Before a question: the call will be opened from what is stored. */
  recall(transcript: Transcript): Promise<void>;
  /** After it: what was newly found out is stored. */
  keep(transcript: Transcript): Promise<void>;
}

/** Makes the keeper of notes; a store that fails is logged and done without. */
export function notedCalls(notes: NotesOfCalls | null, log: Log): NotedCalls {
  // How many questions were tried in the notes that are stored.
  const stored = new WeakMap<Transcript, number>();
  const tried = ({ offers }: CallNotes) => Object.keys(offers.answered).length;
  const attempt = async (what: string, { call }: Transcript, work: () => Promise<void>) => {
    try {
      await work();
    } catch {
      log.warn(what, { call: call.id });
    }
  };
  return {
    recall: async (transcript) => {
      if (!notes || stored.has(transcript)) return;
      await attempt('notes not read', transcript, async () => {
        const known = (await notes.get(transcript.source.sha256)) as CallNotes | null;
        stored.set(transcript, known ? tried(known) : -1);
        if (known) recallNotes(transcript, known);
      });
    },
    keep: async (transcript) => {
      if (!notes) return;
      const found = callNotes(transcript);
      if (!found || tried(found) <= (stored.get(transcript) ?? -1)) return;
      stored.set(transcript, tried(found));
      await attempt('notes not kept', transcript, () => notes.put(transcript.source.sha256, found));
    },
  };
}
