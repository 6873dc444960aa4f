// @ts-check
/** Stops the embedded PostgreSQL when the set-up started it and nobody else uses it. */
export default async function tearDown() {
  const { stopTestServer } = /** @type {{ stopTestServer?: () => Promise<void> }} */ (globalThis);
  await stopTestServer?.();
}
