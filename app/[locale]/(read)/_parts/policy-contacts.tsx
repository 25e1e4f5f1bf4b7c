import { getTranslations } from 'next-intl/server'
import { label } from '@/lib/catalog/labels'
import type { Locale } from '@/lib/catalog/vocabulary'
import { pickNote } from '@/lib/entries/pick-text'
import type { StatementView } from '@/lib/entries/schema'
import { LOCALE_TAGS } from '@/lib/i18n/formats'

type Props = { statements: StatementView[]; locale: Locale; numbers: Map<string, number> }

/** Contacts that the page's statements name, each with the statement it comes from. */
export async function PolicyContacts({ statements, locale, numbers }: Props) {
  const t = await getTranslations({ locale, namespace: 'read.policy' })
  const contacts = statements.flatMap(({ statement }) =>
    statement.contacts.map((contact) => ({ ...contact, from: statement.key })),
  )
  if (contacts.length === 0) return null
  return (
    <section className="part" id="contacts">
      <h2>{t('contacts')}</h2>
      <ul className="contacts">
        {contacts.map((contact) => {
          const note = pickNote(contact.note, locale)
          return (
            <li key={`${contact.from}-${contact.kind}-${contact.value}`}>
              <span className="fine">{label('contactKind', contact.kind, locale)}</span>{' '}
              <ContactValue kind={contact.kind} value={contact.value} />{' '}
              <sup>
                <a href={`#s-${contact.from}`}>{numbers.get(contact.from)}</a>
              </sup>
              {note ? (
                <small className="evidence" lang={note.lang === locale ? undefined : LOCALE_TAGS[note.lang]}>
                  {note.text}
                </small>
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** A web address is a link; a number is text, since many work only inside the country. */
export function ContactValue({ kind, value }: { kind: string; value: string }) {
  const url = kind === 'url' && /^https?:\/\//.test(value)
  return url ? (
    <a href={value} rel="nofollow noopener external">
      {value}
    </a>
  ) : (
    <strong className="contact-value">{value}</strong>
  )
}
