import path from 'node:path'
import { defineConfig } from 'vitest/config'

const alias = { '@': path.resolve(import.meta.dirname) }

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'pure',
          include: [
            'app/**/*.test.ts',
            'lib/**/*.test.ts',
            'scripts/**/*.test.{ts,mjs}',
            'prisma/**/*.test.ts',
          ],
          exclude: ['**/*.db.test.ts', 'node_modules/**'],
          environment: 'node',
          // It names next's files without their extension, which only a bundler finds.
          server: { deps: { inline: ['next-intl'] } },
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'database',
          include: ['lib/**/*.db.test.ts', 'prisma/**/*.db.test.ts', 'scripts/**/*.db.test.ts'],
          environment: 'node',
          globalSetup: ['scripts/vitest/database-server.ts'],
          setupFiles: ['scripts/vitest/database-of-file.ts'],
          // Each file has a database of its own; two at once is what the cores of a small machine carry.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
