'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '@/app/_ui/button'
import { Notice } from '@/app/_ui/notice'
import { dropDraft } from '@/lib/entries/proposal-client'
import type { EditBase } from '@/lib/entries/proposal-schema'
import { useRouter } from '@/lib/i18n/navigation'
import { EditorBar } from './editor-bar'
import { EditorNotices } from './editor-notices'
import { IssueSummary } from './issue-summary'
import { PageForm } from './page-form'
import { PreviewFrame } from './preview-frame'
import { SendFailure } from './send-failure'
import { SendPart } from './send-part'
import type { Start } from './session'
import { useDraftSaving } from './use-draft-saving'
import { usePreview } from './use-preview'
import { type Proposed, usePropose } from './use-propose'

type EditorRoomProps = {
  base: EditBase
  start: Start
  /** Address of this editor, to come back to. */
  here: string
  /** Address of the preview. */
  preview: string
  onDone: (proposed: Proposed) => void
  onMoved: () => void
  /** The draft is forgotten: begin from the page. */
  onDiscard: () => void
}

/** The form, the preview beside it, and what keeps both on the server. Stands inside of an EditProvider. */
export function EditorRoom(props: EditorRoomProps) {
  const { base, start, here, preview, onDone, onMoved, onDiscard } = props
  const t = useTranslations('edit')
  const router = useRouter()
  const held = useRef(false)
  const { path } = base
  const { parent, origin, replaces } = start
  const drafts = useDraftSaving({ path, parent, origin, replaces, savedAt: start.restored, held })
  const proposing = usePropose({
    ...{ path, parent, origin, replaces, save: drafts.save, held, onDone, onMoved },
    onSignIn: () => router.push({ pathname: '/sign-in', query: { next: here } }),
  })
  const view = usePreview()

  const discard = async () => {
    held.current = true
    await dropDraft(path).catch(() => undefined)
    onDiscard()
  }

  return (
    <form
      className={`form editor ${view.shown ? 'with-preview' : ''}`}
      onSubmit={(event) => event.preventDefault()}
    >
      <EditorNotices base={base} start={start} onDiscard={() => void discard()} />
      <IssueSummary />
      <div className="editor-columns">
        <div className="editor-form">
          <PageForm kind={base.kind} />
          <SendPart
            label={t(base.publishesAtOnce ? 'send.button_at_once' : 'send.button')}
            pending={proposing.pending}
            onSend={proposing.send}
          >
            {base.publishesAtOnce ? <Notice>{t('send.at_once')}</Notice> : null}
            {proposing.failed ? <SendFailure problem={proposing.problem} /> : null}
          </SendPart>
        </div>
        {view.shown ? <PreviewFrame src={preview} version={drafts.saving.at} /> : null}
      </div>
      <EditorBar saving={drafts.saving} onSave={() => void drafts.save()}>
        <Button look="quiet" aria-pressed={view.shown} onClick={view.toggle}>
          {t(view.shown ? 'preview.hide' : 'preview.show')}
        </Button>
      </EditorBar>
    </form>
  )
}
