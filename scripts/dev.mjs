// npm run dev: the database, the worker and Next's development server.
import { run } from './lib/entry.mjs'

run(() => import('./commands/dev.mjs'))
