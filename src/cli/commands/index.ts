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
    name: 'compare',
    usage:
      'compare <call> [<call…>] [--quarters <n>] [--open] [--engine auto|openai|extractive] [--csv|--json|--svg]',
    summary:
      'calls of a company side by side: figures, what was restated, guidance; one call alone beside the one before it; --open: what is still to be kept, and when',
    options: {
      ...JSON_OUT,
      csv: { type: 'boolean' },
      svg: { type: 'boolean' },
      quarters: { type: 'string' },
      open: { type: 'boolean' },
      engine: { type: 'string', values: ['auto', 'openai', 'extractive'] },
    },
    least: 1,
    load: async () => (await import('./compare.ts')).compare,
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
    name: 'backfill',
    usage:
      'backfill <folder|file|feed:<name>|feed:<name>:<company>…> [--engine auto|openai|extractive] [--yes] [--json]',
    summary:
      'what came of taking in and briefing many calls; stopped at any moment, it goes on where it was. Nobody who follows is sent them. With a model its cost is told first; --yes: it is agreed to',
    options: {
      ...JSON_OUT,
      engine: { type: 'string', values: ['auto', 'openai', 'extractive'] },
      yes: { type: 'boolean' },
    },
    least: 1,
    load: async () => (await import('./backfill.ts')).backfill,
  },
  {
    name: 'list',
    usage: 'list [--json]',
    summary: 'the calls of the library',
    options: JSON_OUT,
    least: 0,
    most: 0,
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'search',
    usage: 'search "<words>" [--page <n>] [--json]',
    summary:
      'the passages of all calls that have these words; company:, period:, speaker: and section: narrow it',
    options: { ...JSON_OUT, page: { type: 'string' } },
    hasMinus: true,
    least: 1,
    load: async () => (await import('./search.ts')).search,
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
    name: 'feeds',
    usage: 'feeds [--json]',
    summary: 'how each feed of transcripts does: ok, empty, stale, degraded, failing',
    options: JSON_OUT,
    least: 0,
    most: 0,
    load: async () => (await import('./feeds.ts')).feeds,
  },
  {
    name: 'remove',
    usage: 'remove <call…> [--workspace <id>] [--json]',
    summary: 'takes calls out, with their briefs, answers and what was posted of them',
    options: { ...JSON_OUT, workspace: { type: 'string' } },
    least: 1,
    load: async () => (await import('./remove.ts')).remove,
  },
  {
    name: 'rename',
    usage: 'rename <call> <id> [--workspace <id>] [--json]',
    summary: 'corrects a wrong identity of a call',
    options: { ...JSON_OUT, workspace: { type: 'string' } },
    least: 2,
    load: async () => (await import('./rename.ts')).rename,
  },
  {
    name: 'alias',
    usage: 'alias ["<company>" ["<name>"]] | alias --remove "<name>" [--workspace <id>] [--json]',
    summary:
      'the names that were given companies; with a name the company is also called so, by everybody or in one workspace',
    options: { ...JSON_OUT, workspace: { type: 'string' }, remove: { type: 'boolean' } },
    least: 0,
    load: async () => (await import('./alias.ts')).alias,
  },
  {
    name: 'doctor',
    usage: 'doctor [--json]',
    summary:
      'what is right and wrong with the configuration, database, prompts, Slack and the model',
    options: JSON_OUT,
    least: 0,
    most: 0,
    load: async () => (await import('./doctor.ts')).doctor,
  },
  {
    name: 'export',
    usage: 'export [--feedback] > <file>',
    summary:
      'everything that is kept, one JSON object a line, to be moved to another database; --feedback: what people said is wrong, as regression cases',
    options: { feedback: { type: 'boolean' } },
    least: 0,
    most: 0,
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
