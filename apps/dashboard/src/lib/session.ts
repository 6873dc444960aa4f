import { createContext, useContext } from 'react';
import type { SessionQuery } from './graphql/graphql.js';
import type { Language } from './language.js';

/** The person signed in. */
export type Viewer = NonNullable<SessionQuery['viewer']>;

/** A programme the reader may open. */
export type ProgrammeSummary = SessionQuery['programmes'][number];

/** Who reads, and which programmes there are. */
export interface Session {
  readonly viewer: Viewer;
  readonly programmes: readonly ProgrammeSummary[];
}

/** The session of the signed-in person; set by the layout for everything below it. */
export const SessionContext = createContext<Session | null>(null);

/** The signed-in person and their programmes. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('Only pages below the layout know who is signed in.');
  return session;
}

/** The programme's own status date, whatever day the page's figures speak of; null for a programme not open to the reader. */
export function useStatusOn(programme: string): string | null {
  return useSession().programmes.find(({ code }) => code === programme)?.statusOn ?? null;
}

/** Light, dark, or as the device says. */
export type ThemeChoice = 'SYSTEM' | 'LIGHT' | 'DARK';

/** How a person likes to read, and how to change it. */
export interface Preferences {
  readonly language: Language;
  readonly theme: ThemeChoice;
  setLanguage(language: Language): void;
  setTheme(theme: ThemeChoice): void;
  /** Takes up what the API keeps for the person who just signed in, unless they have chosen otherwise here. */
  adopt(viewer: Viewer): void;
}

/** The reader's preferences; set by the providers round the whole page. */
export const PreferencesContext = createContext<Preferences | null>(null);

/** The reader's language and theme. */
export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext);
  if (!preferences) throw new Error('Preferences are set by the providers round the page.');
  return preferences;
}
