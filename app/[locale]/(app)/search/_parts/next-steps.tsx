import { getTranslations } from 'next-intl/server'
import { label } from '@/lib/catalog/labels'
import { ALL_CARRIERS, type Locale } from '@/lib/catalog/vocabulary'
import type { Found } from '@/lib/search/queries'
import type { Proposal } from '@/lib/search/schema'
import { pageAt } from '@/lib/search/titles'

type Props = { locale: Locale; found: Found; empty: boolean }

const newPage = (locale: Locale, proposal: Proposal): string => {
  const given = Object.entries(proposal).filter((field): field is [string, string] => field[1] !== null)
  return `/${locale}/new?${new URLSearchParams(given)}`
}

/** What else helps: asking people, and writing the page that is missing. */
export async function NextSteps({ locale, found, empty }: Props) {
  const { proposal, ask, catalog } = found
  const at = ask ? pageAt(ask, catalog) : undefined
  if (!proposal && !at) return null
  const t = await getTranslations({ locale, namespace: 'common.search' })

  function proposed({ kind, country, carrier, topic, name }: Proposal): string {
    if (kind === 'carrier') return t('propose_carrier', { name: name ?? '' })
    const place = carrier && carrier !== ALL_CARRIERS ? `${country}/${carrier}` : country
    return t('propose_policy', {
      place: (place && pageAt(place, catalog)?.title) ?? '',
      topic: topic ? label('topic', topic, locale) : '',
    })
  }

  return (
    <section className="part next-steps">
      <h2>{empty ? t('next_empty') : t('next_title')}</h2>
      <ul>
        {ask && at ? (
          <li>
            <a href={`/${locale}/${ask}/questions`}>{t('ask_people', { page: at.title })}</a>
          </li>
        ) : null}
        {proposal ? (
          <li>
            <a href={newPage(locale, proposal)}>{proposed(proposal)}</a>
          </li>
        ) : null}
      </ul>
    </section>
  )
}
