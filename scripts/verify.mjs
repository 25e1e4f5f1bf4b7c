// npm run verify: every check that needs no database, in under a minute.
import { run } from './lib/entry.mjs'

run(() => import('./commands/verify.mjs'))
