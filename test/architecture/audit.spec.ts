/** What `npm run check` makes of the answers of `npm audit`: silence is never taken for a pass. */
import { describe, expect, it } from '@jest/globals';
import { closingLine, judge } from '../../scripts/audit.mjs';

const none = { info: 0, low: 0, moderate: 0, high: 0, critical: 0, total: 0 };

/** An answer as npm prints it, with findings of these severities. */
function answer(findings: Record<string, string>, more: object = {}): string {
  const counts: Record<string, number> = { ...none };
  for (const severity of Object.values(findings)) counts[severity] = counts[severity]! + 1;
  const vulnerabilities = Object.fromEntries(
    Object.entries(findings).map(([name, severity]) => [name, { name, severity, via: [], effects: [] }]),
  );
  return JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities,
    metadata: { vulnerabilities: counts },
    ...more,
  });
}

describe('an answer of npm audit', () => {
  it.each([
    ['nothing found', {}],
    ['a moderate finding', { one: 'moderate' }],
    ['low ones', { one: 'low', other: 'info' }],
  ])('%s passes', (_what, findings: Record<string, string>) => {
    expect(judge(answer(findings))).toEqual({ outcome: 'ok', reason: '' });
  });

  it('a high or a critical finding fails, by its name', () => {
    expect(judge(answer({ one: 'high', other: 'moderate' }))).toEqual({
      outcome: 'failed',
      reason: 'one (high)',
    });
    expect(judge(answer({ one: 'critical', two: 'high' }))).toEqual({
      outcome: 'failed',
      reason: 'one (critical), two (high)',
    });
    const counted = { metadata: { vulnerabilities: { ...none, high: 1 } } };
    expect(judge(answer({}, counted)).outcome).toBe('failed');
  });

  it.each([
    [
      'an error with its address',
      JSON.stringify({ message: '405 - POST https://where.example/audit', error: {} }),
    ],
    ['an error without a word', JSON.stringify({ error: { code: 'ENOTFOUND', summary: 'request failed' } })],
    ['nothing', ''],
    ['a page', '<html></html>'],
    ['null', 'null'],
    ['an empty object', '{}'],
    ['counts that are missing', JSON.stringify({ auditReportVersion: 2, vulnerabilities: {}, metadata: {} })],
    ['counts without high', answer({}, { metadata: { vulnerabilities: { low: 0 } } })],
    ['another version', answer({}, { auditReportVersion: 3 })],
  ])('%s was no check, and repeats no address', (_what, text) => {
    const { outcome, reason } = judge(text);
    expect(outcome).toBe('not checked');
    expect(reason).not.toBe('');
    expect(reason).not.toContain('example');
  });
});

it('the closing line names what failed and what was not checked', () => {
  const outcomes = new Map([
    ['types', 'ok'],
    ['lint', 'failed'],
    ['known weaknesses', 'not checked'],
  ] as const);
  expect(closingLine(outcomes)).toBe(
    'npm run check: 1 ok, 1 failed (lint), 1 not checked (known weaknesses)',
  );
  expect(closingLine(new Map([['types', 'ok']]))).toBe('npm run check: 1 ok, 0 failed, 0 not checked');
});
