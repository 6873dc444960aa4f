import type { LocalDate } from '#domain/shared/local-date.js';
import { EQUAL_WEIGHTS } from '#domain/progress/weighting.js';
import { exportNotes } from './export-notes.js';
import type { NamedPart, PortfolioData } from './portfolio-export.service.js';
import { EXPORT_MESSAGES } from './portfolio.messages.js';

const parts = [
  {
    projectId: 'a',
    code: 'EG-001',
    title: 'État civil',
    lifecycle: 'IN_PROGRESS',
    lastActualOn: null,
    updatedOn: null,
    voiceGapSteps: null,
    measured: false,
    health: 'GREEN',
  },
  {
    projectId: 'b',
    code: 'EG-002',
    title: 'Cadastre',
    lifecycle: 'IN_PROGRESS',
    lastActualOn: null,
    updatedOn: null,
    voiceGapSteps: null,
    measured: false,
    health: 'RED',
  },
] as unknown as NamedPart[];

const notesOf = (set: PortfolioData['set']) =>
  exportNotes(
    {
      reading: { asOf: { statusOn: '2013-06-07' as LocalDate }, thresholds: {}, firstReportingOn: null },
      language: 'fr',
      set,
    } as unknown as PortfolioData,
    EXPORT_MESSAGES.fr,
  );

describe('the note of a sum', () => {
  it('names the parts of a set that is opened', () => {
    const note = notesOf({ parts, weighting: EQUAL_WEIGHTS }).set('whole', 'PROJECT_COUNT');
    expect(note).toContain('EG-001, EG-002');
    expect(note).toContain('2 éléments comptés');
  });

  it('is the heading of its column where the set is too large to be opened', () => {
    const notes = notesOf(null);
    expect(notes.set('whole', 'SET_PROGRESS')).toBe(notes.heading('SET_PROGRESS', 'WEIGHTED_MEAN'));
    expect(notes.set('whole', 'PROJECT_COUNT')).toBe(notes.heading('PROJECT_COUNT', 'COUNT'));
    expect(notes.set('whole', 'HEALTH_COUNT', 'RED')).not.toContain('0 élément');
  });
});
