import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useMemo, useRef } from 'react';
import type { Client } from 'urql';
import { SetPreferencesDocument, type Language as ApiLanguage } from '../lib/graphql/graphql.js';
import { speakLanguage } from '../lib/i18n.js';
import { rememberLanguage, type Language } from '../lib/language.js';
import type { Preferences, ThemeChoice, Viewer } from '../lib/session.js';

const SCHEMES: Record<ThemeChoice, MantineColorScheme> = { SYSTEM: 'auto', LIGHT: 'light', DARK: 'dark' };
const THEMES: Record<MantineColorScheme, ThemeChoice> = { auto: 'SYSTEM', light: 'LIGHT', dark: 'DARK' };

/** The language picked before signing in; it outweighs the one kept with the person. */
const CHOSEN = 'masar-language-chosen';

/** Language and theme: kept in the browser, and with the person once signed in. */
export function usePreferenceState(
  client: Client,
  language: Language,
  onLanguage: (language: Language) => void,
): Preferences {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signedIn = useRef(false);
  return useMemo(() => {
    const keep = async (change: { language?: ApiLanguage; theme?: ThemeChoice }): Promise<void> => {
      if (signedIn.current) await client.mutation(SetPreferencesDocument, change).toPromise();
    };
    const speak = async (wanted: Language): Promise<void> => {
      rememberLanguage(wanted);
      await speakLanguage(wanted);
      onLanguage(wanted);
    };
    return {
      language,
      theme: THEMES[colorScheme],
      setLanguage(wanted) {
        if (!signedIn.current) sessionStorage.setItem(CHOSEN, wanted);
        void keep({ language: apiLanguage(wanted) }).then(() => speak(wanted));
      },
      setTheme(theme) {
        setColorScheme(SCHEMES[theme]);
        void keep({ theme });
      },
      adopt(viewer: Viewer) {
        if (signedIn.current) return;
        signedIn.current = true;
        const kept = viewer.language.toLowerCase() as Language;
        const chosen = sessionStorage.getItem(CHOSEN);
        sessionStorage.removeItem(CHOSEN);
        if (chosen === language && chosen !== kept) void keep({ language: apiLanguage(language) });
        else if (kept !== language) void speak(kept);
        if (viewer.theme !== 'SYSTEM') setColorScheme(SCHEMES[viewer.theme]);
      },
    };
  }, [client, language, onLanguage, colorScheme, setColorScheme]);
}

function apiLanguage(language: Language): ApiLanguage {
  return language.toUpperCase() as ApiLanguage;
}
