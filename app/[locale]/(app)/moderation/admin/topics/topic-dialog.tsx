'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { Notice } from '@/app/_ui/notice'
import { useToast } from '@/app/_ui/toasts'
import { LOCALES, type Locale } from '@/lib/catalog/vocabulary'
import { changeTopicLabel } from '@/lib/entries/admin-client'
import {
  TOPIC_LABEL_MAX,
  TOPIC_QUESTION_MAX,
  TOPIC_TITLE_MAX,
  type TopicRow,
  type TopicWords,
} from '@/lib/entries/admin-schema'
import { LOCALE_TAGS } from '@/lib/i18n/formats'
import { focusWrong } from '../_parts/focus-wrong'
import { isReason, ReasonInput } from '../_parts/reason-input'
import { TextInput } from '../_parts/text-input'
import { useAct } from '../_parts/use-act'

const TEXTS = [
  ['label', TOPIC_LABEL_MAX],
  ['title', TOPIC_TITLE_MAX],
  ['question', TOPIC_QUESTION_MAX],
] as const
type Text = (typeof TEXTS)[number][0]

const isGood = (text: string, maximum: number) => text.trim() !== '' && text.trim().length <= maximum

/** The three texts of a topic in three languages; all nine or none. */
export function TopicDialog({ row, onClose }: { row: TopicRow; onClose: () => void }) {
  const t = useTranslations('admin')
  const locale = useLocale()
  const toast = useToast()
  const [words, setWords] = useState<TopicWords>(row.words)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [resetting, setResetting] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { act, pending, problem } = useAct(changeTopicLabel, () => {
    onClose()
    const name = (resetting ? row.builtIn : words).label[locale]
    toast(t(resetting ? 'topics.was_reset' : 'topics.saved', { name }))
  })
  const write = (text: Text, language: Locale) => (value: string) =>
    setWords((before) => ({ ...before, [text]: { ...before[text], [language]: value } }))
  const wrong = (value: string, maximum: number) => {
    if (!tried || resetting || isGood(value, maximum)) return undefined
    return value.trim() === '' ? t('topics.missing') : t('topics.long', { maximum })
  }
  const whole = TEXTS.every(([text, maximum]) => LOCALES.every((one) => isGood(words[text][one], maximum)))
  const send = (back: boolean) => {
    setTried(true)
    setResetting(back)
    if (isReason(reason) && (back || whole)) act({ topic: row.topic, words: back ? null : words, reason })
    else focusWrong(form.current)
  }
  return (
    <Dialog
      open
      title={t('topics.dialog', { name: row.words.label[locale] })}
      close={t('cancel')}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form="topic-form" pending={pending && !resetting}>
            {t('topics.save')}
          </Button>
          {row.changedAt ? (
            <Button look="quiet" pending={pending && resetting} onClick={() => send(true)}>
              {t('topics.reset')}
            </Button>
          ) : null}
        </>
      }
    >
      <form
        id="topic-form"
        ref={form}
        className="form"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          send(false)
        }}
      >
        {LOCALES.map((language) => (
          <fieldset key={language} className="group topic-language">
            <legend>{t(`language.${language}`)}</legend>
            {TEXTS.map(([text, maximum]) => (
              <TextInput
                key={text}
                id={`topic-${text}-${language}`}
                label={t(`topics.${text}`)}
                hint={
                  words[text][language] === row.builtIn[text][language]
                    ? undefined
                    : t('topics.built_in', { text: row.builtIn[text][language] })
                }
                error={wrong(words[text][language], maximum)}
                value={words[text][language]}
                lang={LOCALE_TAGS[language]}
                onChange={write(text, language)}
              />
            ))}
          </fieldset>
        ))}
        <ReasonInput id="topic-reason" value={reason} tried={tried} onChange={setReason} />
        {problem ? <Notice tone="bad" live="alert" title={problem} /> : null}
      </form>
    </Dialog>
  )
}
