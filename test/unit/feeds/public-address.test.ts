import { expect, it } from 'vitest';
import {
  isPublic,
  PrivateAddressError,
  publicLookup,
} from '../../../src/feeds/wire/public-address.ts';

it.each([
  ['93.184.216.34', true],
  ['8.8.8.8', true],
  ['172.15.255.255', true],
  ['172.32.0.1', true],
  ['2606:2800:220:1:248:1893:25c8:1946', true],
  ['0.0.0.0', false],
  ['10.1.2.3', false],
  ['100.64.0.1', false],
  ['127.0.0.1', false],
  ['127.255.255.254', false],
  ['169.254.169.254', false],
  ['172.16.0.1', false],
  ['172.31.255.255', false],
  ['192.168.1.1', false],
  ['198.18.0.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::', false],
  ['::1', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:93.184.216.34', false],
  ['64:ff9b::7f00:1', false],
  ['fc00::1', false],
  ['fe80::1', false],
  ['ff02::1', false],
  ['2001:db8::1', false],
  ['2001::1', false],
  ['2002:7f00:1::1', false],
  ['localhost', false],
  ['', false],
])('%s is public: %s', (address, expected) => {
  expect(isPublic(address)).toBe(expected);
});

const lookup = (addresses: readonly string[], all: boolean) =>
  new Promise((done, fail) => {
    const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    publicLookup((_, tell) => tell(null, found))('x.test', { all }, (error, address) =>
      error ? fail(error) : done(address),
    );
  });

it('gives the addresses that were looked at', async () => {
  expect(await lookup(['8.8.8.8', '8.8.4.4'], false)).toBe('8.8.8.8');
  expect(await lookup(['8.8.8.8', '8.8.4.4'], true)).toMatchObject([
    { address: '8.8.8.8' },
    { address: '8.8.4.4' },
  ]);
});

it.each([[['127.0.0.1']], [['8.8.8.8', '10.0.0.1']], [['::1']]])(
  'refuses a name that leads to %j',
  async (addresses) => {
    for (const all of [true, false])
      await expect(lookup(addresses, all)).rejects.toBeInstanceOf(PrivateAddressError);
  },
);

it('refuses a name without an address', async () => {
  await expect(lookup([], false)).rejects.toThrow('no address');
});
