import { describe, expect, it } from 'vitest';
import { againInCrowd } from './again-in-crowd.js';

const refusal = JSON.stringify({ errors: [{ message: '', extensions: { code: 'OVERLOADED' } }] });
const refused = (): Response => new Response(refusal, { status: 503, headers: { 'Retry-After': '2' } });
const answered = (): Response => new Response('{"data":{}}', { status: 200 });

/** What comes back where the server gives these answers, one after another, and how long was waited between. */
async function asking(
  answers: (() => Response)[],
): Promise<{ status: number; text: string; pauses: number[] }> {
  const pauses: number[] = [];
  const answer = await againInCrowd(
    () => Promise.resolve(answers.shift()!()),
    (milliseconds) => Promise.resolve(void pauses.push(milliseconds)),
  );
  return { status: answer.status, text: await answer.text(), pauses };
}

describe('a request that the server has no time for', () => {
  it('is repeated, later each time, and not by all at once', async () => {
    const { status, pauses } = await asking([refused, refused, answered]);
    expect(status).toBe(200);
    expect(pauses).toHaveLength(2);
    expect(pauses[0]).toBeGreaterThanOrEqual(2_000);
    expect(pauses[0]).toBeLessThan(4_000);
    expect(pauses[1]).toBeGreaterThanOrEqual(4_000);
  });

  it('is given up in the end, and the refusal can be read', async () => {
    const { status, text, pauses } = await asking([refused, refused, refused, refused, answered]);
    expect([status, text, pauses.length]).toEqual([503, refusal, 3]);
  });

  it('is not repeated where another says 503: it may have been begun', async () => {
    const { status, pauses } = await asking([() => new Response('No server', { status: 503 }), answered]);
    expect([status, pauses]).toEqual([503, []]);
  });
});
