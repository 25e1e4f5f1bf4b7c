// npm start: everything from a fresh clone to a running site.
import { run } from './lib/entry.mjs'

run(() => import('./commands/start.mjs'))
