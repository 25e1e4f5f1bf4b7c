/** Links and redirects that keep the language. Links to reader pages are plain `<a>` instead. */
import { createNavigation } from 'next-intl/navigation'
import { routing } from './routing'

export const { Link, getPathname, redirect, usePathname, useRouter } = createNavigation(routing)
