// npm run build: whatever of the build is older than its sources.
import { run } from './lib/entry.mjs'

run(() => import('./commands/build.mjs'))
