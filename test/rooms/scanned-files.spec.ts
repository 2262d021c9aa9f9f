/** What a scanner says of a file, and what is then given out. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Files, Scans, Tickets, UnitOfWork, Uploads, type ScanState } from '#platform';
import { newId, onBehalfOf } from '#kernel';
import type { Caller } from '../kit/caller.js';
import { eicar, StubDaemon, streamLimit } from '../kit/clamd.js';
import { House } from '../kit/house.js';
import { sendWhole } from '../kit/tus.js';
import { bring, photo } from '../kit/uploads.js';

let daemon: StubDaemon;
let house: House;
let member: Caller;
const told: { id: string; scan: ScanState }[] = [];

beforeAll(async () => {
  daemon = await StubDaemon.open();
  process.env['CLAMAV_URL'] = daemon.address;
  house = await House.open({ works: false });
  member = await house.caller('member');
  house.app.get(Files).onVerdict(async (_tx, verdict) => void told.push(verdict));
}, 180_000);
afterAll(async () => {
  delete process.env['CLAMAV_URL'];
  await house?.close();
  await daemon?.close();
});
beforeEach(async () => {
  daemon.mood = 'WELL';
  told.length = 0;
  await house.sql.query('delete from platform.stored_file');
  await house.sql.query('delete from platform.stored_piece');
  await house.sql.query('delete from platform.throttle');
});

const harmful = Buffer.concat([Buffer.from('a;b\n'), eicar]);
const stateOf = async (id: string): Promise<string> =>
  (await house.sql.query<{ scan: string }>('select scan from platform.stored_file where id = $1', [id]))
    .rows[0]!.scan;
const fetched = (id: string) =>
  fetch(house.url + house.app.get(Tickets).urlsOf({ id, name: 'a.csv', smaller: false }).url);
const look = () => house.app.get(Scans).run();
const claim = (id: string) =>
  house.app
    .get(UnitOfWork)
    .run(onBehalfOf(member.personId), (tx) =>
      house.app.get(Files).claim(tx, [id], { shape: 'WHOLE', field: 'x' }),
    );
/** A file of more than is scanned while somebody waits. */
const large = (end: Buffer): Buffer => Buffer.concat([Buffer.alloc(26 * streamLimit, 'a;b\n'), end]);
const bringLarge = async (bytes: Buffer): Promise<string> => {
  const permit = {
    most: 30 * streamLimit,
    kinds: 'KNOWN',
    quota: { id: newId(), most: 30 * streamLimit },
  } as const;
  const { ticket } = house.app.get(Uploads).permit(onBehalfOf(member.personId), permit);
  return (await sendWhole(member, bytes, { filename: 'a.csv', ticket })).id;
};

describe('a small file', () => {
  it('is clean, and given out at once, however it came', async () => {
    const { file } = await bring(member, 'a;b\n', 'a.csv');
    expect([await stateOf(file.id), (await fetched(file.id)).status]).toEqual(['CLEAN', 200]);
    const { id } = await sendWhole(member, Buffer.from('a;b\n'), { filename: 'a.csv' });
    expect([await stateOf(id), (await fetched(id)).status]).toEqual(['CLEAN', 200]);
    const picture = await bring(member, await photo(), 'a.jpg');
    expect(await stateOf(picture.file.id)).toBe('CLEAN');
  });

  it('that is harmful is refused at once, and nothing of it stays', async () => {
    const refused = [400, 'BAD_INPUT', 'REFUSED_BY_SCAN'];
    const brought = await bring(member, harmful, 'a.csv');
    expect([brought.status, brought.code, brought.rule]).toEqual(refused);
    const sent = await sendWhole(member, harmful, { filename: 'a.csv' });
    expect([sent.status, sent.code, sent.rule]).toEqual(refused);
    expect((await house.sql.query('select 1 from platform.stored_file')).rowCount).toBe(0);
    const left = 'select 1 from platform.stored_piece where file_id is not null';
    expect((await house.sql.query(left)).rowCount).toBe(0);
  });

  it.each(['MUTE', 'HANGS_UP', 'CONFUSED'] as const)(
    'waits while the daemon cannot answer (%s): nobody gets it, until the daemon can',
    async (mood) => {
      daemon.mood = mood;
      const { file } = await bring(member, 'a;b\n', 'a.csv');
      expect(await stateOf(file.id)).toBe('WAITING');
      const answer = await fetched(file.id);
      expect([answer.status, answer.headers.get('retry-after'), await answer.text()]).toEqual([
        503,
        '10',
        expect.stringContaining('still being scanned'),
      ]);
      expect(await claim(file.id)).toMatchObject([{ scan: 'WAITING' }]);
      if (mood !== 'MUTE') {
        await look();
        expect([await stateOf(file.id), told]).toEqual(['WAITING', []]);
      }
      daemon.mood = 'WELL';
      await look();
      expect([await stateOf(file.id), (await fetched(file.id)).status, told]).toEqual([
        'CLEAN',
        200,
        [{ id: file.id, scan: 'CLEAN' }],
      ]);
    },
    20_000,
  );

  it('that turns out to be harmful after it was claimed is given to nobody', async () => {
    daemon.mood = 'HANGS_UP';
    const { file } = await bring(member, harmful, 'a.csv');
    await claim(file.id);
    daemon.mood = 'WELL';
    await look();
    const answer = await fetched(file.id);
    expect([answer.status, await answer.text()]).toEqual([410, expect.stringContaining('harmful')]);
    expect([await stateOf(file.id), told]).toEqual(['REFUSED', [{ id: file.id, scan: 'REFUSED' }]]);
  });

  it('that was refused later can be claimed by nobody', async () => {
    daemon.mood = 'HANGS_UP';
    const { file } = await bring(member, harmful, 'a.csv');
    daemon.mood = 'WELL';
    await look();
    await expect(claim(file.id)).rejects.toMatchObject({ details: { field: 'x', rule: 'REFUSED_BY_SCAN' } });
  });
});

describe('a large file', () => {
  it('waits for the worker; larger than the scanner takes, it is told as unscanned and not asked about again', async () => {
    const id = await bringLarge(large(Buffer.alloc(0)));
    expect([await stateOf(id), (await fetched(id)).status]).toEqual(['WAITING', 503]);
    for (let n = 0; n < 6 && (await stateOf(id)) === 'WAITING'; n++) await look();
    expect([await stateOf(id), (await fetched(id)).status]).toEqual(['UNSCANNED', 200]);
    const { asked } = daemon;
    await look();
    expect(daemon.asked).toBe(asked);
  });
});

describe('what came before there was a scanner', () => {
  it('is given out, is scanned after what waits, and is then what the scanner says', async () => {
    const { file } = await bring(member, 'a;b\n', 'a.csv');
    daemon.mood = 'HANGS_UP';
    const { file: bad } = await bring(member, harmful, 'b.csv');
    await house.sql.query(`update platform.stored_file set scan = 'UNSCANNED', scan_due = null`);
    expect([(await fetched(file.id)).status, (await fetched(bad.id)).status]).toEqual([200, 200]);
    daemon.mood = 'WELL';
    await look();
    expect([await stateOf(file.id), await stateOf(bad.id), (await fetched(bad.id)).status]).toEqual([
      'CLEAN',
      'REFUSED',
      410,
    ]);
  });

  it('is scanned once by two workers', async () => {
    for (let n = 0; n < 6; n++) await bring(member, `a;${n}\n`, 'a.csv');
    await house.sql.query(`update platform.stored_file set scan = 'WAITING', scan_due = now()`);
    const { asked } = daemon;
    const second = await house.openSecondDoor();
    await Promise.all([look(), second.app.get(Scans).run()]);
    expect(daemon.asked - asked).toBe(6);
  });
});
