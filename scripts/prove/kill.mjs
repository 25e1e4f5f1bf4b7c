// npm run prove:kill [-- --share 0.02] [--seed N] [--break idempotency] [--no-check-the-check]
import { run } from '../lib/entry.mjs'

run(() => import('./lib/kill.mjs'))
