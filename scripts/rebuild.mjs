// npm run rebuild: makes everything again that is made from revisions, while the site runs or not.
import { run } from './lib/entry.mjs'

run(() => import('./commands/rebuild.mjs'))
