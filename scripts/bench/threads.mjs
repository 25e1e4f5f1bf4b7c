// npm run bench:threads: a thread with 10,000 posts opens as fast as one with ten, through the running
// program and at the database; and questions like the one being typed are found among 100,000.
import { run } from '../lib/entry.mjs'

run(() => import('./threads-run.mjs'))
