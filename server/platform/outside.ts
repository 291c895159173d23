// Calling servers whose address somebody else wrote. What a salon gives may lead to the public internet only, never
// into the network we stand in: checked at the connection itself, on the very address that is then connected to,
// so that a name cannot answer twice (DNS rebinding). Redirects are not followed: they would take the key along.
import type { LookupAddress, LookupOptions } from 'node:dns'
import { lookup as systemLookup } from 'node:dns'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { Agent, buildConnector, fetch as undiciFetch } from 'undici'

export type Fetch = typeof globalThis.fetch
export type Outside = { fetch: Fetch; close: () => Promise<void> }

export type Refusal = 'not-https' | 'not-public' | 'redirect'

/** We did not go there. `where`: the host, for the person who wrote the address. */
export class AddressRefused extends Error {
  readonly refusal: Refusal
  readonly where: string
  constructor(refusal: Refusal, where: string) {
    super(`${refusal}: ${where}`)
    this.refusal = refusal
    this.where = where
  }
}

type Resolve = (
  host: string,
  options: LookupOptions & { all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

export type OutsideOptions = {
  /** True: https and public addresses only. False: for what the operator set. */
  guarded: boolean
  resolve?: Resolve
  /** Makes the connections; replaced where a test must not open any. */
  connector?: typeof buildConnector
}

const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')
// What a model answers is kilobytes; a server that sends without end is cut off.
const mostBytes = 4 * 1024 * 1024

/** IPv4 inside IPv6 counts as what it is; translated, tunnelled and reserved ranges are nobody's public address. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast') return false
  // What IANA gives out as global unicast; the rest of IPv6, IPv4-compatible addresses among it, is not.
  return parsed instanceof ipaddr.IPv4 || parsed.match(globalUnicast)
}

export function outside({
  guarded,
  resolve = systemLookup as Resolve,
  connector = buildConnector,
}: OutsideOptions): Outside {
  const lookup = (
    host: string,
    options: LookupOptions,
    callback: (error: Error | null, address: string | LookupAddress[], family?: number) => void,
  ): void =>
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, [])
      if (guarded && !addresses.every(({ address }) => isPublicAddress(address)))
        return callback(new AddressRefused('not-public', host), [])
      if (options.all) return callback(null, addresses)
      callback(null, addresses[0]?.address ?? '', addresses[0]?.family)
    })
  const connect = connector({ lookup, timeout: 10_000 } as buildConnector.BuildOptions)
  const agent = new Agent({
    maxResponseSize: mostBytes,
    connect(options, callback) {
      const host = options.hostname.replace(/^\[|\]$/g, '')
      if (guarded && options.protocol !== 'https:')
        return callback(new AddressRefused('not-https', host), null)
      // A name is checked when it is resolved; an address written out is never resolved.
      if (guarded && isIP(host) !== 0 && !isPublicAddress(host))
        return callback(new AddressRefused('not-public', host), null)
      connect(options, callback)
    },
  })
  return {
    async fetch(input, init) {
      const request = { ...init, redirect: 'manual', dispatcher: agent } as Parameters<typeof undiciFetch>[1]
      const response = await undiciFetch(String(input), request)
      if (response.status >= 300 && response.status < 400) {
        await response.body?.cancel()
        throw new AddressRefused('redirect', response.headers.get('location') ?? '')
      }
      return response as unknown as Response
    },
    close: () => agent.destroy(),
  }
}

/** The refusal behind an error, however deep a library has wrapped it. */
export function addressRefusal(error: unknown): AddressRefused | undefined {
  for (let each = error; each instanceof Error; each = each.cause) {
    if (each instanceof AddressRefused) return each
  }
  return undefined
}
