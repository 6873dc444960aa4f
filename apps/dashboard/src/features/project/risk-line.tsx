import { Button } from '@mantine/core';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeptDraft } from '../../lib/draft.js';
import { useFormat } from '../../lib/format.js';
import { Icon } from '../../ui/icon.js';
import type { SheetPart, SheetProject } from './project-page.js';
import classes from './project-page.module.css';
import { RISK_DRAFT } from './risk-values.js';

const RiskForm = lazy(async () => ({ default: (await import('./risk-form.js')).RiskForm }));

type Risk = SheetProject['risks'][number];

/** One risk in words. */
export function RiskLine({ risk }: { risk: Risk }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rating = {
    ...{ likelihood: format.number(risk.likelihood), impact: format.number(risk.impact) },
    exposure: format.number(risk.exposure),
  };
  const { raisedOn, raisedPrecision, owner } = risk;
  return (
    <div>
      <p>
        <span className={classes.muted}>{format.code(risk.code)}</span>{' '}
        <b>
          <bdi>{risk.title}</bdi>
        </b>
      </p>
      <p className={classes.detail}>
        {[
          t(`riskCategory.${risk.category}`),
          t('project.exposure', rating),
          t(`riskStatus.${risk.status}`),
          risk.occurred && risk.status !== 'OCCURRED' && t('project.occurred'),
          raisedOn && t('project.raisedOn', { date: format.date(raisedOn, raisedPrecision) }),
          owner && t('riskEdit.ownedBy', { owner }),
          risk.ratingBasis === 'RECONSTRUCTED' && t('project.ratingOurs'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}

/** One risk with what its editors do to it, in its place. */
export function EditedRiskLine({ risk, ...sheet }: SheetPart & { risk: Risk }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const resume = useCallback(() => setEditing(true), []);
  useKeptDraft(RISK_DRAFT, risk.id, resume);
  if (editing) {
    return (
      <Suspense fallback={<RiskLine risk={risk} />}>
        <RiskForm {...sheet} risk={risk} onClose={() => setEditing(false)} />
      </Suspense>
    );
  }
  return (
    <div className={classes.kept}>
      <RiskLine risk={risk} />
      <Button
        variant="default"
        size="xs"
        className={classes.print}
        aria-label={t('record.editNamed', { name: format.code(risk.code) })}
        onClick={() => setEditing(true)}
      >
        {t('record.edit')}
      </Button>
    </div>
  );
}

/** The way to a new risk, and its form once it is taken. */
export function useNewRisk(sheet: SheetPart, may: boolean) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const resume = useCallback(() => setAdding(may), [may]);
  useKeptDraft(RISK_DRAFT, `new-${sheet.project.id}`, resume);
  const open = may && adding;
  return {
    button: may && !adding && (
      <Button
        variant="default"
        size="xs"
        className={classes.print}
        leftSection={<Icon name="add" />}
        onClick={() => setAdding(true)}
      >
        {t('riskEdit.record')}
      </Button>
    ),
    form: open && (
      <div className={classes.newRisk}>
        <Suspense fallback={null}>
          <RiskForm {...sheet} risk={null} onClose={() => setAdding(false)} />
        </Suspense>
      </div>
    ),
  };
}
