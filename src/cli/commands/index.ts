import type { Command } from '../command.ts';

const JSON_OUT = { json: { type: 'boolean' } } as const;

/** Every command of the terminal, in the order help lists them. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'brief',
    usage: 'brief <call…> [--engine auto|openai|extractive] [--json]',
    summary: 'the brief of each call',
    options: { ...JSON_OUT, engine: { type: 'string', values: ['auto', 'openai', 'extractive'] } },
    least: 1,
    load: async () => (await import('./brief.ts')).brief,
  },
  {
    name: 'ask',
    usage: 'ask <call> "<question>"|- [--engine auto|openai|extractive] [--json]',
    summary: 'the answer to a question about a call, with the words it rests on',
    options: { ...JSON_OUT, engine: { type: 'string', values: ['auto', 'openai', 'extractive'] } },
    least: 1,
    load: async () => (await import('./ask.ts')).ask,
  },
  {
    name: 'parse',
    usage: 'parse <file…> [--json]',
    summary: 'how a transcript is read: people, turns, questions',
    options: JSON_OUT,
    least: 1,
    load: async () => (await import('./parse.ts')).parseFiles,
  },
  {
    name: 'verify',
    usage: 'verify <call> [<claims.txt>|-] [--strict] [--json]',
    summary: 'what the call says to each claim, one a line',
    options: { ...JSON_OUT, strict: { type: 'boolean' } },
    least: 1,
    load: async () => (await import('./verify.ts')).verify,
  },
  {
    name: 'audit',
    usage: 'audit <call…> [--strict] [--json]',
    summary: "the call's own arithmetic, done again",
    options: { ...JSON_OUT, strict: { type: 'boolean' } },
    least: 1,
    load: async () => (await import('./audit.ts')).audit,
  },
  {
    name: 'add',
    usage: 'add <file…> [--replace] [--json]',
    summary: 'takes transcripts into the library; --replace: however short or old they are',
    options: { ...JSON_OUT, replace: { type: 'boolean' } },
    least: 1,
    load: async () => (await import('./add.ts')).add,
  },
  {
    name: 'list',
    usage: 'list [--json]',
    summary: 'the calls of the library',
    options: JSON_OUT,
    least: 0,
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'jobs',
    usage: 'jobs [--dead] [--json] | jobs retry <id…>|--all',
    summary: 'the work that waits; --dead: what was given up, which “retry” puts back',
    options: { ...JSON_OUT, dead: { type: 'boolean' }, all: { type: 'boolean' } },
    least: 0,
    load: async () => (await import('./jobs.ts')).jobs,
  },
  {
    name: 'export',
    usage: 'export > <file>',
    summary: 'everything that is kept, one JSON object a line, to be moved to another database',
    options: {},
    least: 0,
    load: async () => (await import('./export.ts')).exportAll,
  },
  {
    name: 'import',
    usage: 'import <file>|-',
    summary: 'how many rows of an export were taken into an empty database: all or none',
    options: {},
    least: 0,
    load: async () => (await import('./import.ts')).importAll,
  },
];
