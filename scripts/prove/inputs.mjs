// npm run prove:inputs [-- --share 0.02] [--seed N] [--only operationId] [--break rows]
import { run } from '../lib/entry.mjs'

run(() => import('./lib/inputs.mjs'))
