// npm test: verify, the database tests and the browser tests, from a fresh clone.
import { run } from './lib/entry.mjs'

run(() => import('./commands/test.mjs'))
