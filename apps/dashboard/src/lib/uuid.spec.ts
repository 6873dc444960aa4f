import { uuidv7 } from './uuid.js';

describe('an id made on the page', () => {
  it('is a UUID of version 7 that begins with its instant', () => {
    const id = uuidv7(Date.UTC(2013, 5, 7));
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(Date.UTC(2013, 5, 7));
  });

  it('is another one each time', () => {
    expect(new Set(Array.from({ length: 100 }, () => uuidv7(0))).size).toBe(100);
  });
});
