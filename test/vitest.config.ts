import { defineConfig } from 'vitest/config';

const project = (name: string, isolate: boolean) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.ts`], isolate },
});

export default defineConfig({
  test: {
    pool: 'threads',
    maxWorkers: 3, // on two cores: tests of whole processes wait a third of their time
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
