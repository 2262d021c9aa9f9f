/** Steps, lessons, evidence and resources, as the form holds them and as they are sent. */
import { newId } from '#kernel';
import type { PracticeContentInput } from '../../../generated/graphql/graphql.js';
import type { Qualifier } from '../../../parts/long-form/count-fields.js';
import { labelsOf, textsOf, type Texts } from '../../../parts/place-form.js';
import type { EditedEditionWords } from './documents.js';

export interface StepRow {
  key: string;
  titles: Texts;
  texts: Texts;
}

export interface LessonRow {
  key: string;
  texts: Texts;
  failure: boolean;
}

export interface EvidenceRow {
  key: string;
  indicators: Texts;
  value: string;
  qualifier: Qualifier;
  asWritten: string;
  period: string;
  sources: Texts;
}

export interface ResourceRow {
  key: string;
  whats: Texts;
  kind: 'people' | 'money' | 'words';
  people: string;
  qualifier: Qualifier;
  amount: string;
  currency: string;
}

export interface PartTexts {
  steps: readonly StepRow[];
  lessons: readonly LessonRow[];
  evidence: readonly EvidenceRow[];
  resources: readonly ResourceRow[];
}

export function partRows({
  steps,
  lessons,
  evidence,
  resources,
}: Pick<EditedEditionWords, keyof PartTexts>): PartTexts {
  return {
    steps: steps.map(({ titles, texts }) => ({
      key: newId(),
      titles: textsOf(titles),
      texts: textsOf(texts),
    })),
    lessons: lessons.map(({ texts, failure }) => ({ key: newId(), texts: textsOf(texts), failure })),
    evidence: evidence.map(({ indicators, value, asWritten, period, sources }) => ({
      key: newId(),
      indicators: textsOf(indicators),
      value: value?.value.toString() ?? '',
      qualifier: value?.qualifier ?? 'EXACT',
      asWritten: asWritten ?? '',
      period,
      sources: textsOf(sources),
    })),
    resources: resources.map(({ whats, people, amount, currency }) => ({
      key: newId(),
      whats: textsOf(whats),
      kind: people ? 'people' : amount === null ? 'words' : 'money',
      people: people?.value.toString() ?? '',
      qualifier: people?.qualifier ?? 'EXACT',
      amount: amount?.toString() ?? '',
      currency: currency ?? '',
    })),
  };
}

/** A sum as it is typed: with a comma or a point, and with spaces between the thousands. */
export const sumOf = (text: string): number => Number(text.replace(/\s/g, '').replace(',', '.'));

export function partsOf({ steps, lessons, evidence, resources }: PartTexts): PracticeContentInput {
  const count = (text: string, qualifier: Qualifier) =>
    text.trim() ? { value: Number(text), qualifier } : null;
  return {
    steps: steps.map(({ titles, texts }) => ({ titles: labelsOf(titles), texts: labelsOf(texts) })),
    lessons: lessons.map(({ texts, failure }) => ({ texts: labelsOf(texts), failure })),
    evidence: evidence.map(({ indicators, value, qualifier, asWritten, period, sources }) => ({
      indicators: labelsOf(indicators),
      value: count(value, qualifier),
      asWritten: asWritten.trim() || null,
      period: period.trim(),
      sources: labelsOf(sources),
    })),
    resources: resources.map(({ whats, kind, people, qualifier, amount, currency }) => ({
      whats: labelsOf(whats),
      people: kind === 'people' ? count(people, qualifier) : null,
      amount: kind === 'money' ? sumOf(amount) : null,
      currency: kind === 'money' ? currency : null,
    })),
  };
}
