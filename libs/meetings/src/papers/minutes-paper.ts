/** Minutes on paper: all that stands in their content, and nothing else. */
import { localTimeAt, type InterfaceLanguage } from '#kernel';
import { letterLanguage } from '#people';
import { heading, paragraph, type Block, type Facts, type Paper, type Words } from '#platform';
import { daysInWords } from '../meeting/days-in-words.js';
import type {
  MinutesContent,
  MinutesContentPart,
  MinutesDecision,
  MinutesSpeaker,
  MinutesTask,
} from '../minutes/minutes-content.js';
import { hoursInWords } from './hours-in-words.js';
import { minutesWords, type MinutesWords } from './minutes-words.js';
import { pollBlocks } from './minutes-polls.js';
import { paperWords, type PaperWords } from './paper-words.js';

/** What all parts of the paper are written with. */
interface Writing {
  content: MinutesContent;
  language: InterfaceLanguage;
  words: MinutesWords;
  general: PaperWords;
  /** on the clock of the meeting's place */
  clock: (instant: string) => string;
}

/**
 * @param at when it was approved; of a draft, when it was last changed
 * @param approved false for a draft, which says so itself
 */
export function minutesPaper(
  content: MinutesContent,
  { at, approved }: { at: string; approved: boolean },
): Paper {
  const language = letterLanguage([content.language]);
  const { meeting } = content;
  const writing: Writing = {
    content,
    language,
    words: minutesWords[language],
    general: paperWords[language],
    clock: (instant) => localTimeAt(instant, meeting.timeZone).local.slice(11),
  };
  const { words, general } = writing;
  const from = [meeting.community, meeting.group].filter(Boolean).join(' · ');
  const edition = content.edition > 1 ? words.edition(content.edition) : '';
  const when = daysInWords(meeting.date, language);
  return {
    title: [`${words.title}: ${meeting.title}`, edition].filter(Boolean).join(' · '),
    // What was written in a language that the house does not speak is read aloud in that language all the same.
    language: content.language,
    from: from || 'Guildhall',
    foot: [words.title, edition, when, meeting.title].filter(Boolean).join(' · '),
    pages: general.page,
    at,
    blocks: [
      ...(from ? [paragraph(from, 'QUIET')] : []),
      heading(1, words.title),
      paragraph(meeting.title, 'LEAD'),
      ...(approved ? [] : [bold(words.draft)]),
      ...(edition ? [bold(edition)] : []),
      ...(content.reason ? [paragraph(words.reason(content.reason))] : []),
      factsOf(writing, approved ? at : null),
      ...origins(writing),
      ...content.parts.flatMap((part) => partOf(writing, part)),
      ...elsewhere(writing),
      { kind: 'signatures', under: [words.chair, words.writer] },
      ...funding(writing),
    ],
  };
}

const localDay = (instant: string, timeZone: string): string =>
  localTimeAt(instant, timeZone).local.slice(0, 10);

const bold = (text: string): Block => ({ kind: 'paragraph', words: [{ text, bold: true }] });

function factsOf({ content, language, words, general, clock }: Writing, approvedAt: string | null): Facts {
  const { meeting, attendance } = content;
  const states = (['onSite', 'remote', 'excused', 'absent'] as const).flatMap((state) =>
    attendance[state] > 0 ? [`${words.states[state]}: ${attendance[state]}`] : [],
  );
  const said = attendance.said === null ? [] : [`${words.said}: ${attendance.said}`];
  const { ORGANISER, HOST } = general.roles;
  const held = [meeting.openedAt, meeting.closedAt].flatMap((instant) => (instant ? [clock(instant)] : []));
  const lines: [string, string][] = [
    [
      general.when,
      [daysInWords(meeting.date, language), hoursInWords(meeting, language)].filter(Boolean).join(', '),
    ],
    [words.course, held.join('–')],
    [general.where, [meeting.venue, meeting.town].filter(Boolean).join(', ')],
    [general.manner, general.modes[meeting.mode]],
    [meeting.hosts.length > 1 ? HOST.several : HOST.one, meeting.hosts.join('; ')],
    [meeting.organisers.length > 1 ? ORGANISER.several : ORGANISER.one, meeting.organisers.join('; ')],
    [words.attendance, [...states, ...said].join(', ')],
    [words.approved, approvedAt ? daysInWords(localDay(approvedAt, meeting.timeZone), language) : ''],
  ];
  return {
    kind: 'facts',
    facts: lines.filter(([, text]) => text).map(([name, text]) => ({ name, words: [{ text }] })),
  };
}

/** Where those who were there came from: counts, and nobody's name. */
function origins({ content, words }: Writing): Block[] {
  const { municipalities, sectors } = content.attendance;
  const counted = (name: string, rows: { name: string; count: number }[]): Block[] =>
    rows.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: [
              { name, share: 80 },
              { name: words.from.people, share: 20, numeric: true },
            ],
            rows: rows.map((row) => [[{ text: row.name }], [{ text: String(row.count) }]]),
          },
        ];
  const tables = [
    ...counted(words.from.town, municipalities),
    ...counted(
      words.from.sector,
      sectors.map(({ sector, count }) => ({ name: words.sectors[sector], count })),
    ),
  ];
  return tables.length > 0 ? [heading(2, words.from.heading), ...tables] : [];
}

function partOf(writing: Writing, part: MinutesContentPart): Block[] {
  const { words, general, clock, content } = writing;
  const title: Block =
    part.kind === 'ITEM'
      ? {
          ...heading(2, `${part.number}. ${part.title ?? ''}`),
          ...(part.titleLanguage && part.titleLanguage !== content.language
            ? { language: part.titleLanguage }
            : {}),
        }
      : heading(2, part.kind === 'OPENING' ? words.opening : words.closing);
  const about = [
    part.agendaItemKind ? general.agenda.kinds[part.agendaItemKind] : '',
    part.takenAt ? words.taken(clock(part.takenAt)) : '',
    part.usedMs ? words.minutes(wholeMinutes(part.usedMs)) : '',
  ].filter(Boolean);
  const said: Block[] = [
    ...(about.length > 0 ? [paragraph(about.join(' · '), 'QUIET')] : []),
    ...(part.text.trim() ? [{ kind: 'markdown' as const, text: part.text }] : []),
    ...happened(writing, part),
  ];
  // Every item stands there, also one of which nothing is said; that it was opened and closed goes without saying.
  return part.kind === 'ITEM' || said.length > 0 ? [title, ...said] : [];
}

/** What came of none of the items. */
function elsewhere(writing: Writing): Block[] {
  const blocks = happened(writing, writing.content);
  return blocks.length > 0 ? [heading(2, writing.words.elsewhere), ...blocks] : [];
}

type Happened = Pick<MinutesContentPart, 'speakers' | 'polls' | 'decisions' | 'tasks'>;

function happened(writing: Writing, { speakers, polls, decisions, tasks }: Happened): Block[] {
  return [
    ...speakersIn(writing, speakers),
    ...polls.flatMap((poll) => pollBlocks(poll, writing)),
    ...decisionsIn(writing, decisions),
    ...tasksIn(writing, tasks),
  ];
}

function speakersIn({ words }: Writing, speakers: readonly MinutesSpeaker[]): Block[] {
  if (speakers.length === 0) return [];
  const inWords = ({ name, municipality, times, ms }: MinutesSpeaker): string => {
    const who = municipality ? `${name ?? words.erased} (${municipality})` : (name ?? words.erased);
    return [who, times > 1 ? `${times}×` : '', words.minutes(wholeMinutes(ms))].filter(Boolean).join(', ');
  };
  const items = speakers.map((speaker) => [paragraph(inWords(speaker))]);
  return [heading(3, words.speakers), { kind: 'list', ordered: false, items }];
}

function decisionsIn({ words, content }: Writing, decisions: readonly MinutesDecision[]): Block[] {
  if (decisions.length === 0) return [];
  const said = ({ ordinal, text, language }: MinutesDecision): Words => [
    { text: `${words.decision(ordinal)}. `, bold: true },
    { text, ...ownLanguage(content, language) },
  ];
  return [
    heading(3, words.decisions),
    ...decisions.map((decision) => ({ kind: 'paragraph' as const, words: said(decision) })),
  ];
}

function tasksIn({ words, content, language: written }: Writing, tasks: readonly MinutesTask[]): Block[] {
  if (tasks.length === 0) return [];
  const { task, owner, due } = words.columnsOfTasks;
  return [
    heading(3, words.tasks),
    {
      kind: 'table',
      columns: [
        { name: task, share: 52 },
        { name: owner, share: 24 },
        { name: due, share: 24 },
      ],
      rows: tasks.map((one) => [
        [{ text: one.text, ...ownLanguage(content, one.language) }],
        [{ text: one.owner ?? words.person }],
        [{ text: daysInWords(one.due, written) }],
      ]),
    },
  ];
}

function funding({ content, general }: Writing): Block[] {
  const statements = content.statements.map((one) => ({ kind: 'statement' as const, ...one }));
  return statements.length > 0 ? [heading(2, general.funding), ...statements] : [];
}

const ownLanguage = (content: MinutesContent, language: string): { language?: string } =>
  language === content.language ? {} : { language };

/** Half a minute is not nothing. */
const wholeMinutes = (ms: number): number => Math.max(1, Math.round(ms / 60_000));
