import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../lib/change.js';
import { useFormat } from '../../lib/format.js';
import { RemoveDeploymentDocument, type KeptCountFragment } from '../../lib/graphql/graphql.js';
import { BasisMark } from '../../ui/basis.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { Table } from '../../ui/table.js';
import { CountForm } from './count-form.js';
import { DEPLOYMENT_ALSO, type DeploymentPart } from './deployment-part.js';
import classes from './deployment.module.css';

/** Every count of a project, the latest first; for who may, each is corrected in its place. */
export function CountsTable({ project, programme, may }: DeploymentPart & { may: boolean }) {
  const { t } = useTranslation();
  const counts = project.deployments.toSorted((a, b) => ((a.countedOn ?? '') < (b.countedOn ?? '') ? 1 : -1));
  return (
    <Table label={t('deployment.counts')}>
      <thead>
        <tr>
          <th scope="col">{t('deployment.field.countedOn')}</th>
          <th scope="col">{t('deployment.unit')}</th>
          <th scope="col">{t('deployment.field.deployed')}</th>
          <th scope="col">{t('deployment.field.target')}</th>
          <th scope="col">{t('deployment.field.targetOn')}</th>
          <th scope="col">{t('project.origin')}</th>
          {may && (
            <th scope="col">
              <span className={classes.heard}>{t('deployment.actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {counts.map((count) => (
          <CountRow key={count.id} {...{ count, project, programme, may }} />
        ))}
      </tbody>
    </Table>
  );
}

function CountRow({
  count,
  project,
  programme,
  may,
}: DeploymentPart & { count: KeptCountFragment; may: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const { countedOn, countedPrecision, deployed, target, targetOn, targetPrecision, unit, basis, source } =
    count;
  const number = (value: number | null | undefined): string =>
    typeof value === 'number' ? format.number(value) : '—';
  if (editing) {
    return (
      <tr>
        <td colSpan={7}>
          <CountForm {...{ count, project, programme }} onClose={() => setEditing(false)} />
        </td>
      </tr>
    );
  }
  const day = countedOn ? format.date(countedOn, countedPrecision) : t('project.undated');
  return (
    <tr>
      <th scope="row">{day}</th>
      <td data-label={t('deployment.unit')}>
        <bdi>{unit}</bdi>
      </td>
      <td data-label={t('deployment.field.deployed')}>{number(deployed)}</td>
      <td data-label={t('deployment.field.target')}>{number(target)}</td>
      <td data-label={t('deployment.field.targetOn')}>
        {targetOn ? format.date(targetOn, targetPrecision) : '—'}
      </td>
      <td data-label={t('project.origin')}>
        <BasisMark basis={basis} source={source} />
      </td>
      {may && (
        <td className={classes.tools}>
          <Button
            variant="default"
            size="xs"
            aria-label={t('deployment.editOf', { date: day })}
            onClick={() => setEditing(true)}
          >
            {t('record.edit')}
          </Button>
          <RemoveCount count={count} day={day} />
        </td>
      )}
    </tr>
  );
}

function RemoveCount({ count: { id, version }, day }: { count: KeptCountFragment; day: string }) {
  const { t } = useTranslation();
  const { send, busy, error } = useChange(RemoveDeploymentDocument, DEPLOYMENT_ALSO);
  return (
    <RemoveButton
      label={t('deployment.removeOf', { date: day })}
      title={t('deployment.removeTitle', { date: day })}
      {...{ busy, error }}
      onRemove={() => void send({ id, version })}
    >
      {t('deployment.removeNote')}
    </RemoveButton>
  );
}
