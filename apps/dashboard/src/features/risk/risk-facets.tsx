import { useTranslation } from 'react-i18next';
import { capitalised } from '../../lib/capitalised.js';
import { useFormat } from '../../lib/format.js';
import { shortName } from '../../lib/organisation-name.js';
import { ExplainRisks } from '../../ui/explanation.js';
import { FacetList, type FacetEntry } from '../../ui/facet-list.js';
import { FilterPanel } from '../../ui/filter-panel.js';
import type { RiskProgramme } from './risk-page.js';
import { RISK_FACETS, type RiskFacetName, type RiskView } from './view.js';

/** What the risks can be narrowed by, with how many of the current result each value would bring. */
export function RiskFacets({ programme, view }: { programme: RiskProgramme; view: RiskView }) {
  const { t } = useTranslation();
  const entriesOf = useEntries(programme, view);
  return (
    <FilterPanel counted={<Counted programme={programme} view={view} />}>
      {RISK_FACETS.map(({ name }) => (
        <FacetList
          key={name}
          title={t(`risks.facet.${name}`)}
          entries={entriesOf(name)}
          onToggle={(value) => view.toggle(name, value)}
        />
      ))}
    </FilterPanel>
  );
}

function Counted({ programme, view }: { programme: RiskProgramme; view: RiskView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const count = programme.risks.totalCount;
  const value = t('risks.count', { count, value: format.number(count) });
  return (
    <>
      {t('facet.countedOn', { value })}
      <ExplainRisks
        name={t('portfolio.filters')}
        value={value}
        programme={programme.code}
        filter={view.filter}
        note={t('facet.howCounted')}
      />
    </>
  );
}

function useEntries({ risks }: RiskProgramme, view: RiskView): (name: RiskFacetName) => FacetEntry[] {
  const labelOf = useRiskFacetLabels();
  return (name) => {
    const field = RISK_FACETS.find((facet) => facet.name === name)?.field;
    const values = risks.facets.find((facet) => facet.name === field)?.values ?? [];
    return values
      .map((value) => ({
        key: value.key,
        label: labelOf(name, value),
        count: value.count,
        chosen: view.chosen(name).includes(value.key),
      }))
      .toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label));
  };
}

/** The words of a facet's value: the catalogue's for value lists, the server's for ministries. */
export function useRiskFacetLabels(): (name: RiskFacetName, value: { key: string; label: string }) => string {
  const { t, i18n } = useTranslation();
  const stem = { category: 'riskCategory', status: 'riskStatus' } as const;
  return (name, { key, label }) => {
    if (name === 'ministry') return shortName(label);
    const word = `${stem[name]}.${key}`;
    return i18n.exists(word) ? capitalised(t(word as 'riskStatus.OPEN')) : label;
  };
}
