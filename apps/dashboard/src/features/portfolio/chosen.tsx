import { useTranslation } from 'react-i18next';
import type { PortfolioFrameQuery } from '../../lib/graphql/graphql.js';
import { Choice, ChosenFilters } from '../../ui/filter-panel.js';
import { Health, type HealthValue } from '../../ui/health.js';
import { useFacetLabels } from './facet-panel.js';
import { FACETS, FLAGS, type View } from './view.js';

type Frame = NonNullable<PortfolioFrameQuery['programme']>;

/** What narrows the portfolio now, each a button that takes it away. */
export function Chosen({ frame, view }: { frame: Frame; view: View }) {
  const { t } = useTranslation();
  const labelOf = useFacetLabels();
  if (!view.narrowed) return null;
  const label = (field: string, key: string): string =>
    frame.facets.find((facet) => facet.name === field)?.values.find((value) => value.key === key)?.label ??
    key;
  return (
    <ChosenFilters onClear={view.clear}>
      {view.text && (
        <Choice onRemove={() => view.search('')}>{t('portfolio.textChosen', { text: view.text })}</Choice>
      )}
      {FACETS.flatMap(({ name, field }) =>
        view.chosen(name).map((key) => (
          <Choice key={`${name}${key}`} onRemove={() => view.toggle(name, key)}>
            {name === 'health' && (
              <span aria-hidden="true">
                <Health value={key as HealthValue} />
              </span>
            )}
            {t('portfolio.facetChosen', {
              facet: t(`facet.${name}`),
              value: labelOf(name, { key, label: label(field, key) }),
            })}
          </Choice>
        )),
      )}
      {FLAGS.filter(({ name }) => view.flagged(name)).map(({ name }) => (
        <Choice key={name} onRemove={() => view.flip(name)}>
          {t(`facet.${name}`)}
        </Choice>
      ))}
    </ChosenFilters>
  );
}
