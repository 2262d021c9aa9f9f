import type { ReactNode } from 'react';
import { useAct } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import {
  AnswerAppeal,
  AppealHiding,
  CloseReports,
  HidePost,
  ReportPost,
  UnhidePost,
  WarnAuthor,
} from './documents.js';
import { WordsDialog } from './words-dialog.js';

export type Measure = 'report' | 'hide' | 'unhide' | 'appeal' | 'uphold' | 'restore' | 'dismiss' | 'warn';

/** The dialog of one measure about a post; what follows from it comes to everybody by facts. */
export function MeasureDialog({
  measure,
  postId,
  onClose,
  onDone,
}: {
  measure: Measure;
  postId: string;
  onClose: () => void;
  onDone?: () => void;
}): ReactNode {
  const t = useWords();
  const [report] = useAct(ReportPost);
  const [hide] = useAct(HidePost);
  const [unhide] = useAct(UnhidePost);
  const [appeal] = useAct(AppealHiding);
  const [answer] = useAct(AnswerAppeal);
  const [close] = useAct(CloseReports);
  const [warn] = useAct(WarnAuthor);
  const goes = {
    report: (words, reason) => report({ postId, reason, words: words || null }),
    hide: (words, reason) => hide({ postId, reason, words: words || null }),
    unhide: (words) => unhide({ postId, words: words || null }),
    appeal: (words) => appeal({ postId, words }),
    uphold: (words) => answer({ postId, answer: 'UPHELD', words }),
    restore: (words) => answer({ postId, answer: 'RESTORED', words }),
    dismiss: (words) => close({ postId, outcome: 'DISMISSED', words }),
    warn: (words) => warn({ postId, words }),
  } satisfies Record<Measure, Parameters<typeof WordsDialog>[0]['go']>;
  const toReporters = measure === 'report' || measure === 'hide';
  return (
    <WordsDialog
      title={t(`moderation.${measure}.title`)}
      why={t(`moderation.${measure}.why`)}
      label={t(`moderation.${measure}.words`)}
      act={t(`moderation.${measure}`)}
      done={t(`moderation.${measure}.done`)}
      look={measure === 'hide' ? 'danger' : 'main'}
      withReason={toReporters}
      optional={toReporters || measure === 'unhide'}
      refused={(rule) => (rule === 'ANOTHER_MODERATOR' ? t('moderation.anotherModerator') : undefined)}
      go={async (words, reason) => {
        const outcome = await goes[measure](words, reason);
        if (!outcome.problem) onDone?.();
        return outcome;
      }}
      onClose={onClose}
    />
  );
}
