import { uuidv7 } from './uuid.js';

describe('uuidv7', () => {
  it('has the form of RFC 9562, with its time in the first 48 bits', () => {
    const id = uuidv7(0x017f22e279b0);
    expect(id).toMatch(/^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('sorts ids made later behind those made before', () => {
    const ids = Array.from({ length: 1000 }, (_, millisecond) => uuidv7(1_700_000_000_000 + millisecond));
    expect([...ids].sort()).toEqual(ids);
  });

  it('never gives the same id twice in one millisecond', () => {
    const ids = Array.from({ length: 10_000 }, () => uuidv7(1_700_000_000_000));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
