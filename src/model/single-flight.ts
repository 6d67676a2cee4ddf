import { createHash } from 'node:crypto';
import { EarningsError, earningsError } from '../core/faults.ts';
import type { Model, ModelReply, ModelRequest } from '../core/ports/model.ts';

interface Flight {
  readonly reply: Promise<ModelReply>;
  readonly stop: AbortController;
  waiting: number;
}

/**
 * Asks a model once for all who ask the same at the same time. Whoever stops leaves the others waiting;
 * when nobody waits any more the call is stopped. What one may not spend another may: a budget that is
 * used up is no answer to those who only waited.
 */
export function singleFlight(model: Model): Model {
  const flights = new Map<string, Flight>();

  const start = (key: string, request: ModelRequest): Flight => {
    const stop = new AbortController();
    const reply = model.complete({ ...request, signal: stop.signal }).finally(() => {
      if (flights.get(key) === flight) flights.delete(key);
    });
    reply.catch(() => {}); // whoever waits is told; perhaps nobody does any more
    const flight: Flight = { reply, stop, waiting: 0 };
    flights.set(key, flight);
    return flight;
  };

  const complete = async (request: ModelRequest): Promise<ModelReply> => {
    if (request.signal?.aborted) throw earningsError('model.aborted', {});
    const key = keyOf(request);
    const running = flights.get(key);
    if (!running) return await wait(start(key, request), request.signal);
    try {
      return await wait(running, request.signal);
    } catch (error) {
      if (!(error instanceof EarningsError) || error.fault.code !== 'model.over_budget')
        throw error;
      return await wait(flights.get(key) ?? start(key, request), request.signal);
    }
  };

  return { ...model, complete };
}

async function wait(flight: Flight, signal: AbortSignal | undefined): Promise<ModelReply> {
  flight.waiting++;
  const stopped = Promise.withResolvers<never>();
  const stop = () => stopped.reject(earningsError('model.aborted', {}));
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([flight.reply, stopped.promise]);
  } finally {
    signal?.removeEventListener('abort', stop);
    if (--flight.waiting === 0) flight.stop.abort(); // a call that has ended knows nothing of it
  }
}

/** One name for one call: everything that is sent. */
function keyOf({ signal: _, ...sent }: ModelRequest): string {
  return createHash('sha256').update(JSON.stringify(sent)).digest('hex');
}
