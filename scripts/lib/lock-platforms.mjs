// Keeps package-lock.json whole for every platform. npm leaves out binaries that the registry it asked did
// not serve, and "npm ci" then refuses the file; an entry with version and platform is all that it needs.

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const PROCESSORS = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
  'wasm32',
]

/** What a binary's name (`@next/swc-linux-x64-musl`) says about where it runs. */
export function platformOf(name) {
  const words = name.split('/').at(-1).split(/[-.]/)
  const cpu = PROCESSORS.find((processor) => words.includes(processor))
  const os = SYSTEMS.find((system) => words.includes(system))
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu'))
      ? 'glibc'
      : undefined
  return {
    ...(cpu && { cpu: [cpu] }),
    ...(libc && os === 'linux' && { libc: [libc] }),
    ...(os && { os: [os] }),
  }
}

/** Where Node.js would find a dependency of a package, nearest first. */
function placesFor(owner, name) {
  const places = []
  for (let at = owner; ; at = at.slice(0, at.lastIndexOf('node_modules/')).replace(/\/$/, '')) {
    places.push(at ? `${at}/node_modules/${name}` : `node_modules/${name}`)
    if (!at) return places
  }
}

/**
 * Entries that the lock file should have and has not.
 * @param {{ packages: object }} lock
 * @returns {Record<string, object>} by place; only packages of an exact version and a known platform
 */
export function missingPlatforms(lock) {
  const missing = {}
  for (const [owner, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (placesFor(owner, name).some((place) => place in lock.packages)) continue
      const platform = platformOf(name)
      if (!/^\d+\.\d+\.\d+/.test(version) || !(platform.os || platform.cpu)) continue
      missing[`node_modules/${name}`] = {
        version,
        ...platform,
        ...(entry.dev && { dev: true }),
        optional: true,
      }
    }
  }
  return missing
}

/** The lock file with the missing entries, in npm's order. */
export function completeLock(lock) {
  const packages = Object.entries({ ...lock.packages, ...missingPlatforms(lock) })
  packages.sort(([a], [b]) => a.localeCompare(b, 'en'))
  return { ...lock, packages: Object.fromEntries(packages) }
}
