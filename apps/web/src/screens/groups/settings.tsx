import { useState, type ReactNode } from 'react';
import type { GroupSettingsQuery } from '../../generated/graphql/graphql.js';
import { useAct, useAsk } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { useWords } from '../../language/words.js';
import { ArchiveSection } from '../../parts/archive-section.js';
import { Check } from '../../parts/field.js';
import { labelsOf, PlaceForm, textsOf, type PlaceTexts } from '../../parts/place-form.js';
import { SectionHead } from '../../parts/section.js';
import { Failed, Loading, NotFound, problemText } from '../../parts/states.js';
import { ThemePicker } from '../../parts/themes.js';
import { toast } from '../../parts/toast.js';
import { CharterEditor } from './charter-editor.js';
import { useGroup } from './group-room.js';
import { MailContent } from './mail-content.js';
import { Moving } from './moving.js';
import { QuestionsEditor } from './questions-editor.js';
import { ArchiveGroup, EditGroup, GroupSettings, ReopenGroup } from './settings-documents.js';
import '../../look/groups.css';

/** What those who lead the group may set: its names and doors, and whether it is closed. */
export function SettingsTab(): ReactNode {
  const { group } = useGroup();
  const mayEdit = group.viewerCan.includes('EDIT');
  const mayArchive = group.viewerCan.includes('ARCHIVE');
  if (!mayEdit && !mayArchive) return <NotFound />;
  return (
    <div className="wide page group-about">
      {mayEdit && <Editing />}
      {mayArchive && <Closing />}
    </div>
  );
}

type Settings = GroupSettingsQuery['group'];

function Editing(): ReactNode {
  const { group, again: groupAgain } = useGroup();
  const { answer, problem, again } = useAsk(GroupSettings, { number: group.number });
  if (!answer) return problem ? <Failed problem={problem} again={again} /> : <Loading />;
  const settings = answer.group;
  const changed = (): void => {
    again();
    groupAgain();
  };
  return (
    <>
      <Names
        // A newer version begins the form anew: what was typed on the old one is not saved over it.
        key={`names-${settings.version}`}
        settings={settings}
        changed={changed}
      />
      <CharterEditor
        key={`charter-${settings.charter?.version ?? 0}`}
        settings={settings}
        changed={changed}
      />
      <QuestionsEditor
        key={`questions-${settings.questionnaire.version}`}
        scopeId={settings.id}
        questionnaire={settings.questionnaire}
        changed={changed}
      />
      <MailContent place="group" scopeId={settings.id} mailsContent={settings.mailsContent} changed={again} />
      <Moving key={settings.parent?.id ?? 'none'} settings={settings} changed={changed} />
    </>
  );
}

function Names({ settings, changed }: { settings: Settings; changed: () => void }): ReactNode {
  const t = useWords();
  const [edit, waiting] = useAct(EditGroup);
  const [wrong, setWrong] = useState<Problem | null>(null);
  const { id, version, names, purposes, visibility, admission } = settings;
  const [themeIds, setThemeIds] = useState(settings.themes.map((theme) => theme.id));
  const [template, setTemplate] = useState(settings.template);
  const save = async (texts: PlaceTexts): Promise<void> => {
    const { problem: refused } = await edit({
      input: {
        id,
        version,
        names: labelsOf(texts.names),
        purposes: labelsOf(texts.purposes),
        visibility: texts.visibility,
        admission: texts.admission,
        themeIds,
        template,
      },
    });
    setWrong(refused ?? null);
    if (refused?.code === 'CONFLICT') toast(t('place.changed'), 'wrong');
    changed();
    if (!refused) toast(t('place.saved'));
  };
  return (
    <section>
      <SectionHead>{t('place.names')}</SectionHead>
      <PlaceForm
        initial={{ names: textsOf(names), purposes: textsOf(purposes), visibility, admission }}
        problem={wrong && refusalText(t, wrong)}
        forget={() => setWrong(null)}
        waiting={waiting}
        save={save}
      >
        <ThemePicker chosen={themeIds} onChange={setThemeIds} />
        <Check
          label={t('place.template')}
          checked={template}
          onChange={(event) => setTemplate(event.target.checked)}
        />
      </PlaceForm>
    </section>
  );
}

/** What is wrong, in words of this form where the rule is its own. */
function refusalText(t: ReturnType<typeof useWords>, problem: Problem): string {
  if (problem.code === 'CONFLICT') return t('place.changed');
  if (problem.rule === 'WIDER_THAN_COMMUNITY') return t('place.wider');
  if (problem.rule === 'NARROWER_THAN_GROUPS') return t('place.narrower');
  return problemText(t, problem);
}

function Closing(): ReactNode {
  const t = useWords();
  const { group, again } = useGroup();
  const [archive, archiving] = useAct(ArchiveGroup);
  const [reopen, reopening] = useAct(ReopenGroup);
  const told = (problem: Problem | undefined, done: string): boolean => {
    again();
    // Somebody else was faster: what was wanted is so.
    if (problem && problem.rule !== 'ARCHIVED' && problem.rule !== 'NOT_ARCHIVED') {
      toast(problem.rule === 'ARCHIVED_ABOVE' ? t('place.archived.above') : problemText(t, problem), 'wrong');
      return false;
    }
    toast(done);
    return true;
  };
  return (
    <ArchiveSection
      name={group.name}
      place="group"
      archived={group.archived}
      waiting={archiving || reopening}
      archive={async (note) =>
        told((await archive({ id: group.id, note })).problem, t('place.archived.done'))
      }
      reopen={async () => told((await reopen({ id: group.id })).problem, t('place.reopened'))}
    />
  );
}
