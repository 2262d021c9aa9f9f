import { useState, type ReactNode } from 'react';
import { z } from 'zod/mini';
import { newId } from '#kernel';
import { useAct } from '../../../graphql/hooks.js';
import type { Problem } from '../../../graphql/problem.js';
import { useLanguage, useWords } from '../../../language/words.js';
import { Button } from '../../../parts/button.js';
import { Dialog } from '../../../parts/dialog.js';
import { TextArea, TextField } from '../../../parts/field.js';
import { FilledForm } from '../../../parts/filled-form.js';
import { useFields } from '../../../parts/form.js';
import { Form } from '../../../parts/form-frame.js';
import { toast } from '../../../parts/toast.js';
import { AddTable, EditTable, RemoveTable, WriteTableOutput, type ShownTable } from './documents.js';
import { saidOf } from './asking.js';

const rules = z.object({
  title: z.string().check(z.trim(), z.minLength(1, 'form.needed'), z.maxLength(200, 'form.tooLong')),
  seats: z.string().check(z.regex(/^[1-9]\d{0,2}$/, 'tables.seats.form')),
});

/** Sets a table up, changes it, or takes it away. */
export function TableDialog({
  meetingId,
  table,
  onDone,
  onClose,
}: {
  meetingId: string;
  /** null: a new one */
  table: ShownTable | null;
  onDone: () => void;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const [key] = useState(newId);
  const [add, adding] = useAct(AddTable);
  const [edit, editing] = useAct(EditTable);
  const [remove, removing] = useAct(RemoveTable);
  const form = useFields(rules, { title: table?.title ?? '', seats: String(table?.seats ?? 8) });
  const submit = form.handleSubmit(async ({ title, seats }) => {
    const said = { title, seats: Number(seats) };
    const { problem } = table
      ? await edit({ input: { id: table.id, version: table.version, ...said } })
      : await add({ input: { key, meetingId, language, ...said } });
    if (problem) return form.refuse(problem);
    onDone();
  });
  const takeAway = async (): Promise<void> => {
    const { problem } = await remove({ id: table!.id });
    if (problem) toast(saidOf(t, problem), 'wrong');
    else onDone();
  };
  return (
    <Dialog title={t(table ? 'tables.edit' : 'tables.add')} open onClose={onClose}>
      <FilledForm
        form={form}
        onSubmit={submit}
        send={t(table ? 'form.save' : 'tables.add')}
        waiting={adding || editing}
        onCancel={onClose}
        tell={(problem) => saidOf(t, problem)}
        also={
          table &&
          !table.output && (
            <Button look="quiet" waiting={removing} onPress={() => void takeAway()}>
              {t('tables.remove')}
            </Button>
          )
        }
      >
        <TextField label={t('tables.about')} {...form.field('title')} />
        <TextField label={t('tables.seats')} inputMode="numeric" {...form.field('seats')} />
      </FilledForm>
    </Dialog>
  );
}

/** What the table brings back. Who was overtaken keeps their own words, and sees the others'. */
export function OutputDialog({
  table,
  onDone,
  onClose,
}: {
  table: ShownTable;
  onDone: () => void;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const [text, setText] = useState(table.output ?? '');
  const [version, setVersion] = useState(table.outputVersion);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [write, writing] = useAct(WriteTableOutput);
  const theirs = problem?.rule === 'CHANGED' ? String(problem.details['currentText'] ?? '') : null;
  return (
    <Dialog title={table.title} open onClose={onClose}>
      <Form
        problem={
          problem &&
          (theirs === null ? (
            saidOf(t, problem)
          ) : (
            <>
              <p>{t('tables.output.overtaken')}</p>
              <blockquote className="whitespace-pre-line">{theirs}</blockquote>
            </>
          ))
        }
        forget={() => setProblem(null)}
        onSubmit={async () => {
          const { problem: refused } = await write({ input: { id: table.id, version, text, language } });
          if (!refused) return onDone();
          setProblem(refused);
          // what is sent next is sent in full knowledge of what stands there
          const now = refused.details['currentVersion'];
          if (refused.rule === 'CHANGED' && typeof now === 'number') setVersion(now);
        }}
        send={t('form.save')}
        waiting={writing}
        onCancel={onClose}
      >
        <TextArea
          label={t('tables.output')}
          rows={10}
          maxLength={8000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
