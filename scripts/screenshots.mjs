// npm run screenshots [-- folder]: the pictures in docs/screenshots; with a folder, every page into it too.
import { run } from './lib/entry.mjs'

run(() => import('./commands/screenshots.mjs'))
