import { lookup as dnsLookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Thrown where a name leads into a network of our own; it is never connected to. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
}

/** Finds every address of a name. */
export type Resolve = (
  hostname: string,
  done: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void;

// IANA's special-purpose registry: this host, private, shared, link-local, documentation, benchmarks,
// multicast, reserved.
const CLOSED: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];
// Of IPv6 only 2000::/3 is given out, and of that these lead elsewhere: Teredo, documentation, 6to4.
const CLOSED_6: readonly (readonly [string, number])[] = [
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const closed = blockList();
const given = new BlockList();
given.addSubnet('2000::', 3, 'ipv6');

/** Whether an address lies in the public internet. */
export function isPublic(address: string): boolean {
  const kind = isIP(address);
  if (kind === 4) return !closed.check(address, 'ipv4');
  return kind === 6 && given.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}

/**
 * Looks names up for a connection, and refuses one of whose addresses any is not public. The connection
 * goes to what was looked at: a name cannot lead elsewhere the second time.
 */
export function publicLookup(resolve: Resolve = resolveAll): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, (error, addresses) => {
      const [first] = addresses;
      if (error || !first) return done(error ?? new Error('no address'), '', 0);
      if (!addresses.every(({ address }) => isPublic(address)))
        return done(new PrivateAddressError(), '', 0);
      if (options.all) return done(null, [...addresses]);
      done(null, first.address, first.family);
    });
  };
}

function resolveAll(hostname: string, done: Parameters<Resolve>[1]): void {
  dnsLookup(hostname, { all: true }, (error, addresses) => done(error, addresses ?? []));
}

function blockList(): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of CLOSED) list.addSubnet(net, prefix, 'ipv4');
  for (const [net, prefix] of CLOSED_6) list.addSubnet(net, prefix, 'ipv6');
  return list;
}
