// What a program's failing words mean for a person, and what to do about it.

const KNOWN = [
  [
    /ENOSPC|No space left on device/i,
    'The disk is full. Free some space and start again; what was stored before is safe.',
  ],
  [
    /EMFILE|ENFILE|too many open files/i,
    'This account may not open enough files. Raise the limit (ulimit -n 4096) and start again.',
  ],
  [
    /EUSAGE[\s\S]*(in sync|lock file)/i,
    'package.json and package-lock.json disagree. Run "npm install" and commit the lock file.',
  ],
  [
    /EINTEGRITY/,
    'A downloaded package does not match package-lock.json. Run "npm cache clean --force" and start again.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|E50[0-9]/,
    'The package registry cannot be reached. Check the network (or npm\'s "registry" and proxy settings) and start again.',
  ],
  [
    /JavaScript heap out of memory|Cannot allocate memory|ENOMEM|SIGKILL/i,
    'There was not enough memory. Stop other programs, or use a machine with at least 2 GB, and start again.',
  ],
  [
    /EACCES|EPERM|EROFS|Permission denied/i,
    'A file of this folder cannot be written. Start as the account that owns the folder.',
  ],
]

/**
 * One sentence that says what to do, if the words are known.
 * @param {string} words output or message of what failed
 * @returns {string | undefined}
 */
export function advice(words) {
  return KNOWN.find(([pattern]) => pattern.test(words))?.[1]
}

/** The advice, and the program's own last lines under it. */
export function explain(what, words, lines = 12) {
  const last = words.trim().split('\n').slice(-lines).join('\n')
  return `${advice(words) ?? `${what} failed.`}\n${last ? `Its last words:\n${last}` : ''}`.trim()
}
