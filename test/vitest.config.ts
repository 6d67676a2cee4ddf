import { defineConfig } from 'vitest/config';

const project = (name: string, isolate: boolean) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.ts`], isolate },
});

export default defineConfig({
  test: {
    pool: 'threads',
    maxWorkers: 2, // tests of whole processes wait more than they compute
    testTimeout: 20_000, // a busy machine is no failure; what hangs still ends
    hookTimeout: 60_000, // what a hook opens has as long
    expect: { poll: { timeout: 15_000 } },
    projects: [
      project('unit', false),
      project('pins', false),
      project('contract', true),
      project('e2e', true),
      project('browser', true),
    ],
  },
});
