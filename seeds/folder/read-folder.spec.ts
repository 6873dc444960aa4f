import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localDate } from '#domain/shared/local-date.js';
import { readFiles, resolveRows } from './read-folder.js';
import { RowsNotResolved, type RowFault } from './row-fault.js';
import type { Loading } from './loading.js';

const GOOD: Readonly<Record<string, string>> = {
  'organisations.csv':
    'code,name_fr,kind,supervisor_code\nMI,Intérieur,ministry,\nDGCL,Collectivités,public_body,MI\n',
  'strategy.csv': 'code,level,parent_code,name_fr\nS,strategy,,Stratégie\nP1,priority,S,Usagers\n',
  'projects.csv':
    'code,title_fr,organisation_code,partner_codes,initiative_code,flagship,target_users,url,status,start,budget_mad,roadmap_presented\n' +
    'A,État civil,MI,DGCL,P1,yes,citizen,,in_progress,2011-04,1000.5,no\n' +
    'B,Cadrage,DGCL,,P1,no,,,framing,2012,,no\n',
  'milestones.csv':
    'project_code,seq,title_fr,phase,baseline_date,forecast_date,actual_date,weight,percent,percent_on\n' +
    'A,1,Cadrage,framing,2011,,2011-12,40,,\nA,2,Bureaux,deployment,2013-02,2013,,60,,\nB,1,Note,framing,,,,100,,\n',
  'dependencies.csv':
    'predecessor_project,predecessor_seq,successor_project,successor_seq,lag_working_days,status\nA,1,B,1,5,accepted\n',
  'risks.csv':
    'code,project_code,category,title_fr,probability,impact,status,kind,raised_date\nR1,A,legislative,Loi,3,5,escalated,issue,2012\n',
  'laws.csv':
    'code,kind,title_fr,date,date_precision,status_mid_2013,project_codes\nL1,loi,Loi,2007-11-30,day,in_force,A\n',
  'deployments.csv': 'project_code,strategy_code,unit_fr,date,deployed,target\nA,,commune,2012-01,1,127\n',
  'sessions.csv': 'session_code,committee,number,date\nC1,CIGOV,1,2010-02-22\n',
  'session_items.csv': 'session_code,item_type,seq,text_fr\nC1,decision,1,Décidé\n',
  'indicators.csv': 'indicator,year,rank_global,egdi_value\nEGDI,2010,126,0.3287\n',
};

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'masar-seed-'));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

function read(files: Readonly<Record<string, string>>, existing = new Map<string, string>()): Loading {
  return resolveRows(readFiles(folderOf(files)), localDate('2013-06-07'), existing);
}

function faultsOf(files: Readonly<Record<string, string>>): readonly RowFault[] {
  try {
    read(files);
  } catch (error) {
    if (error instanceof RowsNotResolved) return error.faults;
    throw error;
  }
  return [];
}

/** The good folder with one text of one file replaced. */
function with_(file: string, from: string, to: string): Readonly<Record<string, string>> {
  const text = GOOD[file] ?? '';
  expect(text).toContain(from);
  return { ...GOOD, [file]: text.replace(from, to) };
}

const rowsOf = (loading: Loading, table: Parameters<Loading['add']>[0]) => loading.rows.get(table) ?? [];

it('resolves a folder whose rows are all right', () => {
  expect(faultsOf(GOOD)).toEqual([]);
});

it('sets the apostrophes of French texts, and leaves what they were taken from', () => {
  const given = with_('projects.csv', 'A,État civil,', "A,L'état d'« avant » et l'« autre ' »,");
  const loading = read(given);
  expect(rowsOf(loading, 'project')[0]).toMatchObject({
    title: { fr: "L’état d’« avant » et l’« autre ' »" },
  });
});

describe('a cell that does not resolve is named with its file, line, column and reason', () => {
  it.each([
    [
      'an unknown organisation',
      'projects.csv',
      'A,État civil,MI',
      'A,État civil,MX',
      2,
      'organisation_code',
      '"MX" is unknown',
    ],
    [
      'an unknown partner',
      'projects.csv',
      'MI,DGCL,P1',
      'MI,DGCL;NO,P1',
      2,
      'partner_codes',
      '"NO" is unknown',
    ],
    ['a partner twice', 'projects.csv', 'MI,DGCL,P1', 'MI,DGCL;DGCL,P1', 2, 'partner_codes', '"DGCL" twice'],
    ['an unknown node', 'projects.csv', 'DGCL,,P1', 'DGCL,,P9', 3, 'initiative_code', '"P9" is unknown'],
    [
      'a code given twice',
      'projects.csv',
      'B,Cadrage',
      'A,Cadrage',
      3,
      'code',
      '"A" stands on line 2 already',
    ],
    [
      'an unknown status',
      'projects.csv',
      'framing,2012',
      'begun,2012',
      3,
      'status',
      'unknown word "begun", not one of not_started, framing, in_progress, operational, suspended, cancelled',
    ],
    [
      'a word of every object',
      'projects.csv',
      'framing,2012',
      'constructor,2012',
      3,
      'status',
      'unknown word "constructor", not one of not_started, framing, in_progress, operational, suspended, cancelled',
    ],
    ['a missing title', 'projects.csv', 'B,Cadrage', 'B,', 3, 'title_fr', 'empty in every language'],
    [
      'a script for an address',
      'projects.csv',
      'citizen,,in',
      'citizen,javascript:alert(1),in',
      2,
      'url',
      '"javascript:alert(1)" is not a web address',
    ],
    ['a wrong amount', 'projects.csv', '1000.5', '-3', 2, 'budget_mad', '"-3" is not an amount in MAD'],
    [
      'an impossible date',
      'milestones.csv',
      '2013-02,2013',
      '2013-02-29,2013',
      3,
      'baseline_date',
      '"2013-02-29" is not a date (2011, 2011-04 or 2011-04-17)',
    ],
    [
      'a date in words',
      'milestones.csv',
      '2013-02,2013',
      'février,2013',
      3,
      'baseline_date',
      '"février" is not a date (2011, 2011-04 or 2011-04-17)',
    ],
    [
      'a negative weight',
      'milestones.csv',
      '2011-12,40',
      '2011-12,-1',
      2,
      'weight',
      '-1 is not within 0 to 1000000',
    ],
    [
      'a weight beyond the limit',
      'milestones.csv',
      '2011-12,40',
      '2011-12,1000001',
      2,
      'weight',
      '1000001 is not within 0 to 1000000',
    ],
    [
      'a weight that is no number',
      'milestones.csv',
      '2011-12,40',
      '2011-12,4x',
      2,
      'weight',
      '"4x" is not a whole number',
    ],
    ['a milestone twice', 'milestones.csv', 'A,2,', 'A,1,', 3, 'seq', '"A 1" stands on line 2 already'],
    ['a milestone of no project', 'milestones.csv', 'B,1,', 'C,1,', 4, 'project_code', '"C" is unknown'],
    [
      'a percent beyond 100',
      'milestones.csv',
      '60,,',
      '60,101,2013',
      3,
      'percent',
      '101 is not within 0 to 100',
    ],
    [
      'a day of no percent',
      'milestones.csv',
      '60,,',
      '60,,2013',
      3,
      'percent',
      'empty, though percent_on gives its day',
    ],
    ['a likelihood of 6', 'risks.csv', 'Loi,3', 'Loi,6', 2, 'probability', '6 is not within 1 to 5'],
    ['an impact of 0', 'risks.csv', '3,5', '3,0', 2, 'impact', '0 is not within 1 to 5'],
    ['an unknown milestone', 'dependencies.csv', 'A,1', 'A,9', 2, 'predecessor_seq', 'A has no milestone 9'],
    [
      'a milestone waiting for itself',
      'dependencies.csv',
      'accepted\n',
      'accepted\nB,1,A,1,0,accepted\n',
      3,
      'successor_seq',
      '"A 1" would wait for itself',
    ],
    [
      'a strategy in a circle',
      'strategy.csv',
      'S,strategy,,',
      'S,strategy,P1,',
      2,
      'parent_code',
      '"S" is its own ancestor',
    ],
    [
      'an unknown parent',
      'strategy.csv',
      'P1,priority,S',
      'P1,priority,T',
      3,
      'parent_code',
      '"T" is unknown',
    ],
    [
      'a tutelle in a circle',
      'organisations.csv',
      'ministry,\n',
      'ministry,DGCL\n',
      2,
      'supervisor_code',
      '"MI" supervises itself',
    ],
    [
      'a deployment of two things',
      'deployments.csv',
      'A,,',
      'A,P1,',
      2,
      'project_code',
      'either project_code or strategy_code names what was deployed',
    ],
    ['an item of no session', 'session_items.csv', 'C1,', 'C9,', 2, 'session_code', '"C9" is unknown'],
    [
      'a precision that the date has not',
      'laws.csv',
      ',day,',
      ',month,',
      2,
      'date_precision',
      '"month" does not fit the date',
    ],
    ['a value in words', 'indicators.csv', '0.3287', 'high', 2, 'egdi_value', '"high" is not a number'],
    ['a row too short', 'risks.csv', ',2012', '', 2, '(all)', '8 cells under 9 columns'],
    ['a missing column', 'risks.csv', 'probability', 'likelihood', 1, 'probability', 'the column is missing'],
    ['a NUL character', 'risks.csv', 'Loi', 'L\0i', 2, '(all)', 'holds a NUL character'],
    ['a column twice', 'laws.csv', 'kind', 'code', 1, 'code', 'the column stands there twice'],
    ['a quote left open', 'risks.csv', 'Loi', '"Loi', 2, '(all)', 'not CSV'],
  ])('%s', (_what, file, from, to, line, column, reason) => {
    expect(faultsOf(with_(file, from, to))).toContainEqual({
      file,
      line,
      column,
      reason: expect.stringContaining(reason),
    });
  });

  it('counts lines as an editor does, also after a cell with line breaks', () => {
    const files = with_('projects.csv', 'A,État civil,MI', 'A,"État\ncivil",MI');
    const faulty = {
      ...files,
      'projects.csv': files['projects.csv']!.replace('B,Cadrage,DGCL', 'B,Cadrage,MX'),
    };
    expect(faultsOf(faulty)).toEqual([expect.objectContaining({ line: 4, column: 'organisation_code' })]);
  });

  it('names them all, and no more than fifty', () => {
    const risks = Array.from({ length: 80 }, (_, index) => `X${index},A,legal,t,1,1,open,risk,`);
    const [header] = GOOD['risks.csv']!.split('\n');
    const faulty = { ...GOOD, 'risks.csv': [header, ...risks].join('\n') };
    expect(faultsOf(faulty)).toHaveLength(50);
    expect(() => read(faulty)).toThrow(expect.objectContaining({ code: 'ROW_NOT_RESOLVED', count: 80 }));
  });
});

it('needs a strategy and projects, and nothing else', () => {
  const { 'strategy.csv': strategy, 'projects.csv': projects, 'organisations.csv': organisations } = GOOD;
  expect(
    faultsOf({ 'strategy.csv': strategy!, 'projects.csv': projects!, 'organisations.csv': organisations! }),
  ).toEqual([]);
  expect(faultsOf({ 'projects.csv': projects! }).map(({ file }) => file)).toContain('strategy.csv');
});

it('tolerates columns it does not know', () => {
  const files = with_('strategy.csv', 'name_fr\n', 'name_fr,colour\n');
  const text = files['strategy.csv']!.replace('Stratégie', 'Stratégie,red').replace(
    'Usagers',
    'Usagers,blue',
  );
  expect(faultsOf({ ...files, 'strategy.csv': text })).toEqual([]);
});

it('computes a start with the first day of its period and every other date with the last, keeping the precision', () => {
  const loading = read(GOOD);
  expect(rowsOf(loading, 'project')[0]).toMatchObject({ start_on: '2011-04-01', start_precision: 'MONTH' });
  const [, second] = rowsOf(loading, 'planned_milestone');
  expect(second).toMatchObject({ baseline_end_on: '2013-02-28', baseline_end_precision: 'MONTH' });
  const [first] = rowsOf(loading, 'milestone');
  expect(first).toMatchObject({ actual_end_on: '2011-12-31', actual_end_precision: 'MONTH' });
  expect(rowsOf(loading, 'risk')[0]).toMatchObject({ raised_on: '2012-12-31', raised_precision: 'YEAR' });
});

it('approves the roadmap of a project under way or presented, and leaves the others in draft', () => {
  const states = (files: Readonly<Record<string, string>>) =>
    rowsOf(read(files), 'roadmap_version').map((row) => row['state']);
  expect(states(GOOD)).toEqual(['APPROVED', 'DRAFT']);
  expect(states(with_('projects.csv', 'framing,2012,,no', 'framing,2012,,yes'))).toEqual([
    'APPROVED',
    'APPROVED',
  ]);
  expect(states(with_('projects.csv', 'in_progress', 'not_started'))).toEqual(['DRAFT', 'DRAFT']);
});

it('speaks the words of the model', () => {
  const loading = read(GOOD);
  expect(rowsOf(loading, 'risk')[0]).toMatchObject({ category: 'LEGAL', status: 'OPEN', occurred: true });
  expect(rowsOf(loading, 'project')[0]).toMatchObject({
    lifecycle: 'IN_PROGRESS',
    budget_planned_centimes: 100_050,
  });
  expect(rowsOf(loading, 'planned_milestone')[0]).toMatchObject({ earning_rule: 'FIXED_0_100' });
});

it('uses an organisation that exists already as it stands', () => {
  const loading = read(GOOD, new Map([['MI', 'the-id-of-MI']]));
  expect(rowsOf(loading, 'organisation').map((row) => row['code'])).toEqual(['DGCL']);
  expect(rowsOf(loading, 'project')[0]).toMatchObject({ lead_organisation_id: 'the-id-of-MI' });
});
