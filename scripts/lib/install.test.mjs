import { describe, expect, it } from 'vitest'
import { installedMatches } from './install.mjs'
import { completeLock, missingPlatforms, platformOf } from './lock-platforms.mjs'

const MACHINE = { platform: 'linux', arch: 'x64' }
const ESBUILD = 'node_modules/@esbuild/linux-x64'
const packages = (more = {}) => ({
  packages: {
    [ESBUILD]: { version: '1.0.0', optional: true },
    'node_modules/pg': { version: '8.0.0' },
    ...more,
  },
})
const lock = packages({
  '': { name: 'linebook' },
  'node_modules/fsevents': { version: '2.0.0', optional: true },
})

describe('installedMatches', () => {
  it('holds when all that is needed is there, without other platforms', () => {
    expect(installedMatches(lock, packages(), MACHINE)).toBe(true)
  })
  it.each([
    ['nothing is installed', undefined, MACHINE],
    ['a version differs', packages({ 'node_modules/pg': { version: '8.0.1' } }), MACHINE],
    ['a package is missing', { packages: { [ESBUILD]: { version: '1.0.0' } } }, MACHINE],
    ['a package is too many', packages({ 'node_modules/left': { version: '1.0.0' } }), MACHINE],
    ['it was installed for another platform', packages(), { platform: 'darwin', arch: 'arm64' }],
  ])('fails when %s', (_why, installed, machine) => {
    expect(installedMatches(lock, installed, machine)).toBe(false)
  })
})

describe('platformOf', () => {
  it.each([
    ['@next/swc-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['@next/swc-linux-arm64-gnu', { os: ['linux'], cpu: ['arm64'], libc: ['glibc'] }],
    ['@next/swc-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
    ['@oxc-parser/binding-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
    ['@biomejs/cli-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
    ['left-pad', {}],
  ])('%s', (name, platform) => {
    expect(platformOf(name)).toEqual(platform)
  })
})

describe('the lock file', () => {
  const partial = {
    packages: {
      '': {},
      'node_modules/tool': {
        version: '1.2.3',
        dev: true,
        optionalDependencies: {
          'tool-linux-x64': '1.2.3',
          'tool-darwin-arm64': '1.2.3',
          'not-a-binary': '1.0.0',
        },
      },
      'node_modules/tool/node_modules/tool-linux-x64': { version: '1.2.3', optional: true },
    },
  }
  it('lacks what was not served, and not what is nested', () => {
    expect(missingPlatforms(partial)).toEqual({
      'node_modules/tool-darwin-arm64': {
        version: '1.2.3',
        cpu: ['arm64'],
        os: ['darwin'],
        dev: true,
        optional: true,
      },
    })
  })
  it('is whole once it is completed', () => {
    const whole = completeLock(partial)
    expect(missingPlatforms(whole)).toEqual({})
    expect(Object.keys(whole.packages)[0]).toBe('')
  })
})
