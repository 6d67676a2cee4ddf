// Loaded into the service before all of it: counts the steps that its database is told of, and kills the
// process at the one that the test has named. No part of the service knows of it.
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { type Armed, type Counted, type Step, type StepName, stepOf } from './steps.ts';

let armed: Step | null = null;
const counts = new Map<StepName, number>();

/** Told of each statement before and after it is run. */
function at(sql: string, stage: Step['stage']): void {
  const name = stepOf(sql);
  if (name === null) return;
  const nth = counts.get(name) ?? 0;
  if (stage === 'after') counts.set(name, nth + 1);
  if (armed?.name === name && armed.nth === nth && armed.stage === stage)
    process.kill(process.pid, 'SIGKILL');
}

process.on('message', (told: Armed | 'count') => {
  if (told === 'count') return say({ steps: [...counts] });
  armed = told.arm;
  counts.clear();
  say({ steps: [] });
});
process.channel?.unref(); // it keeps no service alive that wants to stop
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL')); // a test that ran out of time leaves nothing

function say(counted: Counted): void {
  process.send?.(counted);
}

const prepare = DatabaseSync.prototype.prepare;
DatabaseSync.prototype.prepare = function (this: DatabaseSync, sql, ...more) {
  const statement = prepare.call(this, sql, ...more);
  if (stepOf(sql) === null) return statement;
  for (const way of ['run', 'all', 'get'] as const) watch(statement, way, sql);
  return statement;
};

function watch(statement: StatementSync, way: 'run' | 'all' | 'get', sql: string): void {
  const plain = statement[way].bind(statement) as (...values: unknown[]) => unknown;
  const watched = (...values: unknown[]) => {
    at(sql, 'before');
    const result = plain(...values);
    at(sql, 'after');
    return result;
  };
  Object.assign(statement, { [way]: watched });
}

interface Client {
  query(sql: unknown, ...more: unknown[]): unknown;
}

if (process.env.DATABASE_URL) {
  const { Client } = (await import('pg')) as unknown as { Client: { prototype: Client } };
  const query = Client.prototype.query;
  Client.prototype.query = function (this: Client, asked, ...more) {
    const sql = typeof asked === 'string' ? asked : '';
    if (stepOf(sql) === null) return query.call(this, asked, ...more);
    at(sql, 'before');
    const answered = query.call(this, asked, ...more);
    if (answered instanceof Promise) return answered.finally(() => at(sql, 'after'));
    throw new Error('the driver is asked in a way that is not watched');
  };
}
