import type { ReactNode } from 'react';
import { z } from 'zod/mini';
import { parseFuzzyDate } from '#kernel';
import { useAct } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { useLanguage, useWords, type Words } from '../../language/words.js';
import { Dialog } from '../../parts/dialog.js';
import { Select, TextArea, TextField } from '../../parts/field.js';
import { FilledForm } from '../../parts/filled-form.js';
import { useFields } from '../../parts/form.js';
import { toast } from '../../parts/toast.js';
import { RecordTransfer, type ShownTransfers } from './transfer-documents.js';

const long = z.string().check(z.trim(), z.maxLength(4000, 'form.tooLong'));
const rules = z.object({
  municipalityId: z.string(),
  stage: z.string(),
  since: z.string().check(
    z.trim(),
    z.refine((text) => {
      const kind = parseFuzzyDate(text)?.kind;
      return kind !== undefined && kind !== 'INTERVAL' && kind !== 'INSTANT';
    }, 'places.date.form'),
  ),
  adaptations: long,
  evidence: long,
  reason: long,
  contact: z.string().check(z.trim(), z.maxLength(200, 'form.tooLong')),
});

const ofDates = ['IN_FUTURE', 'BEFORE_LAST'] as const;

function refusal(t: Words, { code, rule }: Problem): string | null {
  if (rule === 'NOT_FROM_HERE') return t('transfers.refused.NOT_FROM_HERE');
  return code === 'CONFLICT' ? t('transfers.changed') : null;
}

/** Writes down a stage that a town has reached: what is asked for depends on the stage. */
export function TransferForm({
  practiceId,
  choices,
  onClose,
}: {
  practiceId: string;
  choices: ShownTransfers['viewerTransfers'];
  onClose: (recorded: boolean) => void;
}): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const [record, waiting] = useAct(RecordTransfer);
  const form = useFields(rules, {
    municipalityId: choices[0]!.municipality.id,
    stage: choices[0]!.stages[0]!,
    since: new Date().toISOString().slice(0, 7),
    ...{ adaptations: '', evidence: '', reason: '', contact: '' },
  });
  const choiceOf = (id: string) => choices.find(({ municipality }) => municipality.id === id) ?? choices[0]!;
  const choice = choiceOf(form.watch('municipalityId'));
  // Another town may stand elsewhere on its way.
  const stage = choice.stages.find((one) => one === form.watch('stage')) ?? choice.stages[0]!;
  const needed = { EVALUATED: 'evidence', GIVEN_UP: 'reason' } as const;
  const submit = form.handleSubmit(async ({ reason, ...said }) => {
    const field = needed[stage as keyof typeof needed];
    if (field && !(field === 'reason' ? reason : said[field]))
      return form.setError(field, { message: 'form.needed' });
    const { problem } = await record({
      input: {
        ...said,
        ...{ practiceId, language, stage, version: choice.version },
        reason: stage === 'GIVEN_UP' ? reason : null,
      },
    });
    const ofDate = ofDates.find((rule) => rule === problem?.rule);
    if (ofDate) return form.setError('since', { message: `transfers.refused.${ofDate}` });
    if (problem) return form.refuse(problem);
    toast(t('transfers.recorded'));
    onClose(true);
  });
  const areas: Record<'adaptations' | 'evidence' | 'reason', boolean> = {
    adaptations: stage === 'ADAPTING' || stage === 'IN_USE',
    evidence: stage === 'IN_USE' || stage === 'EVALUATED',
    reason: stage === 'GIVEN_UP',
  };
  return (
    <Dialog title={t('transfers.record')} open onClose={() => onClose(false)}>
      <FilledForm
        form={form}
        onSubmit={submit}
        send={t('transfers.record.send')}
        waiting={waiting}
        onCancel={() => onClose(false)}
        tell={(problem) => refusal(t, problem)}
      >
        {choices.length > 1 && (
          <Select
            label={t('transfers.town')}
            options={choices.map(({ municipality: { id, name } }) => ({ value: id, text: name }))}
            {...form.register('municipalityId')}
          />
        )}
        {choices.length === 1 && <p className="font-semibold">{choice.municipality.name}</p>}
        <Select
          label={t('transfers.stage')}
          options={choice.stages.map((one) => ({ value: one, text: t(`transfers.stage.${one}`) }))}
          {...form.register('stage')}
          value={stage}
        />
        <TextField label={t('transfers.since')} hint={t('places.date.hint')} {...form.field('since')} />
        {(['adaptations', 'evidence', 'reason'] as const).map(
          (what) =>
            areas[what] && (
              <TextArea
                key={what}
                label={t(`transfers.${what}`)}
                hint={t(`transfers.${what}.hint`)}
                rows={4}
                maxLength={4000}
                {...form.field(what)}
              />
            ),
        )}
        <TextField
          label={t('transfers.contact')}
          hint={t('transfers.contact.hint')}
          maxLength={200}
          {...form.field('contact')}
        />
      </FilledForm>
    </Dialog>
  );
}
