'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { Notice } from '@/app/_ui/notice'
import { useToast } from '@/app/_ui/toasts'
import { proposalKeys, withdrawProposal } from '@/lib/entries/proposal-client'
import { ApiError, newKey } from '@/lib/http/api-client'

/** Takes an own proposal back, after asking once. */
export function WithdrawProposal({ id }: { id: string }) {
  const t = useTranslations('edit.mine')
  const errors = useTranslations('errors')
  const queries = useQueryClient()
  const say = useToast()
  const key = useRef(newKey())
  const [asking, setAsking] = useState(false)
  const taking = useMutation({
    mutationFn: () => withdrawProposal(id, key.current),
    onSuccess: async () => {
      setAsking(false)
      say(t('withdrawn'))
      await queries.invalidateQueries({ queryKey: ['proposals'] })
    },
    onError: () => void queries.invalidateQueries({ queryKey: proposalKeys.one(id) }),
  })
  const code = taking.error instanceof ApiError ? taking.error.problem.code : 'failed'
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t('withdraw')}
      </Button>
      <Dialog
        open={asking}
        title={t('withdraw')}
        close={t('keep')}
        onClose={() => setAsking(false)}
        actions={
          <Button look="danger" pending={taking.isPending} onClick={() => taking.mutate()}>
            {t(taking.isPending ? 'withdrawing' : 'withdraw')}
          </Button>
        }
      >
        <p>{t('withdraw_sure')}</p>
        {taking.isError ? (
          <Notice tone="bad" live="alert" title={t('not_done')}>
            <p>{errors.has(code) ? errors(code, { retryAfter: 60 }) : errors('failed')}</p>
          </Notice>
        ) : null}
      </Dialog>
    </>
  )
}
