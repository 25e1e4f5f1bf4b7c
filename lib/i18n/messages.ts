/** Every message of the interface: one file an area and language, keyed `area.name`. */
import type { Locale } from '@/lib/catalog/vocabulary'
import enAdmin from './messages/en/admin.json'
import enAuth from './messages/en/auth.json'
import enCommon from './messages/en/common.json'
import enDiscussion from './messages/en/discussion.json'
import enEdit from './messages/en/edit.json'
import enErrors from './messages/en/errors.json'
import enHistory from './messages/en/history.json'
import enMail from './messages/en/mail.json'
import enModeration from './messages/en/moderation.json'
import enPages from './messages/en/pages.json'
import enRead from './messages/en/read.json'
import enReport from './messages/en/report.json'
import esAdmin from './messages/es/admin.json'
import esAuth from './messages/es/auth.json'
import esCommon from './messages/es/common.json'
import esDiscussion from './messages/es/discussion.json'
import esEdit from './messages/es/edit.json'
import esErrors from './messages/es/errors.json'
import esHistory from './messages/es/history.json'
import esMail from './messages/es/mail.json'
import esModeration from './messages/es/moderation.json'
import esPages from './messages/es/pages.json'
import esRead from './messages/es/read.json'
import esReport from './messages/es/report.json'
import zhAdmin from './messages/zh/admin.json'
import zhAuth from './messages/zh/auth.json'
import zhCommon from './messages/zh/common.json'
import zhDiscussion from './messages/zh/discussion.json'
import zhEdit from './messages/zh/edit.json'
import zhErrors from './messages/zh/errors.json'
import zhHistory from './messages/zh/history.json'
import zhMail from './messages/zh/mail.json'
import zhModeration from './messages/zh/moderation.json'
import zhPages from './messages/zh/pages.json'
import zhRead from './messages/zh/read.json'
import zhReport from './messages/zh/report.json'

type Tree = { [key: string]: string | Tree }

/** Messages of one area; `t('area.key')`. */
export type Messages = Record<string, Tree>

export const MESSAGES: Record<Locale, Messages> = {
  zh: {
    common: zhCommon,
    read: zhRead,
    auth: zhAuth,
    report: zhReport,
    moderation: zhModeration,
    errors: zhErrors,
    mail: zhMail,
    pages: zhPages,
    edit: zhEdit,
    history: zhHistory,
    discussion: zhDiscussion,
    admin: zhAdmin,
  },
  es: {
    common: esCommon,
    read: esRead,
    auth: esAuth,
    report: esReport,
    moderation: esModeration,
    errors: esErrors,
    mail: esMail,
    pages: esPages,
    edit: esEdit,
    history: esHistory,
    discussion: esDiscussion,
    admin: esAdmin,
  },
  en: {
    common: enCommon,
    read: enRead,
    auth: enAuth,
    report: enReport,
    moderation: enModeration,
    errors: enErrors,
    mail: enMail,
    pages: enPages,
    edit: enEdit,
    history: enHistory,
    discussion: enDiscussion,
    admin: enAdmin,
  },
}
