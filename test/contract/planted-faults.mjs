/**
 * Faults of authorization, each a small change of one source that somebody could make by mistake, with the test of the matrix
 * that must turn red. They are planted while jest compiles (faulted.config.mjs), so no source is ever touched.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const top = resolve(import.meta.dirname, '../..');

/** `bites`: the full name, as a regular expression, of tests of which at least one must fail. */
export const faults = [
  {
    name: 'what belongs to a meeting shown to whoever knows that it will be',
    file: 'libs/meetings/src/meeting/standing.ts',
    from: '(${read} or ${runs}) as readable',
    to: '(${read} or true) as readable',
    bites: '^fields AgendaItem: listed$',
  },
  {
    name: 'proposals shown to every reader',
    file: 'libs/meetings/src/agenda/agenda.policy.ts',
    from: 'export const seesProposals = mayTakePart;',
    to: 'export const seesProposals = (standing: Standing): boolean => mayTakePart(standing) || true;',
    bites: '^fields Agenda: public$',
  },
  {
    name: 'a programme that every reader makes',
    file: 'libs/meetings/src/programme/programme.policy.ts',
    from: 'return runs;',
    to: 'return runs || true;',
    bites: '^mutations addMeetingSession: public$',
  },
  {
    name: 'posts without visibleTo',
    file: 'libs/discussions/src/post/post.repository.ts',
    from: "where t.id = $2::uuid and ${reads('t.scope_id')}",
    // the parameter stays in use: a statement that fails would be seen by anything
    to: 'where t.id = $2::uuid and ($1::uuid is null or true)',
    bites: '^queries posts: secret$',
  },
  {
    name: 'an observer with the rights of a member',
    file: 'libs/kernel/src/roles.ts',
    from: "OBSERVER: { here: ['READ'], below: [] }",
    to: 'OBSERVER: { here: talk, below: [] }',
    bites: '^mutations writePost: listed$',
  },
  {
    name: 'guests read what is for those who are in it',
    file: 'libs/people/src/access/visible-to.ts',
    from: "return `(sc.read = 'EVERYONE' or",
    to: "return `(sc.read in ('EVERYONE', 'HERE') or",
    bites: '^queries threads: listed$',
  },
  {
    name: 'a secret scope reached from above',
    file: 'libs/people/src/scope/scope.policy.ts',
    from: "return discover === 'HERE' || !parent ?",
    to: 'return !parent ?',
    bites: '^what is made today a secret group is known to nobody above it$',
  },
  {
    name: 'a desk that needs only reading',
    file: 'libs/people/src/scope/scope.policy.ts',
    from: "grants).includes('MODERATE')",
    to: "grants).includes('READ')",
    bites: '^sockets desk: public$',
  },
  {
    name: 'counts of what may not be read',
    file: 'libs/discussions/src/thread/thread.repository.ts',
    from: "where sc2.id = any($2::uuid[]) and ${reads('sc2.id')}",
    to: 'where sc2.id = any($2::uuid[])',
    bites: '^lists and counts members, threads and what waits',
  },
  {
    name: 'an expelled member keeps the grant',
    file: 'libs/groups/src/membership/memberships.service.ts',
    from: 'if (membership.grantId) await this.grants.end(tx, membership.grantId);',
    to: '',
    bites: '^mutations expelMember: listed$',
  },
  {
    name: 'withdrawn texts are sent',
    file: 'libs/discussions/src/post/post-row.sql.ts',
    from: "case when ${isShown('p')} then p.text end as text",
    to: 'p.text',
    bites: '^queries posts: public$|^what was told nobody',
  },
  {
    name: 'the history of what was withdrawn for all readers',
    file: 'libs/discussions/src/post/post.policy.ts',
    from: 'return !post.withdrawn || post.isAuthor || post.mayModerate;',
    to: 'return true;',
    bites: '^queries postHistory: withdrawn public$',
  },
  {
    name: 'members for guests',
    file: 'libs/groups/src/membership/membership.repository.ts',
    from: 'm.until is null and $1::uuid is not null and ${readable.sql}',
    to: 'm.until is null and ${readable.sql}',
    bites: '^fields Membership: public$',
  },
  {
    name: 'names of groups for everybody',
    file: 'libs/groups/src/working-group/working-group.repository.ts',
    from: 's on s.id = g.id where ${discover.sql}',
    to: 's on s.id = g.id where ${discover.sql} is not null',
    bites: '^lists and counts groups are those',
  },
  {
    name: 'a profile for those who share a group, for all',
    file: 'libs/kernel/src/audience.ts',
    from: 'return looker.signedIn && looker.sharesGroup;',
    to: 'return looker.signedIn;',
    bites: '^fields Person: shared$',
  },
  {
    name: 'invitations for whoever reads',
    file: 'libs/groups/src/invitation/group-invitations.service.ts',
    from: "return (await this.access.can(actor, scopeId, 'INVITE'))",
    to: "return (await this.access.can(actor, scopeId, 'READ'))",
    bites: '^fields Invitation: public$',
  },
  {
    name: 'whoever invites gives any role',
    file: 'libs/groups/src/membership/membership.policy.ts',
    from: "(inviterManagesRoles || role === 'MEMBER' || role === 'OBSERVER')",
    to: 'true',
    bites: '^mutations invite: to lead in public$',
  },
];

/** The source with the fault of this name in it, if it is the file that the fault is for. */
export function planted(source, path, name) {
  const fault = faults.find((one) => one.name === name);
  if (!fault || path.replaceAll('\\', '/') !== join(top, fault.file).replaceAll('\\', '/')) return source;
  if (!source.includes(fault.from))
    throw new Error(`${fault.file} no longer holds what ${name} would change.`);
  return source.replaceAll(fault.from, () => fault.to);
}

/** How the matrix says that it saw a fault; a product that does not even start is no proof. */
export const seen = /toEqual\(|Not refused: |Sent away from/;

/** Runs the tests of the matrix that a fault should turn red, with the fault or (name null) without. */
export async function runMatrix(pattern, name) {
  const folder = await mkdtemp(join(tmpdir(), 'guildhall-fault-'));
  const report = join(folder, 'report.json');
  const flags = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
  const options = [
    '--config',
    'test/contract/faulted.config.mjs',
    '--runInBand',
    // a fault that breaks the stage itself leaves its house open
    '--forceExit',
    '--json',
    `--outputFile=${report}`,
  ];
  const child = spawn(
    process.execPath,
    [...flags, ...options, '--testNamePattern', pattern, 'test/contract/authorization-matrix.spec.ts'],
    { cwd: top, env: { ...process.env, NODE_OPTIONS: '', GUILDHALL_FAULT: name ?? '' }, stdio: 'ignore' },
  );
  await new Promise((done) => child.on('close', done));
  try {
    const { testResults } = JSON.parse(await readFile(report, 'utf8'));
    const tests = testResults.flatMap((file) => file.assertionResults);
    const named = (status) => tests.filter((test) => test.status === status).map((test) => test.fullName);
    return {
      passed: named('passed'),
      failed: named('failed'),
      messages: tests.flatMap((test) => test.failureMessages),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
