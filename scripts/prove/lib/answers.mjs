// Whether one answer is as every answer of the API has to be.
import { readFileSync } from 'node:fs'
import path from 'node:path'

const BODY_SHOWN = 300
const ACCEPTED_BELOW = 400
const FAILED_FROM = 500

/** Codes that have a sentence for people, as `code` and as the last part of a longer key. */
export function knownCodes(root) {
  const file = path.join(root, 'lib', 'i18n', 'messages', 'en', 'errors.json')
  const codes = new Set()
  const walk = (value, key) => {
    if (typeof value === 'string') codes.add(key)
    else for (const [name, part] of Object.entries(value)) walk(part, name)
  }
  walk(JSON.parse(readFileSync(file, 'utf8')), '')
  return codes
}

const shown = (body) => {
  if (body === undefined) return ''
  const text = Buffer.isBuffer(body) ? `<${body.length} bytes> ${body.toString('latin1')}` : body
  return text.length > BODY_SHOWN ? `${text.slice(0, BODY_SHOWN)}… (${text.length})` : text
}

/** The request in a line that can be tried again by hand. */
export function repeatable({ method, path: target, headers, body, chunked }) {
  const { cookie, origin: _, ...rest } = headers
  const who = cookie ? ` as ${String(cookie).slice(0, 60)}` : ''
  return `${method} ${target.slice(0, 200)}${who} ${JSON.stringify(rest).slice(0, 300)}${chunked ? ' chunked' : ''} ${shown(body)}`
}

/** @returns {string | undefined} what is wrong with a problem+json answer */
function problemFault({ status, headers, text }, codes) {
  if (!/^application\/problem\+json\b/.test(headers['content-type'] ?? '')) {
    return `is ${headers['content-type'] ?? 'without a type'}, not problem+json`
  }
  let problem
  try {
    problem = JSON.parse(text)
  } catch {
    return 'is not JSON'
  }
  if (problem.status !== status) return `says status ${problem.status}`
  if (typeof problem.title !== 'string' || typeof problem.type !== 'string') return 'has no title or type'
  const unknown = [problem.code, ...(problem.issues ?? []).map((issue) => issue.code)].find(
    (code) => !codes.has(code),
  )
  return unknown === undefined ? undefined : `has a code without a sentence: ${unknown}`
}

/** @returns {string | undefined} what is wrong with an answer */
export function answerFault(answer, codes) {
  const { status, headers, text } = answer
  if (status >= FAILED_FROM) return `${status} ${text.slice(0, 200)}`
  if (status >= ACCEPTED_BELOW) {
    const fault = problemFault(answer, codes)
    return fault && `${status} ${fault}`
  }
  if (status >= 300) return undefined
  if (!/^application\/json\b/.test(headers['content-type'] ?? '')) return `${status} is not JSON`
  return undefined
}
