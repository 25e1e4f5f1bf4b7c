/** Who is calling, as far as the network tells. The address itself is never stored. */
import { isIPv6 } from 'node:net'
import { keyed } from '@/lib/core/crypto'
import { env } from '@/lib/core/env'

/** Set by the front on its inner socket; anything a client sends under this name is dropped there. */
export const ADDRESS_HEADER = 'x-linebook-address'

/** Stands for a client whose address nothing trustworthy says. */
export const UNKNOWN_ADDRESS = 'local'

/** Address of the client, or `local` when nothing trustworthy says it. */
export function clientAddress(headers: Headers): string {
  if (env().INNER_SOCKET) return headers.get(ADDRESS_HEADER) ?? UNKNOWN_ADDRESS
  const hops = env().TRUSTED_PROXIES
  if (hops === 0) return UNKNOWN_ADDRESS
  const chain = (headers.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  return chain.at(-hops) || UNKNOWN_ADDRESS
}

const IPV4_MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/** The first 64 bits of an IPv6 address, written out. */
function prefix64(address: string): string {
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::')
  const left = head ? head.split(':') : []
  const right = tail ? tail.split(':') : []
  const missing = tail === undefined ? 0 : 8 - left.length - right.length
  const groups = [...left, ...Array<string>(Math.max(0, missing)).fill('0'), ...right]
  return groups
    .slice(0, 4)
    .map((group) => group.padStart(4, '0').toLowerCase())
    .join(':')
}

/** Keyed hash of the /24 or /64 an address belongs to. */
export function addressGroupHash(address: string): string {
  const plain = IPV4_MAPPED.exec(address)?.[1] ?? address
  const group = isIPv6(plain) ? prefix64(plain) : plain.split('.').slice(0, 3).join('.')
  return keyed('address-group', group)
}
