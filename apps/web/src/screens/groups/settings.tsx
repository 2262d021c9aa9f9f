import { useState, type ReactNode } from 'react';
import { useAct, useAsk } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { useWords } from '../../language/words.js';
import { ArchiveSection } from '../../parts/archiving.js';
import { labelsOf, PlaceForm, textsOf, type PlaceTexts } from '../../parts/place-form.js';
import { SectionHead } from '../../parts/section.js';
import { Failed, Loading, NotFound, problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { useGroup } from './group-room.js';
import { ArchiveGroup, EditGroup, GroupSettings, ReopenGroup } from './settings-documents.js';

/** What those who lead the group may set: its names and doors, and whether it is closed. */
export function SettingsTab(): ReactNode {
  const { group } = useGroup();
  const mayEdit = group.viewerCan.includes('EDIT');
  const mayArchive = group.viewerCan.includes('ARCHIVE');
  if (!mayEdit && !mayArchive) return <NotFound />;
  return (
    <div className="wide page group-about">
      {mayEdit && <Names />}
      {mayArchive && <Closing />}
    </div>
  );
}

function Names(): ReactNode {
  const t = useWords();
  const { group, again: groupAgain } = useGroup();
  const { answer, problem, again } = useAsk(GroupSettings, { number: group.number });
  const [edit, waiting] = useAct(EditGroup);
  const [wrong, setWrong] = useState<Problem | null>(null);
  if (!answer) return problem ? <Failed problem={problem} again={again} /> : <Loading />;
  const { id, version, names, purposes, visibility, admission } = answer.group;
  const save = async (texts: PlaceTexts): Promise<void> => {
    const { problem: refused } = await edit({
      input: {
        id,
        version,
        names: labelsOf(texts.names),
        purposes: labelsOf(texts.purposes),
        visibility: texts.visibility,
        admission: texts.admission,
      },
    });
    setWrong(refused ?? null);
    again();
    if (refused) return;
    toast(t('place.saved'));
    groupAgain();
  };
  return (
    <section>
      <SectionHead>{t('place.names')}</SectionHead>
      <PlaceForm
        // A newer version begins the form anew: what was typed on the old one is not saved over it.
        key={version}
        initial={{ names: textsOf(names), purposes: textsOf(purposes), visibility, admission }}
        problem={wrong && refusalText(t, wrong)}
        waiting={waiting}
        save={(texts) => void save(texts)}
      />
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
