'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { Notice } from '@/app/_ui/notice'
import type { EditBase } from '@/lib/entries/proposal-schema'
import { Moment } from '../_parts/moment'
import type { Start } from './session'

type EditorNoticesProps = { base: EditBase; start: Start; onDiscard: () => void }

/** What to know before one begins: a draft was taken up, others wait, and where experiences belong. */
export function EditorNotices({ base, start, onDiscard }: EditorNoticesProps) {
  const t = useTranslations('edit')
  const locale = useLocale()
  return (
    <>
      {start.restored ? (
        <Notice live="status" title={t('restored_title')}>
          <p>{t.rich('restored', { time: () => <Moment at={start.restored ?? ''} exact /> })}</p>
          <Button look="quiet" onClick={onDiscard}>
            {t('start_over')}
          </Button>
        </Notice>
      ) : null}
      {start.replaces ? <Notice>{t('replaces')}</Notice> : null}
      {base.waiting > 0 ? <Notice>{t('others_waiting', { n: base.waiting })}</Notice> : null}
      {base.kind === 'policy' && base.exists ? (
        <p className="hint">
          {t('own_experience')} <a href={`/${locale}/${base.path}/report`}>{t('own_experience_link')}</a>
        </p>
      ) : null}
    </>
  )
}
