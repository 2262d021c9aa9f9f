/** Everything with a version: an older one is refused, and told what stands now. */
import type { Caller, Loose } from '../kit/caller.js';
import type { Stage } from './stage.js';
import { upperVersioned } from './upper-rooms.js';

export interface Versioned {
  by: () => Caller;
  /** what is sent on a version, so that each turn says something else */
  make: () => Promise<(version: number, turn: number) => Loose>;
  /** the details of the refusal */
  told: string[];
}

export function versionedRequests(
  stageOf: () => Stage,
  document: (name: string) => string,
): Record<string, Versioned> {
  return {
    editPost: {
      by: () => stageOf().of('member'),
      make: async () => {
        const id = await stageOf().post('public');
        return (version, turn) => ({ id, version, text: `Zmiana ${turn}` });
      },
      told: ['currentVersion', 'currentText'],
    },
    renameThread: {
      by: () => stageOf().of('member'),
      make: async () => {
        const id = await stageOf().thread('public');
        return (version, turn) => ({ id, version, title: `Nazwa ${turn}` });
      },
      told: ['currentVersion', 'currentTitle'],
    },
    editGroup: {
      by: () => stageOf().of('facilitator'),
      make: async () => {
        const id = stageOf().scopeId('listed');
        const base = (await stageOf().version('groups.working_group', id)) - 1;
        const purposes = (turn: number) => [{ language: 'pl', text: `Po co ${turn}` }];
        return (version, turn) => ({ input: { id, version: base + version, purposes: purposes(turn) } });
      },
      told: ['currentVersion'],
    },
    ...upperVersioned(stageOf),
    editOrganisation: {
      by: () => stageOf().of('coordinator'),
      make: async () => {
        const id = await stageOf().programme.organisation();
        return (version, turn) => ({ input: { id, version, acronym: `ZM${turn}` } });
      },
      told: ['currentVersion'],
    },
    editFunder: {
      by: () => stageOf().of('admin'),
      make: async () => {
        const id = await stageOf().programme.funder();
        return (version, turn) => ({ input: { id, version, amount: turn, currency: 'NOK' } });
      },
      told: ['currentVersion'],
    },
    editProject: {
      by: () => stageOf().of('admin'),
      make: async () => {
        const id = await stageOf().programme.project();
        return (version, turn) => ({ input: { id, version, acronym: `ZM${turn}` } });
      },
      told: ['currentVersion'],
    },
    saveDraft: {
      by: () => stageOf().of('member'),
      make: async () => {
        const threadId = await stageOf().thread('listed');
        const draft = (version: number, turn: number) => ({ threadId, version, text: `Zdanie ${turn}` });
        await stageOf().of('member').get(document('saveDraft'), draft(0, 0));
        return draft;
      },
      told: ['currentVersion', 'currentText', 'currentLanguage', 'currentReplyToId'],
    },
    saveThreadDraft: {
      by: () => stageOf().of('member'),
      make: async () => {
        const scopeId = stageOf().scopeId('listed');
        const words = (version: number, turn: number) => ({
          scopeId,
          version,
          title: '',
          text: `Zdanie ${turn}`,
        });
        await stageOf().of('member').ask(document('removeThreadDraft'), { scopeId });
        await stageOf().of('member').get(document('saveThreadDraft'), words(0, 0));
        return words;
      },
      told: [
        'currentVersion',
        'currentTitle',
        'currentText',
        'currentLanguage',
        'currentThemeIds',
        'currentPoll',
        'currentAttachments',
      ],
    },
    renameTheme: {
      by: () => stageOf().of('admin'),
      make: async () => {
        const id = await stageOf().theme();
        return (version, turn) => ({ id, version, names: [{ language: 'pl', text: `Temat ${turn}` }] });
      },
      told: ['currentVersion'],
    },
    editCharter: {
      by: () => stageOf().of('facilitator'),
      make: async () => {
        const { id } = stageOf().ids.groups.public;
        const texts = (turn: number) => [{ language: 'pl', text: `Karta ${turn}` }];
        const { rows } = await stageOf().house.sql.query(
          'select version from groups.charter where group_id = $1',
          [id],
        );
        const base = (rows[0]?.version ?? 0) - 1;
        return (version, turn) => ({ input: { id, version: base + version, texts: texts(turn) } });
      },
      told: ['currentVersion'],
    },
    setQuestions: {
      by: () => stageOf().of('facilitator'),
      make: async () => {
        const scopeId = stageOf().scopeId('secret');
        const questions = (turn: number) => [
          { texts: [{ language: 'pl', text: `Pytanie ${turn}` }], required: false },
        ];
        const { rows } = await stageOf().house.sql.query(
          'select version from groups.questionnaire where scope_id = $1',
          [scopeId],
        );
        const base = (rows[0]?.version ?? 0) - 1;
        return (version, turn) => ({
          input: { scopeId, version: base + version, questions: questions(turn) },
        });
      },
      told: ['currentVersion'],
    },
    moveGroup: {
      by: () => stageOf().of('secretariat'),
      make: async () => {
        const [{ id }, first, second] = [
          await stageOf().fresh('group'),
          await stageOf().fresh('group'),
          await stageOf().fresh('group'),
        ];
        return (version, turn) => ({ input: { id, version, parentId: turn % 2 ? first.id : second.id } });
      },
      told: ['currentVersion'],
    },
    editCommunity: {
      by: () => stageOf().of('secretariat'),
      make: async () => {
        const id = stageOf().scopeId('community');
        const base = (await stageOf().version('groups.community', id)) - 1;
        const purposes = (turn: number) => [{ language: 'pl', text: `Po co ${turn}` }];
        return (version, turn) => ({ input: { id, version: base + version, purposes: purposes(turn) } });
      },
      told: ['currentVersion'],
    },
    editMunicipality: {
      by: () => stageOf().of('admin'),
      make: async () => {
        const id = await stageOf().municipality();
        return (version, turn) => ({ input: { id, version, population: turn } });
      },
      told: ['currentVersion', 'changed'],
    },
    editContactPoint: {
      by: () => stageOf().of('coordinator'),
      make: async () => {
        const id = await stageOf().contactPoint();
        return (version, turn) => ({
          input: { id, version, ...stageOf().contactPointInput(), address: `Próbna ${turn}` },
        });
      },
      told: ['currentVersion'],
    },
    editOffice: {
      by: () => stageOf().of('coordinator'),
      make: async () => {
        const id = await stageOf().office();
        return (version, turn) => ({
          input: { id, version, ...stageOf().officeInput(), since: `20${turn + 10}` },
        });
      },
      told: ['currentVersion'],
    },
    updateProfile: {
      by: () => stageOf().of('observer'),
      make: async () => {
        const base = (await stageOf().version('people.person', stageOf().witnesses.observer.personId)) - 1;
        return (version, turn) => ({ input: { version: base + version, headline: `Zajęcie ${turn}` } });
      },
      told: ['currentVersion'],
    },
  };
}
