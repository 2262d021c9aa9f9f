/** Decisions and tasks: numbers without holes whatever happens at once, who keeps them, who does them, and who is told. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError, newId, type Actor } from '#kernel';
import { Decisions, TaskReminders, TaskWriting, Tasks } from '#outcomes';
import { Notices } from '#notices';
import { UnitOfWork } from '#platform';
import { castIds } from '../kit/cast.js';
import { NoticeStage, type Somebody } from '../kit/notice-stage.js';

let stage: NoticeStage;
let decisions: Decisions;
let tasks: Tasks;
let writing: TaskWriting;
let lead: Somebody;
let ann: Somebody;
let ben: Somebody;
let stranger: Somebody;
let group: string;
let town: string;

beforeAll(async () => {
  stage = await NoticeStage.open();
  [decisions, tasks, writing] = [stage.get(Decisions), stage.get(Tasks), stage.get(TaskWriting)];
  [ann, ben, stranger] = [await stage.person('ann'), await stage.person('ben'), await stage.person('obca')];
  lead = stage.secretary;
  group = await stage.group('LISTED', 'REQUEST', 'Grupa próby');
  await stage.settle(stage.communityId, [ann, ben]);
  await stage.settle(group, [ann, ben]);
  town = (await castIds(stage.house)).municipality.id;
}, 180_000);
afterAll(() => stage?.close());

const said = (text: string) => ({ text, language: 'pl' });
const record = (by: Actor, text: string, more: object = {}) =>
  decisions.record(by, { scopeId: group, ...said(text), ...more });
const set = (personId: string, more: object = {}) =>
  writing.set(lead, { scopeId: group, ...said('Zebrać dane'), owner: { personId }, ...more });
/** What was told until now is forgotten. */
const forget = async () => {
  await stage.tell();
  await stage.house.sql.query('delete from notices.notice');
};
const codeOf = (doing: Promise<unknown>): Promise<string> =>
  doing.then(
    () => 'done',
    (error: unknown) =>
      error instanceof DomainError
        ? `${error.code} ${String(error.details['rule'] ?? '')}`.trim()
        : String(error),
  );

describe('a decision', () => {
  it('has the next number of its place, also where many are written down at once', async () => {
    const written = await Promise.all(Array.from({ length: 12 }, (_, i) => record(lead, `Decyzja ${i}`)));
    expect(written.map(({ ordinal }) => ordinal).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 12 }, (_, i) => i + 1),
    );
    const elsewhere = await record(lead, 'Pierwsza', { scopeId: stage.communityId });
    expect(elsewhere).toMatchObject({
      ordinal: 1,
      state: 'ADOPTED',
      decidedOn: expect.stringMatching(/^20/),
    });
    expect((await decisions.list(ann, { scopeId: stage.communityId })).items).toHaveLength(1);
    expect((await decisions.list(ann, { scopeId: stage.communityId, below: true })).items).toHaveLength(13);
  });

  it('gives its place to one other: of two that amend it at once the second is told', async () => {
    const first = await record(lead, 'Spotykamy się co miesiąc', { decidedOn: '2025-03' });
    const at = await Promise.all(
      ['Co kwartał', 'Co pół roku'].map((text) => codeOf(record(lead, text, { amendsId: first.id }))),
    );
    expect(at.sort()).toEqual(['CONFLICT HOLDS_NO_MORE', 'done']);
    const amended = await decisions.get(ann, first.number);
    expect(amended).toMatchObject({ state: 'AMENDED', version: 2, decidedOn: '2025-03' });
    const by = await decisions.get(ann, amended.amendedBy!.number);
    expect(by.amends).toEqual({ number: first.number, ordinal: first.ordinal });
    expect(await codeOf(decisions.withdraw(lead, { id: first.id, reason: 'Nie' }))).toBe('CONFLICT AMENDED');
    expect(await codeOf(record(lead, 'Gdzie indziej', { scopeId: stage.communityId, amendsId: by.id }))).toBe(
      'NOT_FOUND',
    );
  });

  it('is withdrawn for a reason, once, and kept by those who lead', async () => {
    const one = await record(lead, 'Zbieramy składki');
    expect(await codeOf(decisions.withdraw(ann, { id: one.id, reason: 'Nie' }))).toBe('FORBIDDEN');
    expect(await codeOf(record(ann, 'Moja'))).toBe('FORBIDDEN');
    expect(await codeOf(decisions.withdraw(stranger, { id: one.id, reason: 'Nie' }))).toBe('NOT_FOUND');
    await decisions.withdraw(lead, { id: one.id, reason: 'Zmiana przepisów' });
    const again = await decisions.withdraw(lead, { id: one.id, reason: 'Co innego' });
    expect(again).toMatchObject({ state: 'WITHDRAWN', reason: 'Zmiana przepisów', version: 2 });
  });

  it('may be written by an upper room, which says from what it came', async () => {
    const source = { kind: 'agenda-item', id: newId() };
    await stage.get(UnitOfWork).run(lead, async (tx) => {
      const { id } = await decisions.recordIn(tx, { scopeId: group, ...said('Z porządku obrad'), source });
      const owner = { personId: ann.personId };
      await writing.setIn(tx, { scopeId: group, ...said('Zrobić'), owner, decisionId: id, source });
    });
    const [decision] = (await decisions.from(ann, source.kind, [source.id])).get(source.id)!;
    expect(decision).toMatchObject({ text: 'Z porządku obrad' });
    const [task] = (await tasks.from(ann, source.kind, [source.id])).get(source.id)!;
    expect(task).toMatchObject({ text: 'Zrobić', decision: { number: decision!.number } });
    expect((await decisions.from(stranger, source.kind, [source.id])).size).toBe(0);
    await writing.finish(ann, { id: task!.id });
  });
});

describe('a task', () => {
  it('stands among the tasks of its owner, who does it and takes that back', async () => {
    const late = await set(ann.personId, { due: '2031-05' });
    const soon = await set(ann.personId, { due: '2031-02-03' });
    const some = await set(ann.personId);
    const own = async () => (await tasks.list(ann, {})).items.map(({ id }) => id);
    expect(await own()).toEqual([soon.id, late.id, some.id]);
    expect((await tasks.list(ben, {})).items).toEqual([]);
    expect(await codeOf(writing.finish(ben, { id: soon.id }))).toBe('FORBIDDEN');
    // one tap on two devices is one
    await Promise.all([writing.finish(ann, { id: soon.id }), writing.finish(ann, { id: soon.id })]);
    expect(await tasks.get(ben, soon.number)).toMatchObject({ state: 'DONE', version: 2 });
    expect(await own()).toEqual([late.id, some.id]);
    await writing.reopen(ann, soon.id);
    expect(await own()).toEqual([soon.id, late.id, some.id]);
    await writing.drop(lead, { id: late.id, word: 'Nie ma potrzeby' });
    expect(await codeOf(writing.reopen(ann, late.id))).toBe('FORBIDDEN');
    expect(await codeOf(writing.finish(ann, { id: late.id }))).toBe('CONFLICT NOT_OPEN');
    expect(await codeOf(tasks.get(stranger, soon.number))).toBe('NOT_FOUND');
  });

  it('is for one who may read there, or for a body whose people see it as theirs', async () => {
    expect(await codeOf(set(stranger.personId))).toBe('NOT_FOUND');
    const owner = { personId: ann.personId, municipalityId: town };
    expect(await codeOf(set(ann.personId, { owner }))).toBe('BAD_INPUT ONE_OWNER');
    const towns = await set('', { owner: { municipalityId: town } });
    await forget();
    expect((await tasks.list(ben, {})).items).toEqual([]);
    expect(await codeOf(writing.finish(ben, { id: towns.id }))).toBe('FORBIDDEN');
    await stage.house.sql.query(
      `insert into municipalities.mandate (id, municipality_id, person_id, role, from_text) values ($1, $2, $3, 'DELEGATE', '')`,
      [newId(), town, ben.personId],
    );
    expect((await tasks.list(ben, {})).items.map(({ id }) => id)).toEqual([towns.id]);
    const more = await set('', { owner: { municipalityId: town } });
    // of the cast's people who speak for the town none may read here
    expect(await stage.told(ben)).toEqual(['TASK 1']);
    await writing.finish(ben, { id: towns.id });
    await writing.finish(ben, { id: more.id });
  });

  it('tells who was given it, also a second one, and is over for who had it', async () => {
    await forget();
    const one = await set(ann.personId);
    expect(await stage.told(ann)).toEqual(['TASK 1']);
    const [notice] = (await stage.get(Notices).list(ann, { unreadOnly: true })).items;
    expect(notice).toMatchObject({ excerpt: 'Zebrać dane', address: `/tasks/${one.number}` });
    await writing.reassign(lead, { id: one.id, version: 1, owner: { personId: ben.personId } });
    expect([await stage.told(ann), await stage.told(ben)]).toEqual([[], ['TASK 1']]);
    await writing.finish(ben, { id: one.id });
    expect(await stage.told(ben)).toEqual([]);
  });

  it('tells once that tomorrow is its day, once that it has passed, and anew where the day is moved', async () => {
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const one = await set(ben.personId, { due: day(1) });
    await stage.house.sql.query(
      `update outcomes.task set created_at = now() - interval '2 days' where id = $1`,
      [one.id],
    );
    const reminders = stage.get(TaskReminders);
    const told = async () => {
      await Promise.all([reminders.run(), reminders.run()]);
      return (await stage.told(ben)).filter((reason) => reason.startsWith('TASK'));
    };
    await forget();
    expect(await told()).toEqual(['TASK_DUE 1']);
    const count = async () =>
      Number(
        (
          await stage.house.sql.query<{ count: string }>(
            `select count(*) from platform.event where subject_id = $1 and type in ('task.due', 'task.overdue')`,
            [one.id],
          )
        ).rows[0]!.count,
      );
    expect(await count()).toBe(1);
    await told();
    expect(await count()).toBe(1);
    await writing.edit(lead, { id: one.id, version: 1, due: day(-1) });
    expect(await told()).toEqual(['TASK_OVERDUE 1']);
    await told();
    expect(await count()).toBe(2);
  });
});
