/** Which room may import which. One way only; see README, "The house". */
const order = [
  'insights',
  'mentoring',
  'matching',
  'onboarding',
  'employers',
  'schools',
  'accounts',
  'platform',
];
/** @param {string} name */
const lib = name => `^libs/${name}/`;
const may = {
  insights: order.slice(1),
  mentoring: order.slice(2),
  matching: [...order.slice(3), 'matching-engine', 'availability', 'interests', 'languages', 'mail'],
  onboarding: ['accounts', 'platform', 'employers', 'schools', 'mail'],
  rosters: ['employers', 'schools', 'accounts', 'platform', 'availability', 'interests', 'languages', 'mail'],
  employers: ['accounts', 'platform', 'availability', 'interests', 'languages', 'mail'],
  schools: ['employers', 'accounts', 'platform', 'availability', 'interests', 'languages', 'mail'],
  accounts: ['platform', 'mail'],
  mail: ['platform'],
  platform: [],
  'matching-engine': [],
  availability: [],
  interests: [],
  languages: [],
};

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'libs-never-import-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'apps-never-import-apps',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'a-lib-is-entered-by-its-index',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: { path: '^libs/([^/]+)/', pathNot: ['^libs/$2/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    ...Object.entries(may).map(([name, allowed]) => ({
      name: `${name}-imports-only-what-is-below-it`,
      severity: 'error',
      from: { path: lib(name) },
      to: { path: '^libs/', pathNot: [name, ...allowed].map(lib) },
    })),
    {
      name: 'the-engine-is-pure',
      severity: 'error',
      from: { path: '^libs/matching-engine/src/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm', 'core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default'],
    },
  },
};
