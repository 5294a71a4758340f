/** A list of networks in CIDR form, asked whether an address is in one of them. */
import { BlockList, isIP } from 'node:net'

export type Networks = Readonly<{
  has(address: string): boolean
  /** As they were written, for the page that shows the safeguards. */
  written: readonly string[]
}>

const networksMax = 200

/** Reads `10.0.0.0/8, 2001:db8::/32, 192.0.2.7`; answers the first part that cannot be read. */
export function parseNetworks(text: string): { ok: true; value: Networks } | { ok: false; part: string } {
  const written = text.split(/[\s,]+/).filter(part => part !== '')
  if (written.length > networksMax) return { ok: false, part: `more than ${networksMax} networks` }
  const list = new BlockList()
  for (const part of written) if (!add(list, part)) return { ok: false, part: part.slice(0, 60) }
  return { ok: true, value: { written, has: address => inList(list, address) } }
}

function add(list: BlockList, part: string): boolean {
  const [address = '', prefix, ...rest] = part.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0) return false
  const bitsMax = version === 4 ? 32 : 128
  const bits = prefix === undefined ? bitsMax : /^\d{1,3}$/.test(prefix) ? Number(prefix) : -1
  if (bits < 0 || bits > bitsMax) return false
  list.addSubnet(address, bits, version === 4 ? 'ipv4' : 'ipv6')
  return true
}

/** A server that listens on IPv6 sees an IPv4 visitor as `::ffff:192.0.2.7`: that is the same visitor. */
function inList(list: BlockList, address: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  const version = isIP(plain)
  return version !== 0 && list.check(plain, version === 4 ? 'ipv4' : 'ipv6')
}
