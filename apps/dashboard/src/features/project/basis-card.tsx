import { useTranslation } from 'react-i18next';
import { EnglishNote, Sources } from '../../ui/basis.js';
import { Card } from '../../ui/card.js';
import { Fact, Facts } from '../../ui/facts.js';
import type { SheetPart } from './project-page.js';
import classes from './project-page.module.css';

/** What is sourced and what was reconstructed, and from where. */
export function BasisCard({ project }: SheetPart) {
  const { t, i18n } = useTranslation();
  const { basis, source, note, reconstructedFields, membershipBasis, flagshipBasis, roadmapBasis } =
    project.basis;
  const fieldName = (field: string): string => {
    const key = `projectField.${field}`;
    return i18n.exists(key) ? t(key as 'projectField.start') : field;
  };
  return (
    <Card title={t('project.basis')}>
      <Facts>
        <Fact name={t('project.basisSubject')}>{t(`basis.${basis}`)}</Fact>
        {membershipBasis && <Fact name={t('project.basisMembership')}>{t(`basis.${membershipBasis}`)}</Fact>}
        {flagshipBasis && <Fact name={t('project.basisFlagship')}>{t(`basis.${flagshipBasis}`)}</Fact>}
        {roadmapBasis && <Fact name={t('project.basisRoadmap')}>{t(`basis.${roadmapBasis}`)}</Fact>}
        {reconstructedFields.length > 0 && (
          <Fact name={t('project.basisFields')}>
            {reconstructedFields.map(fieldName).join(t('list.comma'))}
          </Fact>
        )}
      </Facts>
      {note && <EnglishNote className={classes.note}>{note}</EnglishNote>}
      {source && (
        <div className={classes.sources}>
          <h3>{t('project.sources')}</h3>
          <Sources text={source} />
        </div>
      )}
    </Card>
  );
}
