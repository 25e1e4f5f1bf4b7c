// docker-compose.yml as docker compose reads it: merged, with its variables filled in.
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The innermost `${NAME:-default}`; a default may hold further ones. */
const VARIABLE = /\$\{(\w+)(?::-([^{}]*))?\}/

/**
 * Fills variables in: a value that is empty or missing gives way to the default.
 * @param {string} text
 * @param {Record<string, string | undefined>} env
 */
export function interpolate(text, env) {
  let filled = text
  for (let match = VARIABLE.exec(filled); match; match = VARIABLE.exec(filled)) {
    filled = filled.replace(match[0], () => env[match[1]] || match[2] || '')
  }
  return filled
}

/** Names of the variables that the file asks for. */
export const variablesIn = (text) => [...new Set([...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name))]

/**
 * The file's services.
 * @param {string} root folder of the project
 * @param {Record<string, string | undefined>} env what a `.env` would hold
 */
export async function readCompose(root, env = {}) {
  // Loaded late: only tests have it.
  const { parse } = await import('yaml')
  const text = readFileSync(path.join(root, 'docker-compose.yml'), 'utf8')
  const fill = (value) => {
    if (typeof value === 'string') return interpolate(value, env)
    if (Array.isArray(value)) return value.map(fill)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, fill(inside)]))
  }
  return fill(parse(text, { merge: true }))
}

/** Names and values of a `.env` file. */
export const readEnvFile = (text) =>
  Object.fromEntries(
    text
      .split('\n')
      .filter((line) => /^\w+=/.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )
