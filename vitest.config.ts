import { defineConfig } from 'vitest/config';

const project = (name: string, extra: object = {}) => ({
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], testTimeout: 90_000, ...extra },
});

export default defineConfig({
  test: {
    projects: [
      project('unit', { include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/*.test.ts'] }),
      project('integration'),
      project('documents'),
      project('faults', { testTimeout: 600_000 }),
    ],
  },
});
