/** Where a worker can die, and what must then be seen: put into the built product. */
import type { PlantedFault } from './api-process.js';

/** Every place at which a death could lose or double something, in the order in which a worker passes them. */
export const deaths = [
  /** the cursors are held, nothing is written */
  'CLAIMED',
  /** the notices are written, the cursors stand where they were */
  'TOLD',
  /** both are written, neither is committed */
  'MOVED',
  /** COMMIT is on its way: done or not, the worker never hears of it */
  'COMMITTING',
  /** committed, and nobody woken */
  'COMMITTED',
  /** letters are noted as sent, and none is in the outbox */
  'CHOSEN',
  /** they are in the outbox, uncommitted */
  'POSTED',
  /** a letter was taken out of the outbox, and has not left */
  'TAKEN',
  /** the mail server has it, and the outbox does not know: the one death after which a letter goes twice */
  'DELIVERED',
] as const;
export type Death = (typeof deaths)[number];

/** Dies there if it was told to, or with the chance that it was given. */
const dieAt = (death: Death): string =>
  `if (process.env.GUILDHALL_DIES_AT === '${death}' || Math.random() < Number(process.env.GUILDHALL_DIES_OFTEN ?? 0)) process.kill(process.pid, 'SIGKILL');`;

/** The same within a consumer: in that of the notices, unless another one is told to die. */
const dieTaking = (death: Death): string =>
  `if (consumer.name === (process.env.GUILDHALL_DIES_IN ?? 'notices')) { ${dieAt(death)} }`;

/** where a consumer takes in its events */
const taking = 'spanned(consumer.name, events, ()=>consumer.take(tx, events))';
const consumers = 'libs/platform/src/consumers/consumers.service.js';
const unitOfWork = 'libs/platform/src/work/unit-of-work.js';
const noticeMail = 'libs/notices/src/mail/notice-mail.js';
const postOffice = 'libs/platform/src/mail/post-office.js';

/** A worker that has no patience: what waits for minutes in the product waits for moments. */
const haste: PlantedFault[] = [
  { name: 'haste', file: noticeMail, from: 'const lookEvery = 30_000;', to: 'const lookEvery = 300;' },
  { name: 'quiet', file: noticeMail, from: 'quietMinutes: 5,', to: 'quietMinutes: 0,' },
  { name: 'away', file: noticeMail, from: 'awayMinutes: 10', to: 'awayMinutes: 0' },
  { name: 'retry', file: postOffice, from: 'secs => 30 * 2 ^ attempts', to: 'secs => 3' },
  { name: 'look', file: postOffice, from: 'const lookEvery = 5000;', to: 'const lookEvery = 500;' },
];

const inTelling: PlantedFault[] = [
  {
    name: 'told',
    file: consumers,
    from: `if (events.length > 0) await ${taking};`,
    to: `if (events.length > 0) { ${dieTaking('CLAIMED')} await ${taking}; ${dieTaking('TOLD')} }`,
  },
  {
    name: 'moved',
    file: consumers,
    from: '            return true;\n        });',
    to: `            ${dieTaking('MOVED')} return true;\n        });`,
  },
  {
    name: 'committed',
    file: consumers,
    from: 'return await this.take(consumer, heads, read);',
    to: `const more = await this.take(consumer, heads, read); ${dieTaking('COMMITTED')} return more;`,
  },
];

const inMailing: PlantedFault[] = [
  {
    name: 'chosen',
    file: noticeMail,
    from: 'for (const { id } of due)',
    to: `if (due.length > 0) { ${dieAt('CHOSEN')} } for (const { id } of due)`,
  },
  {
    name: 'posted',
    file: noticeMail,
    from: 'return due.length;',
    to: `if (due.length > 0) { ${dieAt('POSTED')} } return due.length;`,
  },
];

const inLeaving: PlantedFault[] = [
  {
    name: 'committing',
    file: unitOfWork,
    from: "const commit = client.query('COMMIT');",
    // it leaves with all that is said in this moment
    to: `const commit = client.query('COMMIT'); await new Promise((left) => setImmediate(left)); ${dieAt('COMMITTING')}`,
  },
  {
    name: 'taken',
    file: postOffice,
    from: 'const written = await this.written(letter);',
    to: `${dieAt('TAKEN')} const written = await this.written(letter);`,
  },
  {
    name: 'delivered',
    file: postOffice,
    from: "await this.database.read({\n                name: 'platform.mail.delivered',",
    to: `if (written) { ${dieAt('DELIVERED')} } await this.database.read({\n                name: 'platform.mail.delivered',`,
  },
];

/** A sound worker that can be told where to die. */
export const mortal: PlantedFault[] = [...haste, ...inTelling, ...inMailing, ...inLeaving];

/** The cursor moves in a transaction of its own, before the effect: a death in between loses what it has passed. */
export const cursorApart: PlantedFault[] = [
  ...haste,
  ...inMailing,
  ...inLeaving,
  {
    name: 'cursor-apart-effect',
    file: consumers,
    from: `if (events.length > 0) await ${taking};`,
    to: '',
  },
  {
    name: 'cursor-apart',
    file: consumers,
    from: '            return true;\n        });',
    to: `            return events;
        }).then(async (events) => {
            if (events === false) return false;
            ${dieTaking('TOLD')}
            if (events.length > 0) await this.work.run(guest(), (tx) => consumer.take(tx, events));
            return true;
        });`,
  },
];

/** That letters go is noted in one transaction, and the letters are written in another. */
export const lettersApart: PlantedFault[] = [
  ...haste,
  ...inTelling,
  ...inLeaving,
  {
    name: 'letters-apart',
    file: noticeMail,
    from: 'for (const { id } of due)',
    to: `return due;
        }).then(async (due) => { if (due.length > 0) { ${dieAt('POSTED')} } return this.work.run(guest(), async (tx) => {
            for (const { id } of due)`,
  },
  {
    name: 'letters-apart-end',
    file: noticeMail,
    from: 'return due.length;\n        });',
    to: 'return due.length;\n        }); });',
  },
];
