import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from '@tanstack/react-router';
import './look/app.css';
import { firstLanguage, LanguageProvider, speak } from './language/words.js';
import { router } from './router.js';
import { sessionKnown } from './session/session.js';

// The texts and the question who sits here travel at the same time; only the texts are waited for.
void sessionKnown();
await speak(firstLanguage());

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LanguageProvider>
      <RouterProvider router={router} />
    </LanguageProvider>
  </StrictMode>,
);
