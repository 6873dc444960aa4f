// @ts-check
/** Says why this Node cannot run Masar, in one sentence; null when it can. */
export function whyNodeTooOld(/** @type {string} */ version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const recent = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
  if (recent) return null;
  return `Masar needs Node 20.19, 22.12 or newer (24 is recommended), and this is Node ${version.replace(/^v/, '')}.`;
}

const refusal = whyNodeTooOld(process.version);
if (refusal) {
  console.error(refusal);
  process.exit(1);
}
