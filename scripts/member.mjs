// npm run member -- <e-mail address> [--trust 0|1|2] [--role member|moderator|admin]
import { run } from './lib/entry.mjs'

run(() => import('./commands/member.mjs'))
