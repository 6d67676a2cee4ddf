import { defineConfig } from 'vitest/config';

const project = (name: string, isolate: boolean) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.ts`], isolate },
});

export default defineConfig({
  test: {
    pool: 'threads',
    projects: [
      project('unit', false),
      project('pins', false),
      project('contract', true),
      project('e2e', true),
    ],
  },
});
