import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { useAct } from '../../../graphql/hooks.js';
import type { Problem } from '../../../graphql/problem.js';
import { languageNames, languages, useWords, type Language } from '../../../language/words.js';
import { Button } from '../../../parts/button.js';
import { Select } from '../../../parts/field.js';
import { Form } from '../../../parts/form-frame.js';
import { LeaveGuard } from '../../../parts/leave-guard.js';
import { FormPart } from '../../../parts/long-form/form-part.js';
import { MoneyRows } from '../../../parts/long-form/money-rows.js';
import { PhotoRows } from '../../../parts/long-form/photo-rows.js';
import { useMerged } from '../../../parts/merged.js';
import { PageTitle } from '../../../parts/section.js';
import { ThemePicker } from '../../../parts/themes.js';
import { toast } from '../../../parts/toast.js';
import { MoveEdition } from '../documents.js';
import { missingText, refusalText } from '../refusals.js';
import { EditPractice, type EditedEditionWords, type EditedPractice } from './documents.js';
import {
  changesOf,
  isSame,
  textsOfEdition,
  type EditionTexts,
  type Part,
  type Wrong,
} from './edition-texts.js';
import { InTongue } from './in-tongue.js';
import { MeetingFields } from './meeting-fields.js';
import { SectionField, SectionFields } from './text-fields.js';
import { TransferFields, WhoFields } from './who-fields.js';
import { ProofFields, WorkFields } from './work-fields.js';
import { lackingIn, wrongIn } from './wrong-in.js';

// Its words are many, and stand where one has to open them first.
const TargetGroupTicks = lazy(async () => ({
  default: (await import('../target-group-ticks.js')).TargetGroupTicks,
}));

const licences = ['CC_BY', 'CC_BY_SA', 'CC0', 'ALL_RIGHTS'] as const;

/** The edition in work: kept as often as one likes, and handed in once all that others need is said. */
export function EditionForm({
  practice,
  edition,
  onDone,
  again,
}: {
  practice: EditedPractice;
  edition: EditedEditionWords;
  onDone: () => void;
  again: () => void;
}): ReactNode {
  const t = useWords();
  const { texts, begun, change, keep } = useMerged(practice.version, () => textsOfEdition(edition));
  const [tongue, setTongue] = useState(edition.language as Language);
  const [wrong, setWrong] = useState<Wrong>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [edit, editing] = useAct(EditPractice);
  const [move, moving] = useAct(MoveEdition);
  const done = useRef(false);

  const said = (refused: Problem | undefined): null => {
    if (refused?.code === 'CONFLICT') again();
    if (refused) setProblem(refused.rule === 'CHANGED' ? t('form.merged') : refusalText(t, refused));
    return null;
  };
  /** What stands after it, and what is still missing; null where it was not kept. */
  const save = async (): Promise<{ version: number; missing: readonly string[] } | null> => {
    const found = wrongIn(texts, t);
    setWrong(found);
    setProblem(null);
    if (Object.keys(found).length > 0) return null;
    if (isSame(texts, begun)) return { version: practice.version, missing: edition.missing };
    const content = changesOf(texts, begun);
    const { answer, problem: refused } = await edit({
      input: { id: practice.id, version: practice.version, content },
    });
    if (!answer) return said(refused);
    keep();
    again();
    return { version: answer.editPractice.version, missing: answer.editPractice.working?.missing ?? [] };
  };
  const handIn = async (): Promise<void> => {
    const kept = await save();
    if (!kept) return;
    if (kept.missing.length > 0) {
      setTongue(texts.language as Language);
      setWrong(lackingIn(kept.missing, t));
      return setProblem(missingText(t, kept.missing));
    }
    const input = { editionId: edition.id, version: kept.version, to: 'SUBMITTED' as const };
    const { answer, problem: refused } = await move({ input });
    if (!answer) return void said(refused);
    done.current = true;
    toast(t('practices.moved'));
    onDone();
  };
  const part: Part = { texts, wrong, change, tongue };

  return (
    <div className="wide page">
      <PageTitle>{t('practiceForm.title', { ordinal: edition.ordinal })}</PageTitle>
      <p className="muted mt-2">
        {practice.title || t('practices.untitled')} · {practice.municipality.name}
      </p>
      <LeaveGuard when={() => !done.current && !isSame(texts, begun)} />
      <Form
        className="mt-6 meeting-form"
        problem={problem}
        forget={() => setProblem(null)}
        onSubmit={async () => {
          if (await save()) toast(t('form.saved'));
        }}
        send={t('form.save')}
        waiting={editing || moving}
        onCancel={onDone}
        also={
          <Button waiting={editing || moving} onPress={() => void handIn()}>
            {t('practices.move.SUBMITTED')}
          </Button>
        }
      >
        <Tongues texts={texts} change={change} tongue={tongue} setTongue={setTongue} />
        <InTongue
          label={t('practiceForm.name')}
          wrong={wrong.titles}
          tongue={tongue}
          texts={texts.titles}
          maxLength={200}
          change={(titles) => change({ titles })}
        />
        <SectionField kind="SUMMARY" rows={5} {...part} />
        <ThemePicker
          chosen={texts.themeIds}
          onChange={(themeIds) => change({ themeIds })}
          most={10}
          wrong={wrong.themeIds}
        />
        <div className="form-parts">
          <SectionFields
            name={t('practiceForm.why')}
            kinds={['PROBLEM', 'TARGET_GROUPS', 'OBJECTIVES']}
            {...part}
          >
            <Suspense fallback={null}>
              <TargetGroupTicks
                ticked={texts.targetGroups}
                change={(ticked) => change({ targetGroups: [...ticked] })}
              />
            </Suspense>
          </SectionFields>
          <WorkFields {...part} />
          <ProofFields {...part} />
          <SectionFields
            name={t('practiceForm.learnt')}
            kinds={['PARTICIPATION', 'DIFFICULTIES', 'INNOVATION', 'SUSTAINABILITY']}
            {...part}
          />
          <TransferFields {...part} />
          <WhoFields {...part} />
          <FormPart name={t('meetingForm.money')} held={texts.projects.map(({ title }) => title)}>
            <MoneyRows projects={texts.projects} statements={texts.statements} change={change} />
          </FormPart>
          <FormPart
            name={t('practiceForm.shown')}
            held={[
              texts.photos.length > 0 && t('meetingRecord.photos.count', { count: texts.photos.length }),
            ]}
          >
            <PhotoRows photos={texts.photos} change={(photos) => change({ photos })} most={30} />
            <MeetingFields {...part} communityId={practice.community?.id} />
          </FormPart>
        </div>
        <Select
          label={t('practices.licence')}
          hint={t('practiceForm.licence.hint')}
          value={texts.licence}
          onChange={(event) => change({ licence: event.target.value as EditionTexts['licence'] })}
          options={licences.map((value) => ({ value, text: t(`practiceForm.licence.${value}`) }))}
        />
      </Form>
    </div>
  );
}

/** In which language it is written first, and in which one the fields now are. */
function Tongues({
  texts,
  change,
  tongue,
  setTongue,
}: Pick<Part, 'texts' | 'change' | 'tongue'> & { setTongue: (language: Language) => void }): ReactNode {
  const t = useWords();
  const options = languages.map((value) => ({ value, text: languageNames[value], lang: value }));
  return (
    <div className="grid items-end gap-5 sm:grid-cols-2">
      <Select
        label={t('practiceForm.tongue')}
        hint={t('practiceForm.tongue.hint')}
        value={tongue}
        onChange={(event) => setTongue(event.target.value as Language)}
        options={options}
      />
      <Select
        label={t('practiceForm.original')}
        hint={t('practiceForm.original.hint')}
        value={texts.language}
        onChange={(event) => change({ language: event.target.value })}
        options={options}
      />
    </div>
  );
}
