import type { RouteObject } from 'react-router';

/** The pages of the programme's tab. */
export const programmeRoutes: RouteObject[] = [
  {
    lazy: async () => ({ Component: (await import('./programme-tab.js')).ProgrammeTab }),
    children: [
      {
        index: true,
        lazy: async () => ({ Component: (await import('./settings-page.js')).SettingsPage }),
      },
      {
        path: 'thresholds',
        lazy: async () => ({ Component: (await import('./thresholds-page.js')).ThresholdsPage }),
      },
      {
        path: 'calendar',
        lazy: async () => ({ Component: (await import('./calendar-page.js')).CalendarPage }),
      },
      {
        path: 'new',
        lazy: async () => ({ Component: (await import('./new-programme-page.js')).NewProgrammePage }),
      },
    ],
  },
];
