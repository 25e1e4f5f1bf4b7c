// npm run bench:read: how fast a kept page leaves the front, against node:http with the same bytes,
// and what hits suffer while others ask for pages that do not exist.
// `--url http://localhost:3000/en/pe/claro/cancel` measures a running site instead of one of its own.
import { run } from '../lib/entry.mjs'

run(() => import('./read-run.mjs'))
