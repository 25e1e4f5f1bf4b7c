// node scripts/complete-lock.mjs: run after "npm install" when verify says that the lock file lacks platforms.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { completeLock } from './lib/lock-platforms.mjs'

const file = path.resolve(import.meta.dirname, '..', 'package-lock.json')
writeFileSync(file, `${JSON.stringify(completeLock(JSON.parse(readFileSync(file, 'utf8'))), null, 2)}\n`)
