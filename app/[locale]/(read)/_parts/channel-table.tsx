import { getTranslations } from 'next-intl/server'
import { label } from '@/lib/catalog/labels'
import type { Locale } from '@/lib/catalog/vocabulary'
import type { ChannelRow } from '@/lib/entries/channel-rows'
import { pickNote } from '@/lib/entries/pick-text'
import { LOCALE_TAGS } from '@/lib/i18n/formats'
import { AnswerWord } from './answer-word'

type Props = { rows: ChannelRow[]; locale: Locale }

/** Each way to do it, in a table that becomes a list of cards on a phone. */
export async function ChannelTable({ rows, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'read.policy' })
  const c = await getTranslations({ locale, namespace: 'read.cell' })
  const heads = [t('rule'), t('stated'), t('practice'), t('abroad'), t('line'), t('local_id')]
  return (
    <>
      <table className="cards channels">
        <caption className="visually-hidden">{t('channels_caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('channel')}</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.channel}>
              <th scope="row">
                {label('channel', row.channel, locale)}
                <ChannelNotes row={row} locale={locale} />
              </th>
              <td data-head={heads[0]}>
                <AnswerWord value={row.rule.answer} locale={locale} />
              </td>
              <td data-head={heads[1]}>
                <AnswerWord value={row.stated.answer} locale={locale} />
                {row.stated.onlyReported ? (
                  <small className="evidence">{label('statementKind', 'reported', locale)}</small>
                ) : null}
              </td>
              <td data-head={heads[2]}>
                {row.practice.works === null ? (
                  <AnswerWord value="unknown" locale={locale} />
                ) : (
                  <>
                    {c(
                      row.practice.works === 'yes'
                        ? 'worked'
                        : row.practice.works === 'no'
                          ? 'failed'
                          : 'mixed',
                    )}
                    <small className="evidence">
                      {c('reports', { n: row.practice.worked + row.practice.failed })}
                    </small>
                  </>
                )}
              </td>
              <td data-head={heads[3]}>
                <AnswerWord value={row.abroadOk} locale={locale} />
              </td>
              <td data-head={heads[4]}>
                <AnswerWord value={row.needsWorkingLine} locale={locale} />
              </td>
              <td data-head={heads[5]}>
                <AnswerWord value={row.needsLocalId} locale={locale} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="fine">{t('channels_unknown')}</p>
    </>
  )
}

function ChannelNotes({ row, locale }: { row: ChannelRow; locale: Locale }) {
  return row.details.map(({ channel, key }) => {
    const note = pickNote(channel.note, locale)
    return (
      <small key={key} className="evidence">
        {channel.contact ? <span>{channel.contact} </span> : null}
        {channel.hours ? (
          <span>
            {channel.hours.opens} ({channel.hours.timeZone}){' '}
          </span>
        ) : null}
        {note ? (
          <span lang={note.lang === locale ? undefined : LOCALE_TAGS[note.lang]}>{note.text} </span>
        ) : null}
        <a href={`#s-${key}`}>→</a>
      </small>
    )
  })
}
