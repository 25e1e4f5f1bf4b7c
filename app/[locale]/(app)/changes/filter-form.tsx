import { getTranslations } from 'next-intl/server'
import { label } from '@/lib/catalog/labels'
import { type Locale, TOPICS, topicSlug } from '@/lib/catalog/vocabulary'
import type { ChangesFilter } from '@/lib/entries/changes-schema'
import type { PlaceName } from '@/lib/entries/queries-names'

type Props = { filter: ChangesFilter; places: PlaceName[]; locale: Locale }

/** Chooses whose changes are shown; a form that needs no script. */
export async function ChangesFilterForm({ filter, places, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'history.changes' })
  const compare = new Intl.Collator(locale).compare
  const named = places.map(({ path, name }) => ({
    path,
    text: typeof name === 'string' ? name : name[locale],
  }))
  const countries = named
    .filter(({ path }) => !path.includes('/'))
    .toSorted((a, b) => compare(a.text, b.text))
  const carriers = named.filter(({ path }) => path.includes('/')).toSorted((a, b) => compare(a.text, b.text))
  return (
    <form className="filters" action={`/${locale}/changes`}>
      <label>
        <span>{t('country')}</span>
        <select name="country" defaultValue={filter.country ?? ''}>
          <option value="">{t('all_countries')}</option>
          {countries.map(({ path, text }) => (
            <option key={path} value={path}>
              {text}
            </option>
          ))}
        </select>
      </label>
      {carriers.length > 0 ? (
        <label>
          <span>{t('carrier')}</span>
          <select name="carrier" defaultValue={filter.carrier ?? ''}>
            <option value="">{t('all_carriers')}</option>
            {carriers.map(({ path, text }) => (
              <option key={path} value={path.split('/')[1]}>
                {text}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <label>
        <span>{t('topic')}</span>
        <select name="topic" defaultValue={filter.topic ? topicSlug(filter.topic) : ''}>
          <option value="">{t('all_topics')}</option>
          {TOPICS.map((topic) => (
            <option key={topic} value={topicSlug(topic)}>
              {label('topic', topic, locale)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button plain">
        {t('show')}
      </button>
    </form>
  )
}
