/** What is nobody's own: dates, times, prices, amounts, addresses of pages and of authorities. */

const DAY = '(?:0?[1-9]|[12]\\d|3[01])'
const MONTH = '(?:0?[1-9]|1[0-2])'
const YEAR = '(?:19|20)\\d\\d'
const ALONE_BEFORE = '(?<![\\d])(?<!\\d[-./])'
const ALONE_AFTER = '(?![-./]?\\d)'
/** With separators, or at most eight digits without: a longer row is no price unless it is round. */
const AMOUNT = "(?:\\d{1,3}(?:[.,' ]\\d{3})+(?:[.,]\\d{1,2})?|\\d{1,8}(?:[.,]\\d{1,4})?|\\d{6,9}000)(?!\\d)"
const SIGN =
  '(?:S/\\.?|US\\$|R\\$|[$€£¥₹₩฿₱₫₽]|\\b(?:PEN|USD|EUR|GBP|CNY|RMB|MXN|COP|CLP|ARS|BRL|JPY|KRW|THB|SGD|HKD|TWD|INR|VND|IDR|MYR|PHP|TRY|AED|CAD|AUD)\\b)'
const UNIT =
  '(?:soles|sol\\b|nuevos soles|pesos|d[oó]lares|dollars|euros?|reais|pounds|yuan|won\\b|yen\\b|baht|rupees|rupias|rupiah|dong\\b|[$€£¥₩%]|元|块|块钱|日元|韩元|美元|欧元|索尔|人民币|[KMGT]B\\b|[KMG]bps|ms\\b|seg|seconds?|segundos?|minutos?|minutes?|min\\b|horas?|hours?|h\\b|d[ií]as?|days?|semanas?|weeks?|meses|mes\\b|months?|a[nñ]os?|years?|天|日|小时|分钟|秒|个月|年|次|万)'

const PATTERNS = [
  // 2026-03-01, 2026/3/1, 2026年3月1日, with or without a time
  new RegExp(
    `${ALONE_BEFORE}${YEAR}\\s?[-/.年]\\s?${MONTH}(?:\\s?[-/.月]\\s?${DAY})?(?:日|号)?(?!\\d)(?![-.]\\d)`,
    'g',
  ),
  // 01/03/2026, 3.1.26
  new RegExp(`${ALONE_BEFORE}${DAY}[-/.]${DAY}[-/.](?:${YEAR}|\\d\\d)${ALONE_AFTER}`, 'g'),
  // 20260301, and with the time 20260301103000
  /(?<![\d+])20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d[0-5]\d(?:[0-5]\d)?)?(?![\d])/g,
  // 2019-2024
  new RegExp(`${ALONE_BEFORE}${YEAR}\\s?[-~]\\s?${YEAR}${ALONE_AFTER}`, 'g'),
  // Resolution 000070-2025-CD/OSIPTEL
  new RegExp(`(?<![\\d-])\\d{1,6}-${YEAR}(?=-[A-Z]|/[A-Z])`, 'g'),
  // The desk of an authority: usuarios@osiptel.gob.pe, but not somebody's own address there
  /(?<![\w.+-])[a-z]{1,30}@(?:[a-z0-9-]{1,63}\.){1,4}(?:gob|gov|gub|gouv)(?:\.[a-z]{2})?(?![\w.-]*\w)/gi,
  // 10:30, 08.00-20.00
  /(?<![\d])(?<!\d[-.])\d{1,2}[:.h][0-5]\d(?::[0-5]\d)?(?:\s?-\s?\d{1,2}[:.h][0-5]\d)?(?![-.]?\d)/g,
  new RegExp(`${SIGN}\\s?${AMOUNT}`, 'gi'),
  new RegExp(`(?<![\\d+])(?<!\\d[-.,' ])${AMOUNT}\\s?${UNIT}`, 'gi'),
  // 192.168.1.10
  /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.])/g,
  // Hotlines of Chinese carriers and authorities
  /(?<!\d)(?:100(?:00|10|15|16|86|99)|10086[0-9]|12300|12381|12345|12315|95\d{3})(?!\d)/g,
]

/** An address of a page, but not one that dials a number. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"]{1,500}|\bwww\.[^\s<>"]{1,500}/gi
const DIALS = /wa\.me|whatsapp\.|[?&](?:phone|tel)=|t\.me\/\+/i

const blank = (match: string): string => '\u0001'.repeat(match.length)

/**
 * The text with every harmless number struck out, of the same length.
 * @param official numbers and addresses that may be named
 */
export function withoutHonest(plain: string, official: readonly string[]): string {
  let left = plain.replace(ADDRESS, (match) => (DIALS.test(match) ? match : blank(match)))
  for (const contact of official) {
    const pattern = officialPattern(contact)
    if (pattern) left = left.replace(pattern, blank)
  }
  for (const pattern of PATTERNS) left = left.replace(pattern, blank)
  return left
}

const CONTACT_DIGITS_MIN = 3
/** Country codes have at most three digits; people leave them out, or the zero before the area. */
const LOCAL_MIN = 7

/** The same number with any separators, with or without its country code; or the same address. */
function officialPattern(contact: string): RegExp | undefined {
  if (contact.includes('@')) return new RegExp(literal(contact.trim()), 'gi')
  const digits = contact.replace(/\D/g, '')
  if (digits.length < CONTACT_DIGITS_MIN || digits.length > 15) return undefined
  const international = contact.trim().startsWith('+')
  const forms = [digits]
  if (international) {
    for (const code of [1, 2, 3]) if (digits.length - code >= LOCAL_MIN) forms.push(digits.slice(code))
  }
  const spelt = forms.map((form) => Array.from(form).join('[-. ()]{0,2}'))
  return new RegExp(`(?<!\\d)\\+?\\(?0?(?:${spelt.join('|')})(?!\\d)`, 'g')
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
