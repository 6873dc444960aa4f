import {
  all,
  LEAD,
  MAY_CHANGE,
  NOBODY,
  programme,
  SIGNED_IN,
  type MutationRow,
  type Outcomes,
  type Row,
} from './matrix-outcomes.js';

const OF_PROJECT = 'workbookUploads(project: $code, first: 5)';
const COMPARED = `${OF_PROJECT} { comparison`;
/** The organisations that lead, DPGOV and auditors; never the committee. */
const OFFICES: Outcomes = { ...SIGNED_IN, chair: '---', member: '---' };

/** Every field by which the workbooks that came back are read: those of the organisation that leads the project. */
export const EXCHANGE_ROWS: readonly Row[] = [
  programme('Programme.exchangingBodies', 'exchangingBodies { code }', OFFICES),
  programme('Programme.workbookUploads', `${OF_PROJECT} { id }`, LEAD),
  programme('Programme.workbookUploads#all', 'workbookUploads { id }', OFFICES),
  programme('WorkbookUpload.findings', `${OF_PROJECT} { findings { code } }`, LEAD, 'findings'),
  programme('WorkbookUpload.comparison', `${COMPARED} { digest } }`, LEAD, 'comparison'),
  programme(
    'WorkbookComparison.projects',
    `${COMPARED} { projects { code } } }`,
    LEAD,
    'comparison.projects',
  ),
  programme('WorkbookComparison.homeless', `${COMPARED} { homeless { key } } }`, LEAD, 'comparison.homeless'),
  programme(
    'ComparedProject.rows',
    `${COMPARED} { projects { rows { key } } } }`,
    LEAD,
    'comparison.projects.rows',
  ),
  programme(
    'ComparedProject.effect',
    `${COMPARED} { projects { effect { before { health } } } } }`,
    LEAD,
    'comparison.projects.effect',
  ),
  programme(
    'ComparedRow.cells',
    `${COMPARED} { projects { rows { cells { field } } } } }`,
    LEAD,
    'comparison.projects.rows.cells',
  ),
  programme(
    'ComparedRow.effect',
    `${COMPARED} { projects { rows { effect { before { health } } } } } }`,
    MAY_CHANGE,
    'comparison.projects.rows.effect',
  ),
  programme(
    'ComparedCell.findings',
    `${COMPARED} { homeless { cells { findings { code } } } } }`,
    LEAD,
    'comparison.homeless.cells.findings',
  ),
  ...['before', 'after'].map((side) =>
    programme(
      `FiguresMoved.${side}`,
      `${COMPARED} { projects { effect { ${side} { health } } } } }`,
      LEAD,
      `comparison.projects.effect.${side}`,
    ),
  ),
  programme('WorkbookUpload.receipt', `${OF_PROJECT} { receipt { applied { row } } }`, LEAD, 'receipt'),
  ...['applied', 'left'].map((part) =>
    programme(
      `WorkbookReceipt.${part}`,
      `${OF_PROJECT} { receipt { ${part} { row } } }`,
      LEAD,
      `receipt.${part}`,
    ),
  ),
  programme(
    'WorkbookReceipt.projects',
    `${OF_PROJECT} { receipt { projects { code } } }`,
    LEAD,
    'receipt.projects',
  ),
  programme(
    'ReceiptRow.cells',
    `${OF_PROJECT} { receipt { applied { cells { field } } } }`,
    LEAD,
    'receipt.applied.cells',
  ),
  ...['before', 'after'].map((side) =>
    programme(
      `ReceiptProject.${side}`,
      `${OF_PROJECT} { receipt { projects { ${side} { health } } } }`,
      LEAD,
      `receipt.projects.${side}`,
    ),
  ),
];

const HASH = '0'.repeat(64);
const FIGURES = '{"health": "RED", "progressBp": 1, "plannedProgressBp": 2, "slippageDays": 3}';
const ROW = `{"table": "milestone", "id": "m", "sheet": "Étapes", "row": 3, "projectCode": "X", "title": "Recette",
  "allowed": true, "cells": [{"field": "forecastEndOn", "cell": "F3", "before": null, "after": "2014-01-01"}]}`;
const RECEIPT = `{"applied": [${ROW}], "left": [${ROW}],
  "projects": [{"code": "X", "before": ${FIGURES}, "after": ${FIGURES}}]}`;
const EMPTY = 'ffffffff-0000-4000-8000-000000000001';

/** One workbook of the organisation that leads the project, come back twice: to be decided, and applied. */
export const EXCHANGE_THINGS: readonly string[] = [
  `WITH whose AS (
     SELECT p.programme_id, p.lead_organisation_id AS organisation_id FROM project p
     WHERE p.programme_id = $1 AND p.id = $2
   ), person AS (SELECT id FROM person WHERE email = 'officer@dpgov.example'), made AS (
     INSERT INTO workbook (id, programme_id, organisation_id, language, status_on, content, seal_key, made_by_id)
     SELECT $3::uuid, w.programme_id, w.organisation_id, 'fr', '2013-06-07', jsonb_build_object('project', '[]'::jsonb,
       'risk', '[]'::jsonb, 'milestone', jsonb_build_array(jsonb_build_object('id', $4::text, 'projectId', $2::text,
         'version', 1, 'values', '{"forecastEndOn": null}'::jsonb)),
       'deployment', '[{"id": "${EMPTY}", "projectId": null, "version": 0, "values": {"projectCode": null}}]'::jsonb),
       'key', person.id FROM whose w, person RETURNING *)
   INSERT INTO workbook_upload (id, programme_id, organisation_id, workbook_id, file_name, file_hash, file_bytes,
     file_kept_until, sent_by_id, state, tables, findings, decided_at, decided_by_id, transaction_id, receipt)
   SELECT gen_random_uuid(), m.programme_id, m.organisation_id, m.id, 'classeur.xlsx', '${HASH}', 1, '2030-01-01',
     m.made_by_id, told.state, jsonb_build_array(
       jsonb_build_object('key', 'milestone', 'sheet', 'Étapes', 'rows', jsonb_build_array(jsonb_build_object(
         'id', $4::text, 'row', 3, 'values', '{"forecastEndOn": "2016-01-01"}'::jsonb, 'cells', '{"forecastEndOn": "F3"}'::jsonb))),
       jsonb_build_object('key', 'deployment', 'sheet', 'Déploiements', 'rows', jsonb_build_array(jsonb_build_object(
         'id', '${EMPTY}', 'row', 3, 'values', '{"projectCode": "NONE"}'::jsonb, 'cells', '{"projectCode": "B3"}'::jsonb)))),
     '[{"code": "ROWS_LEFT_OUT", "level": "NOTE", "sheet": "Étapes", "params": {"count": 1}}]',
     CASE told.state WHEN 'APPLIED' THEN now() END, CASE told.state WHEN 'APPLIED' THEN m.made_by_id END,
     CASE told.state WHEN 'APPLIED' THEN 1 END, CASE told.state WHEN 'APPLIED' THEN '${RECEIPT}'::jsonb END
   FROM made m, (VALUES ('READ'), ('APPLIED')) told(state)`,
];

/** The office itself and DPGOV; auditors look on. */
const DECIDED_BY: Outcomes = {
  ...all('---'),
  ...{ admin: 'SSS', officer: 'SSS', auditor: 'FFF', leadMi: 'S--', contributorMi: 'S--', leadMjl: 'S--' },
};

const UPLOAD = (state: string): string => `
  SELECT coalesce(u.id, gen_random_uuid()) AS id, coalesce(u.version, 1) AS version FROM (SELECT 1) one
  LEFT JOIN (SELECT x.id, x.version FROM workbook_upload x JOIN project p ON p.lead_organisation_id = x.organisation_id
    WHERE p.code = $1 AND x.state = '${state}' ORDER BY x.id LIMIT 1) u ON TRUE`;

const operation = (field: string, ask: string, of: string, does: Outcomes): MutationRow => ({
  ...{ field, ask, of, does },
  ...{ absent: 'NOT_FOUND', nobody: 'UNAUTHENTICATED' },
});

/** Every operation on workbooks that came back, and what is read by the id of one. */
export const EXCHANGE_MUTATIONS: readonly MutationRow[] = [
  operation(
    'Query.workbookUpload',
    'query ($id: ID!) { workbookUpload(id: $id) { id } }',
    UPLOAD('APPLIED'),
    { ...NOBODY, ...DECIDED_BY, auditor: 'SSS' },
  ),
  operation(
    'Mutation.applyWorkbook',
    'mutation ($id: ID!) { applyWorkbook(input: { id: $id, digest: "", rows: [] }) { id } }',
    UPLOAD('APPLIED'),
    DECIDED_BY,
  ),
  {
    ...operation(
      'Mutation.discardWorkbook',
      'mutation ($id: ID!, $version: Int!) { discardWorkbook(id: $id, version: $version) { id } }',
      UPLOAD('READ'),
      DECIDED_BY,
    ),
    after: `UPDATE workbook_upload SET state = 'READ', decided_at = NULL, decided_by_id = NULL WHERE state = 'DISCARDED'
      RETURNING id`,
  },
];
