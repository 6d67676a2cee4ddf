import type { Answer } from '../../core/answer.ts';
import type { Brief, Evidence } from '../../core/brief.ts';
import { CallId } from '../../core/call.ts';
import { conversationOf } from '../../core/conversation.ts';
import type { FeedbackDetails } from '../../core/feedback.ts';
import { metricTable } from '../../render/brief/metric-rows.ts';
import { briefOfThread } from '../brief/brief-of-thread.ts';
import type { FlowPorts } from '../flow.ts';

/** One statement of ours, and the sentences it rests on. */
export interface Claim {
  readonly text: string;
  readonly sentences: readonly string[];
}

/** What one of our messages states. */
export interface Stated extends Pick<FeedbackDetails, 'call' | 'sha256' | 'subject' | 'question'> {
  readonly claims: readonly Claim[];
}

/** One of our messages: its place, and the key of the answer that it shows; null for a brief. */
export interface OfMessage {
  readonly team: string;
  readonly channel: string;
  readonly ts: string;
  readonly threadTs: string | null;
  readonly answer: string | null;
}

/** The statements of a brief or an answer, in the order a reader meets them; null where it is neither. */
export async function claimsOf(
  ports: Pick<FlowPorts, 'store' | 'briefCall'>,
  { team, channel, ts, threadTs, answer: key }: OfMessage,
): Promise<Stated | null> {
  if (key === null) {
    const shown = await briefOfThread(ports, { team, channel, ts });
    return shown && ofBrief(shown.brief, shown.transcript.source.sha256);
  }
  const { answers, library, threads } = ports.store;
  const answered = await answers.get(key);
  const root = threadTs ?? ts;
  // What was answered elsewhere is nothing to whoever asks here.
  const isHere = answered?.conversation === conversationOf({ team, channel, threadTs: root });
  if (!answered || !isHere) return null;
  const thread = await threads.find({ team, channel, ts: root });
  const newest = await library.transcript(answered.callId);
  const sha256 = thread?.sha256 ?? newest?.source.sha256;
  return sha256 === undefined ? null : ofAnswer(answered.answer, sha256);
}

function ofBrief(brief: Brief, sha256: string): Stated {
  const { headline, highlights, guidance, questions, checks } = brief;
  const rows = metricTable(brief, brief.metrics.length).rows;
  return {
    ...{ call: CallId.parse(brief.call.id), sha256, subject: 'brief', question: null },
    claims: [
      ...(headline === '' ? [] : [{ text: headline, sentences: [] }]),
      ...highlights.map(({ label, text, evidence }) => claim(`${label}: ${text}`, evidence)),
      ...rows.map(({ label, now, before, change, metric }) =>
        claim(`${label}: ${now}, before ${before}, change ${change}`, metric.evidence),
      ),
      ...guidance.map(({ text, evidence }) => claim(text, evidence)),
      ...questions.map(({ answer, stance, evidence }) => claim(`${answer} (${stance})`, evidence)),
      ...checks
        .filter(({ verdict }) => verdict !== 'agrees')
        .map(({ text, evidence }) => claim(text, evidence)),
    ],
  };
}

function ofAnswer({ call, question, sentences, evidence }: Answer, sha256: string): Stated {
  return {
    ...{ call: CallId.parse(call.id), sha256, subject: 'answer', question },
    claims: sentences.map(({ text, cites }) =>
      claim(
        text,
        cites.flatMap((cite) => evidence[cite - 1] ?? []),
      ),
    ),
  };
}

function claim(text: string, evidence: readonly Evidence[]): Claim {
  return { text, sentences: [...new Set(evidence.flatMap(({ sentences }) => sentences))] };
}
