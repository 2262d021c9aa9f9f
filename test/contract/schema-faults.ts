/** What is wrong with a GraphQL schema by the house's own rules, a line each. */
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** Words that name a mechanism and not a thing of this field. */
const emptyWords = [
  'process',
  'handle',
  'manage',
  'data',
  'info',
  'helper',
  'util',
  'utils',
  'item',
  'object',
  'entity',
  'dto',
];

/** What people do here. A new verb is added knowingly. */
const verbs = [
  'accept',
  'add',
  'announce',
  'answer',
  'appeal',
  'appoint',
  'approve',
  'archive',
  'ask',
  'begin',
  'change',
  'check',
  'choose',
  'clone',
  'close',
  'comment',
  'complete',
  'conduct',
  'confirm',
  'correct',
  'create',
  'declare',
  'divide',
  'draft',
  'drop',
  'edit',
  'end',
  'erase',
  'expel',
  'finish',
  'follow',
  'give',
  'hide',
  'insert',
  'invite',
  'join',
  'leave',
  'lock',
  'make',
  'mark',
  'merge',
  'move',
  'name',
  'note',
  'open',
  'order',
  'pin',
  'publish',
  'rate',
  'react',
  'reassign',
  'record',
  'refuse',
  'register',
  'release',
  'remove',
  'rename',
  'reopen',
  'report',
  'request',
  'resend',
  'reset',
  'retire',
  'return',
  'revoke',
  'save',
  'seek',
  'set',
  'settle',
  'share',
  'sign',
  'split',
  'state',
  'support',
  'take',
  'type',
  'unannounce',
  'unhide',
  'unlock',
  'unpin',
  'unrate',
  'unreact',
  'update',
  'vote',
  'warn',
  'wish',
  'withdraw',
  'write',
];

/** Lists of Query that are whole, each with the reason why it stays short. */
export const wholeLists: Record<string, string> = {
  sessionClashes: 'of one session, with those that stand at the same time',
  faces: 'at most one for each person asked for, of whom there are at most 200',
  communities: 'an installation holds a handful',
  conversationReports: 'those that wait for an answer, at most a hundred',
  needPlaces: 'the municipalities that one person speaks for, in the communities they write in: a handful',
  postHistory: 'the changes of one post',
  titles: 'one of each kind, of which there are nine',
  ownVotes: 'one for each poll of a thread or a place that somebody has voted in',
  datePolls: 'those in which one person may answer and which wait for their meeting, at most twenty',
  municipalitiesToVoteFor: 'the municipalities whose mandates one person holds: a handful',
  threadPointers: 'the newest twenty of a place',
  movedPosts: 'at most one for each post asked for, of which there are at most a hundred',
  announcements: 'what stands on one front, at most ten',
  behalves: 'the bodies that one person may speak for: a handful',
  practiceCriteria: 'the grid by which practices are reviewed: a handful, retired ones included',
  themes: 'one vocabulary, made to be chosen from at a glance',
};

export function schemaFaults(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  return [...types.flatMap((type) => faultsOf(type)), ...mutationFaults(schema), ...listFaults(schema)];
}

function faultsOf(type: GraphQLNamedType): string[] {
  const root = ['Query', 'Mutation'].includes(type.name);
  const faults = [...(root ? [] : undescribed(type.name, type)), ...emptyName(type.name, type.name)];
  if (isEnumType(type)) {
    return [
      ...faults,
      ...type.getValues().flatMap((value) => undescribed(`${type.name}.${value.name}`, value)),
    ];
  }
  if (isInputObjectType(type)) {
    return [
      ...faults,
      ...Object.values(type.getFields()).flatMap((field) => named(`${type.name}.${field.name}`, field)),
    ];
  }
  if (isObjectType(type) || isInterfaceType(type)) {
    return [...faults, ...Object.values(type.getFields()).flatMap((field) => fieldFaults(type.name, field))];
  }
  return faults;
}

function fieldFaults(type: string, field: GraphQLField<unknown, unknown>): string[] {
  const path = `${type}.${field.name}`;
  // every page holds its `items`: the one place where the word says what it is
  const own = field.name === 'items' && type.endsWith('Page') ? undescribed(path, field) : named(path, field);
  const told = field.args.filter((argument) => !isInputObjectType(getNamedType(argument.type)));
  // an input object says itself what it is
  return [...own, ...told.flatMap((argument) => named(`${path}(${argument.name})`, argument))];
}

const named = (path: string, thing: { name: string; description?: string | null }): string[] => [
  ...undescribed(path, thing),
  ...emptyName(path, thing.name),
];

function undescribed(path: string, thing: { description?: string | null }): string[] {
  return thing.description?.trim() ? [] : [`${path} has no description`];
}

/** What stands in an agenda is called an agenda item by everybody, and by OParl. */
const whole = (name: string): string =>
  name.replace(/AgendaItem/g, 'Agendum').replace(/^agendaItem/, 'agendum');

function emptyName(path: string, name: string): string[] {
  const words = whole(name)
    .split(/(?=[A-Z])|_/)
    .map((word) => word.toLowerCase());
  return words.filter((word) => emptyWords.includes(word)).map((word) => `${path} is named with "${word}"`);
}

function mutationFaults(schema: GraphQLSchema): string[] {
  return Object.keys(schema.getMutationType()?.getFields() ?? {})
    .filter((name) => !verbs.includes(name.split(/(?=[A-Z])/)[0]!))
    .map((name) => `Mutation.${name} does not begin with a verb of the domain`);
}

function listFaults(schema: GraphQLSchema): string[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const page = getNamedType(field.type);
    if (isList(field.type) && !(field.name in wholeLists))
      return [`Query.${field.name} is a list and no page`];
    if (!page.name.endsWith('Page') || !isObjectType(page)) return [];
    const takesFirst = field.args.some((argument) => argument.name === 'first');
    return [
      ...(page.getFields()['items'] ? [] : [`${page.name} has no items`]),
      ...(takesFirst ? [] : [`Query.${field.name} gives a page and takes no first`]),
    ];
  });
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
