/** Brings up one throw-away PostgreSQL with a migrated template; every test file copies it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '../lib/migrate.mjs'
import { ensureDatabase, startPostgres } from '../lib/postgres.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    serverUrl: string
    templateName: string
  }
}

export default async function setup(project: TestProject) {
  const root = path.resolve(import.meta.dirname, '..', '..')
  const given = process.env.TEST_DATABASE_URL
  const dir = given ? undefined : mkdtempSync(path.join(tmpdir(), 'linebook-test-'))
  const server = dir ? await startPostgres({ dataDir: dir, password: 'test', durable: false }) : undefined
  const templateName = `linebook_template_${process.pid}`
  const url = new URL(given ?? server?.url ?? '')
  url.pathname = `/${templateName}`
  await ensureDatabase(url.href)
  await migrate(root, url.href)
  project.provide('serverUrl', url.href)
  project.provide('templateName', templateName)
  return async () => {
    await server?.stop()
    if (dir) rmSync(dir, { recursive: true, force: true })
  }
}
