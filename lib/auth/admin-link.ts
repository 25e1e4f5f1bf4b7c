/** A program of its own: prints the first admin's link to standard output, or nothing. */
import { db } from '@/lib/core/db'
import { makeAdminLink } from './make-admin-link'

const link = await makeAdminLink()
if (link) process.stdout.write(`${link}\n`)
await db().$disconnect()
