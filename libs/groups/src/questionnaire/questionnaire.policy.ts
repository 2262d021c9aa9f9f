import { DomainError, type Labels } from '#kernel';
import type { Question } from './questionnaire.entity.js';

/** A question as it was asked, with what was answered: kept so, whatever becomes of the question. */
export interface GivenAnswer {
  question: Labels;
  text: string;
  /** none where it was answered before ids were kept */
  questionId?: string;
}

/**
 * What is kept of the answers: each with its question as it stands now, in the questions' order. A required one without an
 * answer is BAD_INPUT; an answer to a question that is no longer asked is a CONFLICT, so that the person sees the new ones.
 */
export function answersKept(
  questions: readonly Question[],
  answers: readonly { questionId: string; text: string }[],
): GivenAnswer[] {
  if (answers.some(({ questionId }) => !questions.some(({ id }) => id === questionId)))
    throw new DomainError('CONFLICT', { rule: 'QUESTIONS_CHANGED' });
  return questions.flatMap(({ id, texts, required }) => {
    const text = answers.find((answer) => answer.questionId === id)?.text ?? '';
    if (required && !text) throw new DomainError('BAD_INPUT', { field: 'answers', rule: 'REQUIRED' });
    return text ? [{ question: texts, text, questionId: id }] : [];
  });
}
