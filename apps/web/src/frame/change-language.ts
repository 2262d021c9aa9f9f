import { chooseLanguage, words, type Language } from '../language/words.js';
import { toast } from '../parts/toast.js';
import { forgetAnswers, refreshSession } from '../session/session.js';

/** Changes the language on this device; names of towns and groups come from the server in it, so all is asked anew. */
export async function changeLanguage(language: Language): Promise<void> {
  try {
    await chooseLanguage(language);
  } catch {
    // Its texts did not come: the page stays in the language that it has.
    return toast(words('problem.OFFLINE'), 'wrong');
  }
  forgetAnswers();
  void refreshSession();
}
