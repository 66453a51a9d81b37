import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    environment: 'node',
    setupFiles: ['test/seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A state that a person would see is waited for, however long a loaded machine takes to it.
    expect: { poll: { timeout: 30_000 } },
    maxWorkers: 2,
  },
});
