import { getTranslations } from 'next-intl/server'
import { SESSION_SECONDS } from '@/lib/auth/cookies'
import { JOURNEY_MINUTES } from '@/lib/auth/journey'
import { SIGN_IN_MINUTES } from '@/lib/auth/schema'
import { label } from '@/lib/catalog/labels'
import { LABELS, type Locale } from '@/lib/catalog/vocabulary'
import { env } from '@/lib/core/env'
import { LOCALE_TAGS } from '@/lib/i18n/formats'
import { ADDRESS_GROUP_DAYS, IDEMPOTENCY_DAYS, MAIL_DAYS, SIGN_IN_REQUEST_DAYS } from '@/lib/jobs/clean-up'
import { MISS_DAYS } from '@/lib/search/documents/misses'
import { STANDING } from '@/lib/standing/constants'

const DAY_SECONDS = 86_400

/** What the site's own texts name: numbers from the program, words from the labels and buttons. */
export async function staticValues(locale: Locale): Promise<Record<string, string>> {
  const policy = await getTranslations({ locale, namespace: 'read.policy' })
  const flag = await getTranslations({ locale, namespace: 'discussion.flag' })
  const pages = await getTranslations({ locale, namespace: 'pages' })
  const percent = new Intl.NumberFormat(LOCALE_TAGS[locale], { style: 'percent' })
  const labels = LABELS.map((code) => [code, label('standing', code, locale)])
  return {
    ...Object.fromEntries(labels),
    report: policy('report_cta'),
    reported: label('statementKind', 'reported', locale),
    accepted_pending: label('outcome', 'accepted_pending', locale),
    api: `${env().PUBLIC_URL}/api/v1/openapi.json`,
    pConfirmed: percent.format(STANDING.pConfirmed),
    pLikely: percent.format(STANDING.pLikely),
    pDisputed: percent.format(STANDING.pDisputed),
    partiesToConfirm: String(STANDING.partiesToConfirm),
    contradictionsToDispute: String(STANDING.contradictionsToDispute),
    windowDays: String(STANDING.windowDays),
    sessionDays: String(SESSION_SECONDS / DAY_SECONDS),
    flag: flag('open'),
    flagPersonal: flag('reasons.personal_data'),
    flagOther: flag('reasons.other'),
    signInMinutes: String(SIGN_IN_MINUTES),
    journeyMinutes: String(JOURNEY_MINUTES),
    requestDays: pages('days', { n: SIGN_IN_REQUEST_DAYS }),
    repeatDays: String(IDEMPOTENCY_DAYS),
    searchDays: String(MISS_DAYS),
    mailDays: String(MAIL_DAYS),
    addressDays: String(ADDRESS_GROUP_DAYS),
  }
}
