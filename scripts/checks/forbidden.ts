/** Words that must not stand in the project, each for a reason of its own. */
import { type Files, lineAt, type Problem } from './files'

type Ban = { pattern: RegExp; where: RegExp; message: string }

/** Written in parts, so that this file does not hold what it forbids. */
const REGISTRIES = [
  'registry\\.npm' + 'js\\.org',
  'registry\\.yarn' + 'pkg\\.com',
  'deb\\.deb' + 'ian\\.org',
  'files\\.python' + 'hosted\\.org',
  'pypi\\.' + 'org',
  'proxy\\.gol' + 'ang\\.org',
].join('|')

const BANS: Ban[] = [
  {
    pattern: /['"]use server['"]/g,
    where: /^(app|lib)\/.*\.tsx?$/,
    message: 'no server actions: endpoints are the one door for writes',
  },
  {
    pattern: /\sstyle=/g,
    where: /^(app|lib)\/.*\.tsx$/,
    message: 'no inline styles: the policy of the pages refuses them',
  },
  { pattern: new RegExp(REGISTRIES, 'g'), where: /./, message: 'no registry is named' },
  {
    // A path, not a part of an address.
    pattern: /(?<![\w./:@-])\/(work|root|home|Users)\/[\w.-]+/g,
    where: /^(?!prisma\/starter\/).*/,
    message: 'no absolute path of one machine',
  },
  { pattern: /\.\.\/shared\b/g, where: /./, message: 'names a folder outside of the project' },
  {
    // Fields named html and functions named render… hold what the renderer made.
    pattern: /dangerouslySetInnerHTML(?!=\{\{ __html: (render\w+\(|[\w.]+\.html\b))/g,
    where: /^(app|lib)\/.*\.tsx?$/,
    message: 'only what the Markdown renderer or the project itself made becomes HTML',
  },
]
/** The checks hold the words that they look for. */
const CHECKS = /^scripts\/checks\//

export function forbiddenProblems(files: Files): Problem[] {
  return [...files]
    .filter(([file]) => !CHECKS.test(file))
    .flatMap(([file, text]) =>
      BANS.filter((ban) => ban.where.test(file)).flatMap((ban) =>
        [...text.matchAll(ban.pattern)].map((match) => ({
          file,
          line: lineAt(text, match.index),
          message: `${match[0].trim()}: ${ban.message}`,
        })),
      ),
    )
}
