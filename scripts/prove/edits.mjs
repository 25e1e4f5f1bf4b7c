// npm run prove:edits [-- --share 0.02] [--seed N] [--break parent] [--no-check-the-check]
import { run } from '../lib/entry.mjs'

run(() => import('./lib/edits.mjs'))
