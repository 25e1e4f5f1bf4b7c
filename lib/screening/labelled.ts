/** What has letters: activation codes, machine readable lines, addresses, documents by their name. */
import { chineseIdentity, isCompanyNumber, spanishIdentity } from './checks'
import type { Finding, PersonalDataKind } from './kinds'

const ACTIVATION_CODES = [
  /LPA:\s?1\s?\$[^\s$]{1,255}(?:\$[^\s]{0,255})?/gi,
  /(?<![\w$])1\$[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6}\$[^\s]{1,255}/gi,
  /(?:activation code|c[oó]digo de activaci[oó]n|激活码|啟用碼|matching id)(?:\s|[:#=是为]|is|es|was|era){1,6}(?=[A-Z0-9-]*\d)(?=[A-Z0-9-]*[A-Z])[A-Z0-9][A-Z0-9-]{6,60}[A-Z0-9]/gi,
]
/** Lines of a passport or a card for machines: capitals, digits and fillers. */
const MRZ = /(?<![A-Z0-9<])(?=[A-Z0-9]{0,44}<)[A-Z0-9<]{25,60}/g
const AT = '(?:@|\\s?[\\[(]\\s?(?:at|arroba)\\s?[\\])]\\s?)'
const EMAIL = new RegExp(`[a-z0-9._%+-]{1,64}${AT}[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,6}`, 'gi')

const DOCUMENT_NAMES =
  'pasaporte|passport|护照|護照|\\bDNI\\b|documento(?: de identidad)?|c[eé]dula|carn[eé]t? de extranjer[ií]a|\\bC\\.?E\\.?(?![a-z])|\\bRUT\\b|\\bRUN\\b|\\bCPF\\b|\\bRG\\b|\\bCURP\\b|\\bNIE\\b|\\bNIF\\b|\\bINE\\b|\\bPTP\\b|\\bSSN\\b|\\bID(?: card| number)?\\b|identity (?:card|document)|national id|residence (?:card|permit)|tarjeta de residencia|身份证|居留证|居留卡|居住证|在留卡|外国人登录证|证件|通行证'
/** Words that may stand between a document's name and its number. */
const FILLER =
  '(?:[\\s:#=().°º"\'-]|n[uú]m(?:ero|\\.)?|nro|n[°º]|\\bn\\b|number|\\bno\\b|es|is|era|was|de|del|mi|my|the|el|card|号码|号碼|號碼|号|是|为|為|码|:){0,12}'
const LETTERED = '(?=(?:[A-Z]*\\d){4})[A-Z0-9]{6,15}(?![A-Z0-9])'
const DIGITS = '\\d(?:[ .-]?\\d){5,13}(?:-?[\\dKX](?![A-Z0-9]))?(?!\\d)'
const AFTER_NAME = new RegExp(`(?:${DOCUMENT_NAMES})${FILLER}(${LETTERED}|${DIGITS})`, 'dgi')
const BEFORE_NAME = new RegExp(
  `(?<![A-Z0-9])(\\d{7,12}|(?=(?:[A-Z]*\\d){5})[A-Z]{1,3}\\d[A-Z0-9]{5,11})\\s?[(,-]?\\s?(?:(?:de|my|mi|is|es|的|是)\\s?){0,2}(?:${DOCUMENT_NAMES})`,
  'dgi',
)
/** Numbers that tell by themselves what they are. */
const CHINESE = /(?<!\d)\d{17}[\dXx](?![\dA-Za-z])/g
const SPANISH = /(?<![A-Z0-9])[XYZ]?-?\d{7,8}-?[A-Z](?![A-Z0-9])/gi
const CURP = /(?<![A-Z0-9])[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z0-9]\d(?![A-Z0-9])/g
/** ICCIDs of China may hold letters. */
const CHINESE_ICCID = /(?<![A-Z0-9])8986[0-9A-F]{16}(?![A-Z0-9])/gi

const all = (kind: PersonalDataKind, plain: string, pattern: RegExp): Finding[] =>
  Array.from(plain.matchAll(pattern), (match) => ({
    kind,
    start: match.index,
    end: match.index + match[0].length,
  }))

const valid = (findings: Finding[], plain: string, isValid: (text: string) => boolean): Finding[] =>
  findings.filter(({ start, end }) => isValid(plain.slice(start, end).replaceAll('-', '')))

/** Documents named by a word before or after them. */
function named(plain: string): Finding[] {
  const found: Finding[] = []
  for (const pattern of [AFTER_NAME, BEFORE_NAME]) {
    for (const match of plain.matchAll(pattern)) {
      const [start, end] = match.indices?.[1] ?? [0, 0]
      if (!isCompanyNumber((match[1] ?? '').replace(/\D/g, ''))) found.push({ kind: 'document', start, end })
    }
  }
  return found
}

/**
 * Findings that words or letters give away.
 * @param plain the whole text
 * @param struck the same with honest numbers struck out, for what is a number only by its name
 */
export function findLabelled(plain: string, struck: string): Finding[] {
  return [
    ...ACTIVATION_CODES.flatMap((pattern) => all('activation_code', plain, pattern)),
    ...all('mrz', plain, MRZ),
    ...all('email', struck, EMAIL),
    ...valid(all('document', plain, CHINESE), plain, chineseIdentity),
    ...valid(all('document', plain, SPANISH), plain, spanishIdentity),
    ...all('document', plain, CURP),
    ...all('iccid', plain, CHINESE_ICCID),
    ...named(struck),
  ]
}
