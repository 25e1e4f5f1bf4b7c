import { getTranslations } from 'next-intl/server'
import { label } from '@/lib/catalog/labels'
import type { Locale } from '@/lib/catalog/vocabulary'
import type { CarrierContent } from '@/lib/entries/content/place'
import { pickNote } from '@/lib/entries/pick-text'
import type { SourceView } from '@/lib/entries/schema'
import { LOCALE_TAGS } from '@/lib/i18n/formats'
import { ContactValue } from './policy-contacts'

type Props = { contacts: CarrierContent['contacts']; sources: SourceView[]; locale: Locale }

/** Official contacts with the source that vouches for each. */
export async function CarrierContacts({ contacts, sources, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'read.carrier' })
  const p = await getTranslations({ locale, namespace: 'read.policy' })
  if (contacts.length === 0) return <p className="empty">{t('no_contacts')}</p>
  return (
    <ul className="contacts">
      {contacts.map((contact) => {
        const note = pickNote(contact.note, locale)
        const n = sources.findIndex((source) => source.key === contact.citations[0]?.source) + 1
        return (
          <li key={`${contact.kind}-${contact.value}`}>
            <span className="fine">{label('contactKind', contact.kind, locale)}</span>{' '}
            <ContactValue kind={contact.kind} value={contact.value} />
            {n > 0 ? (
              <sup>
                <a href={`#source-${n}`} aria-label={p('source_n', { n })}>
                  [{n}]
                </a>
              </sup>
            ) : null}
            <small className="evidence">
              {contact.reachableFromAbroad === 'yes' ? `${t('from_abroad')} ` : null}
              {contact.reachableFromAbroad === 'no' ? `${t('not_from_abroad')} ` : null}
              {note ? (
                <span lang={note.lang === locale ? undefined : LOCALE_TAGS[note.lang]}>{note.text}</span>
              ) : null}
            </small>
          </li>
        )
      })}
    </ul>
  )
}
