import * as z from 'zod';
import { earningsError } from '../core/faults.ts';
import type { Feed, Listed } from '../core/ports/feeds.ts';
import { dayOf, quarterOf, type Said, sentCall } from './form/call-of-feed.ts';
import { type Openness, openAsker } from './wire/asker.ts';

const BASE = 'https://api.quartr.com/public/v3/';
const RAW = 15;
const EDITED = 22;

const Document = z.object({
  typeId: z.number(),
  eventId: z.number(),
  companyId: z.number().nullish(),
  fileUrl: z.string(),
  updatedAt: z.string(),
  event: z
    .object({
      date: z.string().nullish(),
      fiscalYear: z.number().nullish(),
      fiscalPeriod: z.string().nullish(),
      language: z.string().nullish(),
    })
    .nullish(),
});
type Document = z.infer<typeof Document>;
const Documents = z.object({ data: z.array(z.unknown()) });

const Speaker = z.number().nullish();
const File = z.object({
  event_id: z.number().nullish(),
  transcript: z.object({
    paragraphs: z.array(
      z.object({
        text: z.string(),
        speaker: Speaker,
        sentences: z.array(z.object({ text: z.string(), speaker: Speaker })).nullish(),
      }),
    ),
  }),
  speaker_mapping: z
    .array(
      z.object({
        speaker: z.number(),
        speaker_data: z
          .object({
            name: z.string().nullish(),
            role: z.string().nullish(),
            company: z.string().nullish(),
          })
          .nullish(),
      }),
    )
    .nullish(),
});
type File = z.infer<typeof File>;

/**
 * Quartr: documents of events, and their words in a file of its CDN, which is not shown the key. A raw
 * transcript comes within the hour and is replaced by an edited one: another revision of the same call.
 */
export function quartr(apiKey: string, openness: Openness): Feed {
  const asker = openAsker('quartr', { hosts: ['.quartr.com'], gapMs: 200 }, openness);
  return {
    name: 'quartr',
    everyMs: 10 * 60_000,
    aRound: 50,
    list: async ({ ticker }) => {
      if (ticker === null) return [];
      const url = new URL('documents/transcripts', BASE);
      const fields = {
        tickers: ticker,
        typeIds: `${RAW},${EDITED}`,
        expand: 'event',
        limit: '100',
      };
      for (const [name, value] of Object.entries({ ...fields, direction: 'desc' }))
        url.searchParams.set(name, value);
      const found = await asker.json(url, Documents, { 'x-api-key': apiKey });
      const documents = asker.items(found?.data ?? [], Document);
      refuseSeveral(documents);
      const events = Map.groupBy(documents, ({ eventId }) => eventId);
      return [...events.values()].flatMap((each) => listedOf(each));
    },
    fetch: async (company, listed) => {
      const url = URL.parse(listed.url ?? '');
      if (!url)
        throw earningsError('feed.bad_reply', { feed: 'quartr', what: 'fileUrl: no address' });
      const file = await asker.json(url, File);
      if (file?.event_id && String(file.event_id) !== listed.ref)
        throw earningsError('feed.bad_reply', { feed: 'quartr', what: 'another call' });
      return file && sentCall(company, listed, { said: saidIn(file) });
    },
  };
}

/** One ticker may be two companies', each on an exchange of its own: nothing tells which is meant. */
function refuseSeveral(documents: readonly Document[]): void {
  const companies = new Set(documents.flatMap(({ companyId }) => companyId ?? []));
  if (companies.size > 1)
    throw earningsError('feed.bad_reply', { feed: 'quartr', what: 'calls of several companies' });
}

/** What stands for an event: the edited text before the raw one, then the one that was touched last. */
function listedOf(documents: readonly Document[]): Listed[] {
  const [best] = documents
    .filter(({ event }) => /^en\b/i.test(event?.language ?? 'en'))
    .toSorted((a, b) => rankOf(a) - rankOf(b) || Date.parse(b.updatedAt) - Date.parse(a.updatedAt));
  if (!best) return [];
  return [
    {
      ref: String(best.eventId),
      revision: `${best.typeId === EDITED ? 'edited' : 'raw'} ${best.updatedAt}`,
      quarter: quarterOf(best.event?.fiscalYear, best.event?.fiscalPeriod),
      date: dayOf(best.event?.date),
      url: best.fileUrl,
    },
  ];
}

function rankOf({ typeId }: Document): number {
  return typeId === EDITED ? 0 : 1;
}

/** Turns by sentence: a paragraph may hold two speakers. A sentence of nobody is of its paragraph's one. */
function saidIn({ transcript, speaker_mapping: mapping }: File): readonly Said[] {
  const people = new Map(mapping?.map(({ speaker, speaker_data: data }) => [speaker, data]));
  const said: { readonly speaker: number | null; text: string }[] = [];
  for (const paragraph of transcript.paragraphs) {
    let glue = '\n';
    for (const { speaker, text } of sentencesOf(paragraph)) {
      const last = said.at(-1);
      if (last && speaker !== null && last.speaker === speaker) last.text += glue + text;
      else said.push({ speaker, text });
      glue = ' ';
    }
  }
  return said.map(({ speaker, text }) => {
    const person = speaker === null ? null : people.get(speaker);
    const name = person?.name ?? (speaker === null ? null : `Speaker ${speaker}`);
    return { speaker: name, title: person?.role, affiliation: person?.company, text };
  });
}

function sentencesOf({
  text,
  speaker: own,
  sentences,
}: File['transcript']['paragraphs'][number]): readonly {
  readonly speaker: number | null;
  readonly text: string;
}[] {
  const speakers = new Set(sentences?.map(({ speaker }) => speaker ?? null));
  speakers.delete(null);
  const only = own ?? (speakers.size === 1 ? [...speakers][0] : null) ?? null;
  if (!sentences?.length) return [{ speaker: only, text }];
  return sentences.map((each) => ({ speaker: each.speaker ?? only, text: each.text.trim() }));
}
