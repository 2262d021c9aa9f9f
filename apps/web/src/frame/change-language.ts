import { chooseLanguage, type Language } from '../language/words.js';
import { forgetAnswers, refreshSession } from '../session/session.js';

/** Changes the language on this device; names of towns and groups come from the server in it, so all is asked anew. */
export async function changeLanguage(language: Language): Promise<void> {
  await chooseLanguage(language);
  forgetAnswers();
  void refreshSession();
}
