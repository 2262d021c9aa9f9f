/** Fifty people, two hundred things that they do, and an oracle that knows by rules alone who must be told of what. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { NoticeStage } from '../kit/notice-stage.js';
import { NoticeStorm } from '../kit/notice-storm.js';

let stage: NoticeStage;

beforeAll(async () => {
  stage = await NoticeStage.open();
}, 180_000);
afterAll(() => stage?.close());

it('two hundred actions of fifty people: everybody is told exactly what they must be, once, in their language', async () => {
  // The same run each time; another seed, and the long storm, look further.
  const seed = Number(process.env['GUILDHALL_SEED'] ?? 89_805);
  const storm = await NoticeStorm.begin(stage, 50, seed);
  await stage.tell();
  await stage.house.sql.query('delete from notices.notice');
  for (const person of [...storm.people, stage.secretary]) storm.oracle.hasSeenAll(person.personId);
  let done = 0;
  while (done < 200) {
    if (!(await storm.act())) continue;
    done += 1;
    await stage.tell();
    if (done % 20 !== 0) continue;
    const wrong = await storm.differences();
    if (wrong.length > 0) {
      throw new Error(
        `GUILDHALL_SEED=${seed}, after ${done}: ${JSON.stringify(wrong[0], null, 1)}\n${storm.log.slice(-25).join('\n')}`,
      );
    }
  }
  expect(done).toBe(200);
}, 180_000);
