import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const rootDir = fileURLToPath(new URL('..', import.meta.url));
const build = JSON.parse(readFileSync(new URL('../.swcrc', import.meta.url), 'utf8'));
// Tests run the sources, so an import of './x.ts' stays as it is written.
const swc = { ...build, jsc: { ...build.jsc, rewriteRelativeImportExtensions: false }, sourceMaps: 'inline' };

/**
 * Every kind of test is compiled and resolved alike; they differ in where they live and what is real.
 * @param {string} displayName
 * @param {string[]} testMatch globs below the root
 * @param {string[]} setup what runs before each file
 */
const kind = (displayName, testMatch, setup = []) => ({
  displayName,
  rootDir,
  testMatch: testMatch.map(glob => `<rootDir>/${glob}`),
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  setupFiles: setup,
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
});

const quiet = ['<rootDir>/test/support/quiet.ts'];

export default {
  rootDir,
  projects: [
    kind('architecture', ['test/architecture/**/*.spec.ts']),
    kind('unit', ['libs/**/*.spec.ts', 'apps/**/*.spec.ts']),
    kind('medium', ['test/medium/**/*.spec.ts'], quiet),
    kind('faults', ['test/faults/**/*.spec.ts'], quiet),
    kind('e2e', ['test/e2e/**/*.spec.ts'], quiet),
    kind('browser', ['test/browser/**/*.spec.ts']),
  ],
  testTimeout: 30_000,
};
