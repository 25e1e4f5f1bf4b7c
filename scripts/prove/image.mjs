// npm run prove:image: what the Dockerfile copies, served without a container engine.
import { run } from '../lib/entry.mjs'

run(() => import('./lib/image.mjs'))
