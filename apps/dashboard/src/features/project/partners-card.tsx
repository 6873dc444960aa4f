import { useTranslation } from 'react-i18next';
import { explainShare } from '#domain/progress/explain-listed.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { useFormat } from '../../lib/format.js';
import { Card } from '../../ui/card.js';
import { ExplainTerms } from '../../ui/explanation-listed.js';
import { Fact, Facts } from '../../ui/facts.js';
import type { SheetPart } from './project-page.js';

/** Who carries the project and with whom, its own dates, and its budget as far as it is known. */
export function PartnersCard({ project }: SheetPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const { organisation, ministry, partners, budget } = project;
  const known =
    budget && [budget.plannedMad, budget.committedMad, budget.spentMad].some((mad) => mad != null);
  const money = (mad: number | null | undefined): string => (mad == null ? '—' : format.amount(mad));
  return (
    <Card title={t('project.identity')}>
      <Facts>
        <Fact name={t('project.lead')}>{organisation.name}</Fact>
        {ministry.code !== organisation.code && <Fact name={t('project.tutelle')}>{ministry.name}</Fact>}
        {partners.length > 0 && (
          <Fact name={t('project.partners', { count: partners.length })}>
            {partners.map(({ name }) => name).join(t('list.comma'))}
          </Fact>
        )}
        {project.startOn && (
          <Fact name={t('project.start')}>{format.date(project.startOn, project.startPrecision)}</Fact>
        )}
        {project.plannedEndOn && (
          <Fact name={t('project.plannedEnd')}>
            {format.date(project.plannedEndOn, project.plannedEndPrecision)}
          </Fact>
        )}
        {project.openedOn && (
          <Fact name={t('project.opened')}>{format.date(project.openedOn, project.openedPrecision)}</Fact>
        )}
        {known ? (
          <>
            <Fact name={t('project.budgetPlanned')}>{money(budget.plannedMad)}</Fact>
            <Fact name={t('project.budgetCommitted')}>
              {money(budget.committedMad)} <Used project={project} term="BUDGET_COMMITTED" />
            </Fact>
            <Fact name={t('project.budgetSpent')}>
              {money(budget.spentMad)} <Used project={project} term="BUDGET_SPENT" />
            </Fact>
          </>
        ) : (
          <Fact name={t('project.budget')}>{t('project.budgetUnknown')}</Fact>
        )}
      </Facts>
    </Card>
  );
}

/** What share of the planned budget was committed or spent; nothing without both amounts. */
function Used({ project, term }: Pick<SheetPart, 'project'> & { term: 'BUDGET_COMMITTED' | 'BUDGET_SPENT' }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { plannedMad, committedMad, spentMad } = project.budget ?? {};
  const used = term === 'BUDGET_COMMITTED' ? committedMad : spentMad;
  if (used == null || !plannedMad) return null;
  const share = format.percent((used * 10_000) / plannedMad, 1);
  const amounts = [
    { term, value: Math.round(used * 100) },
    { term: 'BUDGET_PLANNED', value: Math.round(plannedMad * 100) },
  ] as const;
  return (
    <span data-figure>
      {'· '}
      <ExplainTerms
        name={t(term === 'BUDGET_COMMITTED' ? 'project.budgetCommitted' : 'project.budgetSpent')}
        value={share}
        figure="BUDGET_SHARE"
        tree={() => explainShare('BUDGET_SHARE', amounts, project.asOf.statusOn as LocalDate)}
      >
        {share}
      </ExplainTerms>
    </span>
  );
}
