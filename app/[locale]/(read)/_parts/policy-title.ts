import { getTranslations } from 'next-intl/server'
import { label } from '@/lib/catalog/labels'
import type { Locale } from '@/lib/catalog/vocabulary'
import type { PolicyView } from '@/lib/entries/schema'

/** "Claro (Peru): cancel the line". */
export async function policyTitle({ country, carrier, topic }: PolicyView, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'read.policy' })
  const words = { country: country.name[locale], topic: label('topicTitle', topic, locale) }
  return carrier ? t('title', { ...words, carrier: carrier.name }) : t('title_country', words)
}
