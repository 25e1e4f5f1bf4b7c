import { getTranslations } from 'next-intl/server'
import { label } from '@/lib/catalog/labels'
import { ALL_CARRIERS, type Locale, TOPICS } from '@/lib/catalog/vocabulary'
import type { Catalog } from '@/lib/search/catalog'
import type { Asked } from './asked'
import { PlainSelect } from './plain-select'

type PolicyFieldsProps = { locale: Locale; asked: Asked; catalog: Catalog }

/** Which carrier of the chosen country, and about what. */
export async function PolicyFields({ locale, asked, catalog }: PolicyFieldsProps) {
  const t = await getTranslations({ locale, namespace: 'edit.new' })
  const { country } = asked
  const carriers = catalog.carriers
    .filter((carrier) => carrier.country === country)
    .map(({ slug, name }) => ({ value: slug, text: name }))
  const other = new URLSearchParams({ kind: 'carrier', country })
  return (
    <>
      <PlainSelect
        id="carrier"
        label={t('carrier')}
        value={asked.carrier}
        empty={t('choose')}
        options={[{ value: ALL_CARRIERS, text: t('carrier_all') }, ...carriers]}
      />
      <p>
        <a href={`/${locale}/new?${other}`}>{t('carrier_missing')}</a>
      </p>
      <PlainSelect
        id="topic"
        label={t('topic')}
        value={asked.topic}
        empty={t('choose')}
        options={TOPICS.map((topic) => ({ value: topic, text: label('topicTitle', topic, locale) }))}
      />
    </>
  )
}
