import { isInstalled } from './install.mjs';

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/pg': { version: '8.23.1', integrity: 'sha512-a' },
    'node_modules/@swc/core-darwin-arm64': { version: '1.16.18', optional: true },
  },
};

describe('an install', () => {
  it('is whole without the optional packages of other platforms', () => {
    const packages = { 'node_modules/pg': { version: '8.23.1', integrity: 'sha512-a' } };
    expect(isInstalled(wanted, { packages })).toBe(true);
  });

  it.each([
    ['another version', { 'node_modules/pg': { version: '8.23.0', integrity: 'sha512-a' } }],
    ['another content', { 'node_modules/pg': { version: '8.23.1', integrity: 'sha512-b' } }],
    ['nothing', {}],
  ])('that holds %s is made again', (_, packages) => {
    expect(isInstalled(wanted, { packages })).toBe(false);
  });
});
