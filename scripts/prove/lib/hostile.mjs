// What nobody sends by accident: values, JSON texts, headers, queries and paths meant to break a server.

/** Stands in a value for JSON text that no value has, e.g. NaN. */
const RAW = '@raw:'
const rawJson = (text) => `${RAW}${text}@`
/** JSON of a value; what `rawJson` marked comes out as it is. */
export const toJson = (value) => JSON.stringify(value)?.replace(/"@raw:([^@]*)@"/g, '$1') ?? 'undefined'

const nested = (depth, open = '[', close = ']') => rawJson(open.repeat(depth) + close.repeat(depth))

const NUMBERS = [
  ...[0, -1, 1, 1.5, 2 ** 31, 2 ** 53, 1e21, 1e308, 5e-324],
  ...['NaN', 'Infinity', '-0', '01', '0x10', '1e400', '-1e400', '+1', '.5', '1.'].map(rawJson),
]
const DATES = [
  ...['0000-00-00', '0000-01-01', '9999-12-31', '2023-02-29', '2024-02-30', '2023-13-01', '2023-00-10'],
  ...['-000001-01-01', '+275760-09-13', '1900-01-01', '1999-12-31', '2999-01-01', '24-01-01', '20240101'],
  ...['2024-06-15T00:00:00Z', '２０２４-０１-０１', '2024-01-01 ', '2024-1-1', 'today'],
]
const IDS = [
  ...['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 'not-a-uuid', '1'],
  ...['{00000000-0000-4000-8000-000000000000}', 'urn:uuid:00000000-0000-4000-8000-000000000000'],
  ...['00000000-0000-4000-8000-00000000000', "00000000-0000-4000-8000-000000000000'", '000000000000-4000'],
]
const TEXTS = [
  ...['', ' ', '\0', 'a\0b', '\ud800', 'a\udfffb', '\ud83d', '\u202eabc', '\u200b\u200b', '\ufeff', '\u0007'],
  ...[
    '\r\n',
    'ｆｕｌｌ',
    '\u0130\u0131',
    'e\u0301'.repeat(3_000),
    '👩‍👩‍👧‍👦'.repeat(700),
    '字'.repeat(5_001),
  ],
  ...["'; drop table report; --", '" or 1=1', '\\', '$1', '{{7*7}}', '%s%n', `\${jndi:ldap://x.invalid/a}`],
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[a](javascript:alert(1))',
    '../../etc/passwd',
  ],
  ...['*'.repeat(4_999), '['.repeat(4_900), '> '.repeat(2_400), '`'.repeat(4_999), '- '.repeat(2_400)],
  ...['a'.repeat(60_000), 'null', 'undefined', 'true', '__proto__', 'constructor', '[object Object]'],
  ...[
    '//evil.example/x',
    '/\\evil.example',
    'javascript:alert(1)',
    'pe/claro/cancel/../../..',
    'PE/CLARO/CANCEL',
  ],
]
const SHAPES = [
  ...[null, true, false, [], [[]], {}, [null], { length: -1 }, { $ne: null }, { toString: 1 }],
  ...[nested(15), nested(19), nested(21), nested(1_000), nested(20_000)],
  ...[rawJson('{"then":1}'), rawJson('{"__proto__":{"admin":true}}')],
  ...[{ constructor: { prototype: { admin: true } } }],
  ...[Array.from({ length: 1_000 }, () => 'x'), Array.from({ length: 11 }, () => ({})), { toJSON: 'x' }],
]
const BANKS = [NUMBERS, DATES, IDS, TEXTS, TEXTS, SHAPES]

/** A value of no particular field. */
export const hostileValue = (random) => random.pick(random.pick(BANKS))

/** Every place in a value, as a list of keys. */
function placesIn(value, place = []) {
  if (value === null || typeof value !== 'object') return [place]
  return [place, ...Object.entries(value).flatMap(([key, part]) => placesIn(part, [...place, key]))]
}

const FIELDS = [
  '__proto__',
  'constructor',
  'id',
  'state',
  'role',
  'authorId',
  'toString',
  '',
  'a b',
  'version',
]

/** A copy of the value with something wrong at one place. */
export function spoilValue(value, random) {
  const copy = structuredClone(value)
  const place = random.pick(placesIn(copy))
  if (place.length === 0 && random.chance(0.8)) {
    if (copy === null || typeof copy !== 'object' || Array.isArray(copy)) return hostileValue(random)
    // Own, not inherited: assigning to __proto__ would set nothing that JSON shows.
    const value = hostileValue(random)
    const rest = { value, enumerable: true, configurable: true, writable: true }
    Object.defineProperty(copy, random.pick([...FIELDS, random.letters(6)]), rest)
    return copy
  }
  if (place.length === 0) return hostileValue(random)
  const key = place.at(-1)
  const holder = place.slice(0, -1).reduce((at, part) => at[part], copy)
  if (random.chance(0.2)) delete holder[key]
  else if (random.chance(0.1)) holder[key] = [holder[key]]
  else holder[key] = hostileValue(random)
  return copy
}

const BODY_MORE = 70_000
const SPOILED_BODIES = [
  (text, random) => text.slice(0, random.below(text.length)),
  (text) => `${text}${text}`,
  (text) => text.replace(/}$/, ',}'),
  (text) => text.replaceAll('"', "'"),
  (text) => text.replace(/^\{("[^"]*":)/, '{$1null,$1'),
  (text) => text.replace(/^\{/, '{"__proto__":{"isAdmin":true},'),
  (text) => `\ufeff${text}`,
  (text) => ` \n\t${text}\r\n `,
  (text) => `${text}${' '.repeat(BODY_MORE)}`,
  (text) => `{"a":"${'b'.repeat(BODY_MORE)}","c":${text}}`,
  (text) => Buffer.from(`${text.slice(0, -1)},"x":"\u00e9"}`, 'latin1'),
  (text) => Buffer.from(text, 'utf16le'),
  () => '',
  () => 'null',
  () => '[]',
  () => '"text"',
  () => 'a=1&b=2',
  () => '<xml/>',
  (_text, random) => Buffer.from(Array.from({ length: 200 }, () => random.below(256))),
  () => '['.repeat(30_000),
  (text) => `/* comment */${text}`,
]

/** A body that is JSON no more, or no longer the same JSON. */
export const spoilBody = (text, random) => random.pick(SPOILED_BODIES)(text, random)

const SPOILED_HEADERS = [
  ...[
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonx',
  ]
    .concat(['application/json; charset=utf-16', 'APPLICATION/JSON', '', 'application/json, text/plain', ';'])
    .map((type) => ({ 'content-type': type })),
  { 'content-type': undefined },
  ...[
    '',
    'short',
    'x'.repeat(101),
    'x'.repeat(8_000),
    'with space here',
    'semi;colon;key',
    '../../../key',
    "k'--'ey'",
  ]
    .concat(['ключ-ключ', '{"a":1}aaaa'])
    .map((key) => ({ 'idempotency-key': Buffer.from(key).toString('latin1') })),
  { 'idempotency-key': undefined },
  { 'idempotency-key': ['one-good-key', 'two-good-keys'] },
  ...['null', 'https://evil.example', 'http://localhost', 'http://localhost:1', 'file://', 'x', '', '*']
    .concat(['http://localhost.evil.example', 'javascript:alert(1)', 'http://127.0.0.1@evil.example'])
    .map((origin) => ({ origin })),
  { origin: undefined },
  { origin: undefined, 'sec-fetch-site': 'cross-site' },
  ...['text/html', 'application/xml', '*/*;q=0', 'x'.repeat(4_000), ''].map((accept) => ({ accept })),
  ...['gzip', 'br;q=1.0, *;q=0', 'nonsense'].map((coding) => ({ 'accept-encoding': coding })),
  ...['gzip', 'br', 'deflate, gzip', 'aes128gcm'].map((coding) => ({ 'content-encoding': coding })),
  ...['zz', '*', 'zh-Hans-CN,*;q=0.1', 'x'.repeat(2_000)].map((language) => ({
    'accept-language': language,
  })),
  ...['next-auth.session-token=', 'next-auth.session-token=%00', 'a', '=;=;', `x=${'y'.repeat(6_000)}`]
    .concat([
      'next-auth.session-token=x; next-auth.session-token=y',
      'next-auth.callback-url=http://[',
      'linebook.sign-in=x.y',
    ])
    .map((cookie) => ({ cookie })),
  {
    'x-forwarded-for': "1.2.3.4, ' or 1=1",
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'gopher',
  },
  { 'x-linebook-address': '9.9.9.9', 'x-real-ip': '::1', forwarded: 'for=_hidden' },
  { 'x-http-method-override': 'DELETE', 'x-middleware-subrequest': 'proxy:proxy:proxy', 'next-action': 'x' },
  { range: 'bytes=0-1', 'if-none-match': '*', 'if-match': '"x"' },
  { rsc: '1', 'next-router-state-tree': '%5B%5D', 'next-router-prefetch': '1' },
  { 'user-agent': '' },
  { 'user-agent': 'x'.repeat(5_000) },
  { te: 'trailers', upgrade: 'h2c' },
]

/** Headers with some replaced; undefined takes one away. */
export function spoilHeaders(headers, random) {
  const spoiled = { ...headers, ...random.pick(SPOILED_HEADERS) }
  return Object.fromEntries(Object.entries(spoiled).filter(([, value]) => value !== undefined))
}

const QUERIES = [
  ...['%', '%00=1', 'a=%ff', 'limit=-1', 'limit=1e9', 'limit=NaN', 'limit=0', 'limit=51', 'limit=1&limit=2'],
  ...[
    'limit[]=1',
    'cursor=',
    'cursor=%00',
    'cursor=e30',
    'cursor=W10',
    `cursor=${'x'.repeat(3_000)}`,
    'cursor=%E0%A4',
  ],
  ...[
    '__proto__=1',
    'constructor=1',
    '=',
    '&&&',
    '?',
    '#',
    'q=',
    'q=%00',
    `q=${'%E5%AD%97'.repeat(600)}`,
    'q=%ud800',
  ],
  ...['state=open&state=closed', 'state=OPEN', 'kind=', 'kind=null', 'locale=xx', `x=${'y'.repeat(7_000)}`],
  ...['cursor=eyJhdCI6IngiLCJpZCI6IngifQ', 'cursor=bnVsbA', 'cursor=MTIz', 'nxtPid=1', '_rsc=x'],
]
/** A query string, without its question mark. */
export const hostileQuery = (random) => random.pick(QUERIES)

const SEGMENTS = [
  ...[
    '..',
    '.',
    '%2e%2e',
    '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '..%5c..',
    '%00',
    '%',
    '%zz',
    '%ff',
    '%C0%AE',
    '~',
    '*',
  ],
  ...[
    '%20',
    '%0d%0aset-cookie:x=1',
    'a'.repeat(4_000),
    '[id]',
    'undefined',
    '-1',
    '%E5%AD%97',
    ';a=b',
    '%2500',
    '',
  ],
]
/** One part of a path, already encoded as it shall travel. */
export const hostileSegment = (random) =>
  random.chance(0.4) ? encodeURIComponent(random.pick(IDS)) : random.pick(SEGMENTS)
