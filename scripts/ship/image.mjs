// What the Dockerfile says about the image: read by the proof and by tests, so that neither drifts from it.
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** A Dockerfile's lines without comments, continued ones joined. */
const linesOf = (text) =>
  text
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'))

/**
 * The last stage of the Dockerfile.
 * @param {string} root folder of the project
 * @returns {{ base: string, copies: { from: string, source: string, target: string }[], removed: string[], user: string, port: number, command: string[] }}
 *   base: image it runs on; copies: what it copies, from which stage, paths from the project's folder;
 *   removed: what the build stage takes away after building
 */
export function readDockerfile(root) {
  const lines = linesOf(readFileSync(path.join(root, 'Dockerfile'), 'utf8'))
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')))
  const one = (word) => last.find((line) => line.startsWith(`${word} `))?.slice(word.length + 1) ?? ''
  const workdir = `${one('WORKDIR')}/`
  const copies = last
    .filter((line) => line.startsWith('COPY '))
    .map((line) => {
      const [, from, source, target] = /^COPY --from=(\w+) (\S+) (\S+)$/.exec(line) ?? []
      if (!source?.startsWith(workdir))
        throw new Error(`The Dockerfile has a line that is not understood: ${line}`)
      return { from, source: source.slice(workdir.length), target: path.posix.normalize(target) }
    })
  return {
    base: /^ARG NODE_IMAGE=(\S+)$/m.exec(lines.join('\n'))?.[1] ?? '',
    copies,
    removed: lines.flatMap((line) => /^RUN npm run build && rm -rf (.+)$/.exec(line)?.[1].split(' ') ?? []),
    user: one('USER'),
    port: Number(one('EXPOSE')),
    command: JSON.parse(one('CMD') || '[]'),
  }
}
