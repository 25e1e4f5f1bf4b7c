'use client'

import { useTranslations } from 'next-intl'
import { Checkbox } from '@/app/_ui/choice'
import { Dialog } from '@/app/_ui/dialog'
import type { ShortcutSetting } from './use-shortcuts'

const KEYS = ['j', 'k', 'a', 'e', 'r', 'u', '?'] as const
const NAMES: Record<(typeof KEYS)[number], string> = {
  j: 'next',
  k: 'previous',
  a: 'approve',
  e: 'ask_change',
  r: 'reject',
  u: 'undo',
  '?': 'help',
}

type ShortcutsHelpProps = { open: boolean; onClose: () => void; setting: ShortcutSetting }

/** Which key does what, and the switch that turns them off. */
export function ShortcutsHelp({ open, onClose, setting }: ShortcutsHelpProps) {
  const t = useTranslations('moderation.shortcuts')
  return (
    <Dialog open={open} title={t('title')} close={t('close')} onClose={onClose}>
      <dl className="keys">
        {KEYS.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(NAMES[key])}</dd>
          </div>
        ))}
      </dl>
      <Checkbox checked={setting.on} onChange={setting.set}>
        {t('on')}
      </Checkbox>
    </Dialog>
  )
}
