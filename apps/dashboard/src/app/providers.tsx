import {
  DirectionProvider,
  localStorageColorSchemeManager,
  MantineProvider,
  useDirection,
} from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { Provider } from 'urql';
import { apiClient } from '../lib/client.js';
import { directionOf, type Language } from '../lib/language.js';
import { PreferencesContext } from '../lib/session.js';
import { THEME_KEY } from '../lib/theme-key.js';
import { WordsContext, wordsOf } from '../lib/words.js';
import { usePreferenceState } from './preferences.js';
import { router, toSignIn } from './router.js';
import { cssVariablesResolver, theme } from './theme.js';
import { printStyles } from './tokens.js';

const schemes = localStorageColorSchemeManager({ key: THEME_KEY });

/** Everything round the pages: theme, direction, preferences, the door to the API, routes. */
export function Providers({ startIn }: { startIn: Language }) {
  return (
    <DirectionProvider initialDirection={directionOf(startIn)} detectDirection={false}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        colorSchemeManager={schemes}
        defaultColorScheme="auto"
      >
        <style>{printStyles()}</style>
        <Reader startIn={startIn} />
      </MantineProvider>
    </DirectionProvider>
  );
}

function Reader({ startIn }: { startIn: Language }) {
  const [language, setLanguage] = useState(startIn);
  const { setDirection } = useDirection();
  const words = useMemo(() => wordsOf(language), [language]);
  const client = useMemo(() => apiClient(language, toSignIn), [language]);
  const preferences = usePreferenceState(client, language, setLanguage);
  useEffect(() => setDirection(directionOf(language)), [language, setDirection]);
  return (
    <WordsContext value={words}>
      <PreferencesContext value={preferences}>
        <Provider value={client}>
          <RouterProvider router={router()} />
        </Provider>
      </PreferencesContext>
    </WordsContext>
  );
}
