/** The meeting's own questions, and what is kept of their answers. */
import { DomainError, type Labels } from '#kernel';

export interface AskedChoice {
  id: string;
  texts: Labels;
}

export interface AskedQuestion {
  id: string;
  kind: 'TEXT' | 'ONE' | 'SEVERAL' | 'YES_NO';
  texts: Labels;
  required: boolean;
  /** of ONE and SEVERAL, else none */
  choices: AskedChoice[];
}

/** An answer with its question as it was asked: kept so, whatever becomes of the question. */
export interface GivenAnswer {
  questionId: string;
  kind: AskedQuestion['kind'];
  question: Labels;
  text: string | null;
  choices: AskedChoice[];
  yes: boolean | null;
}

export interface SaidAnswer {
  questionId: string;
  text?: string | null;
  choiceIds?: readonly string[] | null;
  yes?: boolean | null;
}

/**
 * What is kept of the answers, in the questions' order. A required one without an answer is BAD_INPUT; an answer to what is no
 * longer asked, or by a choice that is no longer given, is a CONFLICT, so that the person sees the new questions.
 */
export function answersKept(
  questions: readonly AskedQuestion[],
  answers: readonly SaidAnswer[],
): GivenAnswer[] {
  if (answers.some(({ questionId }) => !questions.some(({ id }) => id === questionId))) throw changed();
  return questions.flatMap((question) => {
    const given = answerOf(
      question,
      answers.find(({ questionId }) => questionId === question.id),
    );
    if (!given && question.required)
      throw new DomainError('BAD_INPUT', {
        field: 'input.answers',
        rule: 'REQUIRED',
        questionId: question.id,
      });
    return given ? [given] : [];
  });
}

function answerOf(question: AskedQuestion, said: SaidAnswer | undefined): GivenAnswer | null {
  const { id: questionId, kind, texts } = question;
  const none: GivenAnswer = { questionId, kind, question: texts, text: null, choices: [], yes: null };
  const chosen = new Set(said?.choiceIds ?? []);
  const choices = question.choices.filter(({ id }) => chosen.has(id));
  if (choices.length < chosen.size) throw changed();
  if (kind === 'YES_NO') return typeof said?.yes === 'boolean' ? { ...none, yes: said.yes } : null;
  if (kind === 'TEXT') return said?.text ? { ...none, text: said.text } : null;
  if (kind === 'ONE' && choices.length > 1)
    throw new DomainError('BAD_INPUT', { field: 'input.answers', rule: 'ONLY_ONE', questionId });
  return choices.length > 0 ? { ...none, choices } : null;
}

const changed = (): DomainError => new DomainError('CONFLICT', { rule: 'QUESTIONS_CHANGED' });
