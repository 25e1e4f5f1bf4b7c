/** Check digits and number plans, on bare digits. */

/** The sum that cards, IMEIs and ICCIDs end in. */
export function luhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** Chinese identity number: 17 digits with a valid birthday and a check character. */
export function chineseIdentity(number: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  if (!/^\d{6}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/i.test(number)) return false
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase()
}

/** Brazilian CPF: two check digits; 11 equal digits are none. */
export function brazilianTaxId(digits: string): boolean {
  if (!/^\d{11}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false
  return [9, 10].every((length) => {
    const sum = Array.from(digits.slice(0, length), Number).reduce(
      (total, digit, index) => total + digit * (length + 1 - index),
      0,
    )
    return ((sum * 10) % 11) % 10 === Number(digits[length])
  })
}

/** Spanish DNI or NIE: the letter follows from the number. */
export function spanishIdentity(number: string): boolean {
  const match = /^([XYZ]?)(\d{7,8})([A-Z])$/i.exec(number)
  if (!match) return false
  const [, first = '', digits = '', letter = ''] = match
  if (digits.length !== (first ? 7 : 8)) return false
  const prefix = first ? String('XYZ'.indexOf(first.toUpperCase())) : ''
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(prefix + digits) % 23] === letter.toUpperCase()
}

/** Blocks of mobile country codes that are given out. */
const COUNTRY_BLOCKS = [
  [202, 297],
  [302, 376],
  [400, 472],
  [502, 555],
  [602, 659],
  [702, 750],
]

/** 15 digits that begin with a mobile country code. */
export const looksLikeImsi = (digits: string): boolean =>
  digits.length === 15 &&
  COUNTRY_BLOCKS.some(
    ([from = 0, to = 0]) => Number(digits.slice(0, 3)) >= from && Number(digits.slice(0, 3)) <= to,
  )

/** Bank card: a scheme's first digits, its lengths and the check digit. */
export const looksLikeCard = (digits: string): boolean =>
  /^(?:3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|35\d{14}|4\d{15}|4\d{18}|5[0-9]\d{14}|2[2-7]\d{14}|6\d{15,18})$/.test(
    digits,
  ) && luhn(digits)

/** Numbers of a SIM: 89, then 17 or 18 digits of which the last checks; Chinese ones do not check. */
export const looksLikeIccid = (digits: string): boolean =>
  /^89\d{16,18}$/.test(digits) && (luhn(digits) || /^8986\d{16}$/.test(digits))

/** Numbers that cost the caller nothing, or that a company is called by, in the countries we know. */
const COMPANY_NUMBERS = [
  /^0800\d{4,7}$/,
  /^080[1-9]\d{5,6}$/,
  /^0810\d{6,7}$/,
  /^01800\d{6,7}$/,
  /^00800\d{6,8}$/,
  /^1?8(?:00|33|44|55|66|77|88)\d{7}$/,
  /^1800\d{6}$/,
  /^800\d{5,6}$/,
  /^[46]00\d{7}$/,
  /^0(?:120|570|990)\d{6}$/,
]

export const isCompanyNumber = (digits: string): boolean =>
  COMPANY_NUMBERS.some((pattern) => pattern.test(digits))
