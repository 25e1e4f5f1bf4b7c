import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { label } from '@/lib/catalog/labels'
import type { Locale } from '@/lib/catalog/vocabulary'
import { getPolicy } from '@/lib/entries/queries'

/** The policy page at an address; asked once by a page and its title. */
const policyAt = cache((path: string) => getPolicy(path))

/** Path and heading of a policy page in the language of the reader; null when there is none. */
export async function policyTitle(path: string, locale: Locale): Promise<string | null> {
  const policy = await policyAt(path)
  if (!policy) return null
  const t = await getTranslations({ locale, namespace: 'read.policy' })
  const words = { country: policy.country.name[locale], topic: label('topicTitle', policy.topic, locale) }
  return policy.carrier ? t('title', { ...words, carrier: policy.carrier.name }) : t('title_country', words)
}
