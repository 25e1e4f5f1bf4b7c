// npm run prove:search [-- --share 0.02] [--seed N]: search stays quick over a million experiences while people write.
import { run } from '../lib/entry.mjs'

run(() => import('./lib/search.mjs'))
