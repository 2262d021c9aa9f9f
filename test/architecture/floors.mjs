/**
 * The house, once: every room and its floor. The rules of dependency-cruiser, the schema-name test and the page in
 * docs/architecture.md are made from or held against this list. A room imports only rooms on lower floors.
 * @type {Record<string, number>}
 */
export const floors = {
  kernel: 0,
  platform: 1,
  people: 2,
  municipalities: 3,
  discussions: 4,
  documents: 4,
  groups: 5,
  outcomes: 6,
  meetings: 7,
  practices: 8,
  notices: 9,
  search: 9,
};

const rooms = Object.keys(floors);
const anyOf = (names) => `^libs/(?:${names.join('|')})/`;
const tests = ['\\.spec\\.tsx?$', '^test/'];

/** The rules for dependency-cruiser, with a comment each that says what to do instead. */
export function floorRules() {
  return [
    ...rooms.flatMap((room) => {
      const above = rooms.filter((other) => floors[other] > floors[room]);
      const beside = rooms.filter((other) => other !== room && floors[other] === floors[room]);
      return [
        ...(above.length > 0
          ? [
              rule('no-upward-import', `^libs/${room}/`, anyOf(above), {
                comment:
                  'A room knows only lower floors. News travels up as events; graft a field from the upper room.',
              }),
            ]
          : []),
        ...(beside.length > 0
          ? [
              rule('no-same-floor-import', `^libs/${room}/`, anyOf(beside), {
                comment: 'Rooms on one floor are strangers. What joins them belongs to a room above both.',
              }),
            ]
          : []),
      ];
    }),
    rule('no-room-imports-a-door', '^(?:libs|demo)/', '^apps/', {
      comment: 'apps/ are the doors: they know the rooms, and no room knows them.',
    }),
    {
      name: 'front-door-only',
      comment: 'Of another room only its src/index.ts may be imported; export there what others need.',
      severity: 'error',
      from: { path: '^(libs|apps|demo)/([^/]+)' },
      to: { path: '^libs/', pathNot: ['^$1/$2/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'front-door-by-name',
      comment:
        'Another room is imported as #room, never by a path: the name is what the built product resolves.',
      severity: 'error',
      from: { path: '^(libs|apps|demo)/([^/]+)', pathNot: '^apps/web/' },
      to: {
        path: '^libs/[^/]+/src/index\\.ts$',
        pathNot: '^$1/$2/',
        dependencyTypesNot: ['aliased-subpath-import'],
      },
    },
    rule('web-imports-kernel-only', '^apps/web/', '^(?:libs/(?!kernel/)|apps/(?!web/)|demo/|#(?!kernel$))', {
      comment: 'The client talks to the server over GraphQL and sockets; only the kernel is shared.',
    }),
    {
      name: 'no-cycle',
      comment:
        'Two files that import each other are one file, or one of them belongs below. A type taken back is gone at run time.',
      severity: 'error',
      from: { path: '^(?:libs|apps|demo)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'kernel-without-packages',
      comment:
        'The kernel runs in the browser and in every process: plain TypeScript, nothing from npm or Node.',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: tests },
      to: {
        dependencyTypes: [
          'npm',
          'npm-dev',
          'npm-optional',
          'npm-peer',
          'npm-no-pkg',
          'npm-unknown',
          'core',
          'unknown',
        ],
      },
    },
    rule('policy-without-service', '\\.policy\\.ts$', '\\.service\\.ts$', {
      comment: 'A policy is pure sentences over what it is given; the service asks it, not the reverse.',
    }),
    rule('resolver-without-repository', '\\.resolver\\.ts$', '\\.repository\\.ts$', {
      comment: 'A resolver calls the service; one that reads rows itself walks around the authorization.',
    }),
    {
      name: 'product-without-dev-packages',
      comment: 'An installation has no devDependencies; list the package in package.json, or do without.',
      severity: 'error',
      from: { path: '^(?:apps/(?:api|worker)|libs|demo)/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ];
}

function rule(name, from, to, { comment }) {
  return { name, comment, severity: 'error', from: { path: from }, to: { path: to } };
}
