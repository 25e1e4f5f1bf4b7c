/** Each of the six rules fails on a violation planted in memory, and holds beside it. */
import { describe, expect, it } from 'vitest'
import type { Files } from './files'
import { importProblems } from './imports'

const house = (files: Record<string, string>): Files => new Map(Object.entries(files))
const messages = (files: Record<string, string>) => importProblems(house(files)).map((one) => one.message)
const broken = (rule: number) => [expect.stringContaining(`rule ${rule}:`)]

const DB = { 'lib/core/db.ts': 'export const db = 1\nexport type Tx = 1\n' }
const usesDb = "import { db } from '@/lib/core/db'\n"

describe('rule 1: app imports lib, never the other way', () => {
  it('fails where lib imports app', () => {
    expect(
      messages({ 'lib/core/a.ts': "import { b } from '@/app/b'\n", 'app/b.ts': 'export const b = 1\n' }),
    ).toContainEqual(expect.stringContaining('rule 1:'))
  })
  it('fails where app imports the database', () => {
    expect(messages({ ...DB, 'app/page.tsx': usesDb })).toEqual(broken(1))
  })
  it('binds tests too', () => {
    const files = { 'lib/core/a.test.ts': "import { b } from '@/app/b'\n", 'app/b.ts': '' }
    expect(messages(files)).toEqual(broken(1))
  })
  it('lets app import lib', () => {
    expect(messages({ 'app/b.ts': "import { a } from '@/lib/core/a'\n", 'lib/core/a.ts': '' })).toEqual([])
  })
})

describe('rule 2: the database is for queries and writes', () => {
  it.each([
    'lib/reports/endpoints.ts',
    'lib/reports/views.ts',
    'lib/members/client.ts',
    'lib/markdown/render-html.ts',
  ])('fails in %s', (file) => {
    expect(messages({ ...DB, [file]: usesDb })).toContainEqual(expect.stringContaining('rule 2:'))
  })
  it.each([
    'lib/reports/queries.ts',
    'lib/entries/queries-paths.ts',
    'lib/reports/submit-report.ts',
    'lib/standing/recompute.ts',
    'lib/jobs/worker.ts',
    'lib/auth/session.ts',
    'lib/reports/views.db.test.ts',
  ])('holds in %s', (file) => {
    expect(messages({ ...DB, [file]: usesDb })).toEqual([])
  })
  it('lets a part of a write take the open transaction', () => {
    expect(messages({ ...DB, 'lib/reports/publish.ts': "import type { Tx } from '../core/db'\n" })).toEqual(
      [],
    )
  })
  it('knows the generated client as the database', () => {
    const text = "import { PrismaClient } from '@/lib/core/generated/prisma/client'\n"
    expect(messages({ 'lib/reports/views.ts': text })).toEqual(broken(2))
  })
})

describe('rule 3: pure files know zod and one another', () => {
  it.each([
    ['lib/reports/schema.ts', "import fs from 'node:fs'\n"],
    ['lib/reports/permissions.ts', "import { x } from './queries'\n"],
    ['lib/catalog/labels.ts', "import { useMemo } from 'react'\n"],
    ['lib/islands/main.ts', "import { z } from 'zod'\n"],
    ['lib/screening/numbers.ts', "import { Invalid } from '../core/errors'\n"],
  ])('fails in %s', (file, text) => {
    expect(messages({ 'lib/core/errors.ts': '', 'lib/reports/queries.ts': '', [file]: text })).toEqual(
      broken(3),
    )
  })
  it.each([
    ['lib/reports/schema.ts', "import { z } from 'zod'\nimport { LOCALES } from '../catalog/vocabulary'\n"],
    ['lib/reports/permissions.ts', "import { isModerator } from '../core/actor'\n"],
    ['lib/screening/numbers.ts', "import type { FieldIssue } from '../core/errors'\n"],
  ])('holds in %s', (file, text) => {
    const others = { 'lib/core/errors.ts': '', 'lib/core/actor.ts': '', 'lib/catalog/vocabulary.ts': '' }
    expect(messages({ ...others, [file]: text })).toEqual([])
  })
})

describe('rule 4: what a browser loads', () => {
  const client = (text: string) => ({ 'app/form.tsx': `'use client'\n${text}` })
  it('fails where a client file imports a contract', () => {
    const files = {
      ...client("import { e } from '@/lib/reports/endpoints'\n"),
      'lib/reports/endpoints.ts': '',
    }
    expect(messages(files)).toEqual(broken(4))
  })
  it('fails where it reaches one through a file of its own', () => {
    const files = {
      ...client("import { help } from './help'\n"),
      'app/help.ts': "import { read } from '@/lib/reports/queries'\n",
      'lib/reports/queries.ts': '',
    }
    expect(messages(files)).toEqual(broken(4))
  })
  it('fails on a package for the server', () => {
    expect(messages(client("import pg from 'pg'\n"))).toEqual(broken(4))
  })
  it('holds for types, client.ts, pure files and siblings', () => {
    const files = {
      ...client(
        "import type { e } from '@/lib/reports/endpoints'\nimport { q } from '@/lib/reports/client'\n" +
          "import { s } from '@/lib/reports/schema'\nimport { other } from './other'\n",
      ),
      'app/other.tsx': "'use client'\n",
      'lib/reports/endpoints.ts': '',
      'lib/reports/client.ts': '',
      'lib/reports/schema.ts': '',
    }
    expect(messages(files)).toEqual([])
  })
})

describe('rule 5: frameworks and the environment in their places', () => {
  it.each([
    ['lib/reports/views.ts', "import { headers } from 'next/headers'\n"],
    ['lib/core/a.ts', "import NextAuth from 'next-auth'\n"],
    ['app/page.tsx', "import { getServerSession } from 'next-auth'\n"],
    ['lib/core/a.ts', 'export const a = process.env.HOME\n'],
    ['server.ts', 'export const a = process.env.HOME\n'],
  ])('fails in %s: %s', (file, text) => {
    expect(messages({ [file]: text })).toEqual(broken(5))
  })
  it.each([
    ['app/page.tsx', "import { notFound } from 'next/navigation'\n"],
    ['lib/auth/options.ts', "import NextAuth from 'next-auth'\n"],
    ['lib/core/env.ts', 'export const a = process.env.HOME\n'],
    ['scripts/checks/a.ts', 'export const a = process.env.HOME\n'],
  ])('holds in %s: %s', (file, text) => {
    expect(messages({ [file]: text })).toEqual([])
  })
})

describe('rule 6: no circles, no barrels, one order', () => {
  it('fails on a circle, told as the way around it', () => {
    const files = {
      'lib/core/a.ts': "import { b } from './b'\n",
      'lib/core/b.ts': "import { a } from './a'\n",
    }
    expect(messages(files)).toEqual([
      expect.stringContaining('lib/core/a.ts → lib/core/b.ts → lib/core/a.ts'),
    ])
  })
  it('lets types go in a circle', () => {
    const files = {
      'lib/core/a.ts': "import { b } from './b'\n",
      'lib/core/b.ts': "import type { A } from './a'\n",
    }
    expect(messages(files)).toEqual([])
  })
  it.each(["export * from './a'\n", "export { a } from './a'\nexport { b } from './b'\n"])(
    'fails on the barrel %j',
    (text) => {
      expect(messages({ 'lib/core/index.ts': text, 'lib/core/a.ts': '', 'lib/core/b.ts': '' })).toEqual(
        broken(6),
      )
    },
  )
  it('fails where a lower folder imports a higher one', () => {
    const files = {
      'lib/entries/a.ts': "import type { b } from '../moderation/b'\n",
      'lib/moderation/b.ts': '',
    }
    expect(messages(files)).toEqual(broken(6))
  })
  it('fails where a domain uses http outside of endpoints.ts', () => {
    const files = {
      'lib/reports/submit-report.ts': "import { a } from '../http/limits'\n",
      'lib/http/limits.ts': '',
    }
    expect(messages(files)).toEqual(broken(6))
  })
  it('holds downwards, and for endpoints', () => {
    const files = {
      'lib/moderation/a.ts': "import { b } from '../entries/b'\n",
      'lib/entries/b.ts': '',
      'lib/reports/endpoints.ts': "import { endpoint } from '../http/endpoint'\n",
      'lib/http/endpoint.ts': '',
    }
    expect(messages(files)).toEqual([])
  })
})
