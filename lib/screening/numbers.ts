/** Rows of digits: which of them belong to a person, a line, a card or a device. */
import { brazilianTaxId, isCompanyNumber, looksLikeCard, looksLikeIccid, looksLikeImsi, luhn } from './checks'
import type { Finding } from './kinds'

/** Digits with what people put between them; a comma or a slash ends the row. Bounded, so that a wall of
 * digits costs little. */
const ROW = /(?:\+\s?)?\(?\d(?:[-_*. ()]{0,3}\d){0,120}/g
const GROUP = /\d+/g
const EID_LENGTH = 32
const IMEI_LENGTH = 15
const PHONE_MIN = 9
const PHONE_MAX = 13
const INTERNATIONAL_MIN = 8
const INTERNATIONAL_MAX = 15
const SHORT_MIN = 7
/** Groups looked at together, at most: the 32 digits of an EID, each on its own. */
const WINDOW_MAX = 32
/** How far before a number the words are that say what it is. */
const CONTEXT = 32

type Group = { digits: string; start: number; end: number }

const PHONE_WORDS =
  /(?:tel[eé]?f?(?:ono)?s?|cel(?:ular)?|m[oó]vil|whats?app|wsp|l[ií]nea|phone|mobile|call(?:ed)?(?: me)?(?: at| on)?|text me|cell|my number|mi n[uú]mero|电话|手机|号码|座机|致电|拨打|联系)(?:[\s:.#=°º(是为:]|es|is|n[uú]mero|number|no\.|del?|at|on|al?){0,6}$/i
const REFERENCE_WORDS =
  /(?:reclamo|ticket|caso|case|expediente|protocolo?|pedido|orden|order|solicitud|request|operaci[oó]n|c[oó]digo|code|error|ref(?:erence|erencia)?|tracking|invoice|factura|recibo|complaint|incident(?:e|cia)?|工单|订单|受理|投诉|编号|单号|流水|代码|错误)(?:[\s:.#=°º(号码是为:-]|n[°o]|es|is|was|n[uú]m(?:ero|\.)?|number|no\.|nro\.?|de|del){0,8}$/i
const IMEI_WORDS = /imei[^\d]{0,16}$/i
const ICCID_WORDS = /iccid[^\d]{0,16}$/i
/** Letters right before a number: `ERR30013999`, `ORD-123456789`. */
const CODE_PREFIX = /(?:[a-z]|[A-Z]{2}-)$/i
const CODE_PREFIX_PHONE = /(?:tel|cel|wsp|whatsapp|phone|qq|wechat|vx)[-.:]?$/i

/** Every finding in a text from which honest numbers have been struck out. */
export function findNumbers(plain: string): Finding[] {
  const found: Finding[] = []
  for (const row of plain.matchAll(ROW)) {
    const groups = Array.from(row[0].matchAll(GROUP), (group) => ({
      digits: group[0],
      start: row.index + group.index,
      end: row.index + group.index + group[0].length,
    }))
    scan(plain, groups, row.index, found)
  }
  return found
}

/** Looks for what has a structure first, then for phone numbers in what is left on both sides. */
function scan(plain: string, groups: Group[], rowStart: number, found: Finding[]) {
  for (let size = Math.min(groups.length, WINDOW_MAX); size >= 1; size -= 1) {
    for (let from = 0; from + size <= groups.length; from += 1) {
      const window = groups.slice(from, from + size)
      const kind = structured(plain, window)
      if (!kind) continue
      found.push({ kind, start: window[0]!.start, end: window.at(-1)!.end })
      const right = groups.slice(from + size)
      if (from > 0) scan(plain, groups.slice(0, from), rowStart, found)
      if (right.length > 0) scan(plain, right, right[0]!.start, found)
      return
    }
  }
  findPhones(plain, groups, rowStart, found)
}

function structured(plain: string, window: Group[]): Finding['kind'] | undefined {
  const digits = window.map((group) => group.digits).join('')
  if (digits.length < 11 || digits.length > EID_LENGTH) return undefined
  const before = plain.slice(Math.max(0, window[0]!.start - CONTEXT), window[0]!.start)
  const plus = /\+\s?\(?$/.test(before)
  if (digits.length === EID_LENGTH) return 'eid'
  if (looksLikeIccid(digits) || (/^\d{18,22}$/.test(digits) && ICCID_WORDS.test(before))) return 'iccid'
  if (/^\d{14,16}$/.test(digits) && IMEI_WORDS.test(before)) return 'imei'
  if (plus) return undefined
  const reference = REFERENCE_WORDS.test(before)
  if (looksLikeCard(digits) && !(digits.length === IMEI_LENGTH && reference)) return 'card'
  if (window.map((group) => group.digits.length).join() === '3,3,3,2' && brazilianTaxId(digits)) {
    return 'document'
  }
  if (digits.length !== IMEI_LENGTH || reference) return undefined
  if (luhn(digits) && /^(?:0|1|3|4|5|8|9)/.test(digits)) return 'imei'
  return looksLikeImsi(digits) ? 'imsi' : undefined
}

/** Phone numbers among groups that are nothing else; long rows are cut into numbers. */
function findPhones(plain: string, groups: Group[], rowStart: number, found: Finding[]) {
  const before = plain.slice(Math.max(0, rowStart - CONTEXT), rowStart)
  const lead = plain.slice(rowStart, groups[0]!.start)
  for (let from = 0; from < groups.length; ) {
    const first = from === 0
    const plus = first && lead.includes('+')
    const size = phoneSize(groups.slice(from), plus)
    const window = groups.slice(from, from + Math.max(1, size))
    const context = first ? before : ''
    if (size > 0 && isPhone(window, context, plus)) {
      found.push({ kind: 'phone', start: first ? rowStart : window[0]!.start, end: window.at(-1)!.end })
    }
    from += window.length
  }
}

/** How many groups make one number: all of them, or as many as are needed to reach nine digits. */
function phoneSize(groups: Group[], plus: boolean): number {
  const most = plus ? INTERNATIONAL_MAX : PHONE_MAX
  const total = groups.reduce((sum, group) => sum + group.digits.length, 0)
  if (total <= most) return groups.length
  let length = 0
  for (const [index, group] of groups.entries()) {
    length += group.digits.length
    if (length > most) return 0
    if (length >= PHONE_MIN) return index + 1
  }
  return 0
}

function isPhone(window: Group[], before: string, plus: boolean): boolean {
  const digits = window.map((group) => group.digits).join('')
  const { length } = digits
  if (isCompanyNumber(digits)) return false
  if (plus) return length >= INTERNATIONAL_MIN && length <= INTERNATIONAL_MAX
  if (REFERENCE_WORDS.test(before)) return false
  if (CODE_PREFIX.test(before) && !CODE_PREFIX_PHONE.test(before)) return false
  if (length >= PHONE_MIN && length <= PHONE_MAX) return true
  if (length < SHORT_MIN || length >= PHONE_MIN) return false
  return PHONE_WORDS.test(before) || writtenAsPhone(window)
}

const YEAR = /^(?:19|20)\d\d$/

/** 611-9000 and 9123 4567, but not the range 1000-2000 nor the law 172-2022. */
function writtenAsPhone(window: Group[]): boolean {
  const shape = window.map((group) => group.digits.length).join()
  const round = window.every((group) => group.digits.endsWith('00'))
  const dated = YEAR.test(window.at(-1)!.digits)
  return (shape === '3,4' || shape === '4,4') && !round && !dated
}
