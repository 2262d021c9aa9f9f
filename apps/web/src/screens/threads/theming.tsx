import { useState, type ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAct } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { Dialog } from '../../parts/dialog.js';
import { Form } from '../../parts/form-frame.js';
import { problemText } from '../../parts/states.js';
import { ThemeTicks } from '../../parts/themes.js';

const SetThreadThemes = graphql(`
  mutation SetThreadThemes($id: ID!, $themeIds: [ID!]!) {
    setThreadThemes(id: $id, themeIds: $themeIds) {
      id
    }
  }
`);

/** Says what a thread is about; everybody who has it open sees it by its fact. */
export function Theming({
  threadId,
  borne,
  onClose,
}: {
  threadId: string;
  borne: readonly string[];
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const [chosen, setChosen] = useState([...borne]);
  const [wrong, setWrong] = useState<string | null>(null);
  const [save, waiting] = useAct(SetThreadThemes);
  const done = async (): Promise<void> => {
    const { problem } = await save({ id: threadId, themeIds: chosen });
    if (problem) return setWrong(problemText(t, problem));
    onClose();
  };
  return (
    <Dialog title={t('themes.ofThread')} open onClose={onClose}>
      <Form
        className="theme-form"
        problem={wrong}
        forget={() => setWrong(null)}
        onSubmit={done}
        send={t('form.save')}
        waiting={waiting}
        onCancel={onClose}
      >
        <ThemeTicks chosen={chosen} onChange={setChosen} most={5} />
      </Form>
    </Dialog>
  );
}
