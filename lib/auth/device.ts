/** A browser's coarse name, enough for its owner to know it again. Pure. */
const BROWSERS: [RegExp, string][] = [
  [/micromessenger/i, 'WeChat'],
  [/edg(e|a|ios)?\//i, 'Edge'],
  [/opr\/|opera/i, 'Opera'],
  [/samsungbrowser/i, 'Samsung Internet'],
  [/firefox|fxios/i, 'Firefox'],
  [/chrome|crios/i, 'Chrome'],
  [/safari/i, 'Safari'],
]
const SYSTEMS: [RegExp, string][] = [
  [/iphone|ipad|ipod/i, 'iOS'],
  [/android/i, 'Android'],
  [/windows/i, 'Windows'],
  [/mac os/i, 'macOS'],
  [/linux|x11/i, 'Linux'],
]

/** "Firefox, Linux"; null when the header says nothing known. */
export function deviceName(userAgent: string | null): string | null {
  const find = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1]
  const names = [find(BROWSERS), find(SYSTEMS)].filter(Boolean)
  return names.length > 0 ? names.join(', ') : null
}
