import type { Locale } from '@/lib/catalog/vocabulary'
import { pageName } from '@/lib/entries/page-name'
import type { EntryView } from '@/lib/entries/schema'

/** What a page is called, from what is shown on it. */
export function titleOfView(view: EntryView, locale: Locale): string {
  const named = { path: view.path, kind: view.kind, country: null, carrier: null, topic: null, title: null }
  switch (view.kind) {
    case 'policy':
      return pageName({ ...named, country: view.country, carrier: view.carrier, topic: view.topic }, locale)
    case 'carrier': {
      const carrier = { slug: view.path, name: view.content.name }
      return pageName({ ...named, country: view.country, carrier }, locale)
    }
    case 'jurisdiction':
      return pageName({ ...named, country: { slug: view.path, name: view.content.name } }, locale)
    case 'guide':
      return pageName({ ...named, title: view.content.title }, locale)
  }
}
