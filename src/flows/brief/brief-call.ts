import { auditCall } from '../../audit/audit.ts';
import type { Brief, Engine } from '../../core/brief.ts';
import { CallId } from '../../core/call.ts';
import { EarningsError, earningsError, type FaultCode } from '../../core/faults.ts';
import type { Clock, Log } from '../../core/ports/host.ts';
import type { BriefKey, Briefs } from '../../core/ports/library.ts';
import type { Model } from '../../core/ports/model.ts';
import type { Transcript } from '../../core/transcript.ts';
import { EXTRACTIVE_VERSION, extractBrief } from '../../extract/extract-brief.ts';
import { readFacts } from '../../figures/read-facts.ts';
import { briefRecipe } from '../../tasks/brief.ts';
import { writeBrief } from '../../tasks/write-brief.ts';
import { gateBrief } from '../../verify/gate-brief.ts';
import { withoutConflicts } from '../../verify/without-conflicts.ts';
import { whyWithoutModel } from '../why-without-model.ts';

export interface BriefOptions {
  readonly engine?: Engine | 'auto';
}

/** A verified brief; `fellBack` names the fault that kept the model from writing it. */
export interface BriefOutcome {
  readonly brief: Brief;
  readonly fellBack: FaultCode | null;
}

export type BriefCall = (transcript: Transcript, options?: BriefOptions) => Promise<BriefOutcome>;

const FAILED_FOR_MS = 60_000;

/**
 * Makes the flow that briefs a call: cached, one model call for everybody who asks at the same time,
 * and the extractive brief when the model fails or cannot be verified (only with engine `auto`).
 * It takes no signal: a brief is everybody's who waits for it, so that nobody's stop may end it.
 * A model that failed on a call is not asked about it again for a minute: many may wait for that brief,
 * and one who waits for a channel's turn comes back.
 */
export function briefFlow(ports: {
  readonly briefs: Briefs | null;
  readonly model: Model | null;
  readonly log: Log;
  readonly clock: Clock;
}): BriefCall {
  const flying = new Map<string, Promise<Brief>>();
  const failed = new Map<string, { readonly error: EarningsError; readonly until: number }>();

  const brief = (transcript: Transcript, engine: Engine) => {
    const model = engine === 'openai' ? (ports.model?.name ?? '') : null;
    const key = briefKey(transcript.source.sha256, model);
    const flight = JSON.stringify(key);
    const running = flying.get(flight);
    if (!running) return take(flight, transcript, key);
    // Whose budget is used up speaks for nobody else who waits for the same.
    return running.catch((error: unknown) => {
      if (!isOverBudget(error)) throw error;
      return flying.get(flight) ?? take(flight, transcript, key);
    });
  };

  const take = (flight: string, transcript: Transcript, key: BriefKey) => {
    const made = fresh(flight, () => storedOrMade(transcript, key)).finally(() => {
      if (flying.get(flight) === made) flying.delete(flight);
    });
    flying.set(flight, made);
    return made;
  };

  const fresh = async (flight: string, make: () => Promise<Brief>) => {
    const now = ports.clock.now();
    for (const [key, { until }] of failed) if (until <= now) failed.delete(key);
    const known = failed.get(flight);
    if (known) throw known.error;
    try {
      return await make();
    } catch (error) {
      if (isModelFault(error) && !isOverBudget(error))
        failed.set(flight, { error, until: ports.clock.now() + FAILED_FOR_MS });
      throw error;
    }
  };

  const storedOrMade = async (transcript: Transcript, key: BriefKey) => {
    const stored = await ports.briefs?.get(key);
    if (stored) return stored;

    const made = key.engine === 'openai' ? await written(transcript, ports) : extracted(transcript);
    await ports.briefs?.put(key, CallId.parse(transcript.call.id), made);
    return made;
  };

  return async (transcript, { engine = 'auto' } = {}) => {
    const wanted = engine === 'auto' ? (ports.model ? 'openai' : 'extractive') : engine;
    try {
      return { brief: await brief(transcript, wanted), fellBack: null };
    } catch (error) {
      if (engine !== 'auto' || !isModelFault(error)) throw error;
      ports.log.warn('brief fell back', { call: transcript.call.id, code: error.fault.code });
      return fallBack(await brief(transcript, 'extractive'), error.fault.code);
    }
  };
}

/** What the brief of a text is kept under; without a model's name it is the extractive one. */
export function briefKey(transcriptSha256: string, model: string | null): BriefKey {
  return {
    transcriptSha256,
    engine: model === null ? 'extractive' : 'openai',
    recipe: model === null ? EXTRACTIVE_VERSION : briefRecipe(model),
  };
}

/** The verified brief of a call as it is made without a model. */
export function extracted(transcript: Transcript): Brief {
  const { brief } = gateBrief(transcript, extractBrief(transcript));
  if (brief.headline === '' && brief.metrics.length === 0 && brief.highlights.length === 0)
    return {
      ...brief,
      headline: `${transcript.call.company}: no figure could be read with certainty.`,
    };
  return brief;
}

async function written(
  transcript: Transcript,
  { model, log }: { readonly model: Model | null; readonly log: Log },
): Promise<Brief> {
  if (!model) throw earningsError('model.not_configured', { status: 0 });
  const { brief } = await writeBrief(model, transcript);
  log.info('brief written', { call: transcript.call.id, ...brief.usage });
  // The model writes; the arithmetic and the doubts stay ours.
  const ours = extracted(transcript);
  const audited: Brief = {
    ...brief,
    headline: brief.headline || ours.headline,
    checks: [...auditCall(transcript, readFacts(transcript))],
    warnings: [...brief.warnings, ...ours.warnings],
  };
  return withoutConflicts(audited, transcript, ours.headline);
}

function fallBack(brief: Brief, code: FaultCode): BriefOutcome {
  const message = `${whyWithoutModel(code)}; this brief is extracted from the transcript without it.`;
  return {
    brief: { ...brief, warnings: [{ code: 'model_fell_back', message }, ...brief.warnings] },
    fellBack: code,
  };
}

function isModelFault(error: unknown): error is EarningsError {
  return error instanceof EarningsError && /^(?:model|output)\./.test(error.fault.code);
}

function isOverBudget(error: unknown): boolean {
  return error instanceof EarningsError && error.fault.code === 'model.over_budget';
}
