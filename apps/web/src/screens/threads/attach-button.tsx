import { Paperclip } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import type { Attaching } from './use-attaching.js';

const accepted =
  '.jpg,.jpeg,.png,.webp,.gif,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.csv,image/jpeg,image/png,image/webp,image/gif';

/** Chooses files to attach. The input itself stays out of sight: browsers draw it each in their own language. */
export function AttachButton({ attaching }: { attaching: Attaching }): ReactNode {
  const t = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look="quiet" icon aria-label={t('attach.add')} onPress={() => input.current?.click()}>
        <Paperclip aria-hidden="true" />
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accepted}
        onChange={(event) => {
          if (event.target.files) attaching.add(event.target.files);
          event.target.value = '';
        }}
      />
    </>
  );
}
