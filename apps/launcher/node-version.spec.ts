import { whyNodeTooOld } from './node-version.mjs';

describe('the version of Node', () => {
  it.each(['v20.19.0', 'v20.20.2', 'v22.12.0', 'v23.0.0', 'v24.1.0'])('%s is enough', (version) => {
    expect(whyNodeTooOld(version)).toBeNull();
  });

  it.each(['v18.20.0', 'v20.18.3', 'v21.7.0', 'v22.11.0'])('%s is refused by name', (version) => {
    expect(whyNodeTooOld(version)).toContain(`this is Node ${version.slice(1)}.`);
  });
});
