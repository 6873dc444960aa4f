// @ts-check
/** One Jest project per kind of test: unit touches nothing, db and api a real PostgreSQL, browser Chromium. */
const shared = {
  rootDir: '.',
  roots: ['apps', 'libs', 'migrations', 'seeds', 'test'].map((room) => `<rootDir>/${room}`),
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  moduleNameMapper: {
    '^#domain/(.*)\\.js$': '<rootDir>/libs/domain/src/$1.ts',
    '^#persistence/(.*)\\.js$': '<rootDir>/libs/persistence/src/$1.ts',
    '^#workbook/(.*)\\.js$': '<rootDir>/libs/workbook/src/$1.ts',
    '^#api/(.*)\\.js$': '<rootDir>/apps/api/src/$1.ts',
    '^#migrations/(.*)\\.js$': '<rootDir>/migrations/$1.ts',
    '^#seeds/(.*)\\.js$': '<rootDir>/seeds/$1.ts',
    '^#launcher/(.*)\\.mjs$': '<rootDir>/apps/launcher/$1.mjs',
    '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.js'],
  },
};

const database = {
  ...shared,
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

const rooms =
  '{apps/api,apps/launcher,apps/dashboard/src,libs,seeds,migrations,test/architecture,test/bad-files,test/language}';

export default {
  // The first file of a run makes the template databases; a browser on a busy machine takes its time.
  testTimeout: 120_000,
  projects: [
    { ...shared, displayName: 'unit', testMatch: [`<rootDir>/${rooms}/**/*.spec.ts`] },
    { ...database, displayName: 'db', testMatch: ['<rootDir>/test/db/**/*.spec.ts'] },
    { ...database, displayName: 'api', testMatch: ['<rootDir>/test/api/**/*.spec.ts'] },
    {
      ...database,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.spec.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/browser/support/second-chance.ts'],
    },
  ],
};
