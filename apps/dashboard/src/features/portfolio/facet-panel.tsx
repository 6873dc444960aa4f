import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortfolioFrameQuery } from '../../lib/graphql/graphql.js';
import { shortName } from '../../lib/organisation-name.js';
import { FacetList, type FacetEntry } from '../../ui/facet-list.js';
import { Health, type HealthValue } from '../../ui/health.js';
import { Icon } from '../../ui/icon.js';
import { FACETS, FLAGS, type FacetName, type View } from './view.js';

type Frame = NonNullable<PortfolioFrameQuery['programme']>;
type Value = Frame['facets'][number]['values'][number];

/** The search field and the facets of the portfolio, with their counts in the current result. */
export function FacetPanel({ frame, view }: { frame: Frame; view: View }) {
  const { t } = useTranslation();
  const entriesOf = useEntries(frame, view);
  return (
    <>
      <SearchField key={view.text} view={view} />
      {FACETS.map(({ name }) => (
        <FacetList
          key={name}
          title={t(`facet.${name}`)}
          entries={entriesOf(name)}
          onToggle={(value) => view.toggle(name, value)}
        />
      ))}
      <FacetList
        title={t('facet.marks')}
        entries={FLAGS.map(({ name, field }) => ({
          key: name,
          label: t(`facet.${name}`),
          count: valuesOf(frame, field).find(({ key }) => key.toUpperCase() === 'TRUE')?.count ?? 0,
          chosen: view.flagged(name),
        }))}
        onToggle={(value) =>
          FLAGS.filter(({ name }) => name === value).forEach(({ name }) => view.flip(name))
        }
      />
    </>
  );
}

function SearchField({ view }: { view: View }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(view.text);
  const search = useDebouncedCallback((text: string) => view.search(text.trim()), 350);
  return (
    <TextInput
      type="search"
      aria-label={t('portfolio.search')}
      placeholder={t('portfolio.searchIn')}
      leftSection={<Icon name="search" />}
      rightSection={
        typed && (
          <CloseButton
            size="sm"
            aria-label={t('portfolio.clearSearch')}
            onClick={() => {
              setTyped('');
              view.search('');
            }}
          />
        )
      }
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
        search(event.target.value);
      }}
      autoFocus={view.text !== ''}
    />
  );
}

function useEntries(frame: Frame, view: View): (name: FacetName) => FacetEntry[] {
  const labelOf = useFacetLabels();
  const tops = new Set(
    frame.strategy.filter(({ level }) => level === 'PRIORITY' || level === 'MEASURE').map(({ code }) => code),
  );
  return (name) => {
    const field = FACETS.find((facet) => facet.name === name)?.field ?? name;
    const chosen = view.chosen(name);
    return valuesOf(frame, field)
      .filter(({ key }) => key !== 'NONE' || name === 'phase')
      .filter(({ key }) => name !== 'strategy' || tops.has(key) || chosen.includes(key))
      .map((value) => ({
        key: value.key,
        label: labelOf(name, value),
        count: value.count,
        chosen: chosen.includes(value.key),
        mark: name === 'health' ? <Health value={value.key as HealthValue} /> : undefined,
      }))
      .toSorted((a, b) => byOrder(name, a, b));
  };
}

/** The words of a facet's value: the catalogue's for value lists, the server's for bodies and nodes. */
export function useFacetLabels(): (name: FacetName, value: { key: string; label: string }) => string {
  const { t, i18n } = useTranslation();
  const stem = { health: 'health', phase: 'phase', lifecycle: 'lifecycle', users: 'usersServed' } as const;
  return (name, { key, label }) => {
    if (name in stem) {
      const word = `${stem[name as keyof typeof stem]}.${key}`;
      return i18n.exists(word) ? t(word as 'health.RED') : label;
    }
    return shortName(label);
  };
}

const FIXED_ORDER: Partial<Record<FacetName, readonly string[]>> = {
  health: ['RED', 'AMBER', 'GREEN', 'COMPLETE', 'NOT_ASSESSED', 'SUSPENDED'],
  phase: [
    'FRAMING',
    'SPECIFICATION',
    'PROCUREMENT',
    'BUILD',
    'ACCEPTANCE',
    'DEPLOYMENT',
    'CHANGE_MANAGEMENT',
    'OPERATION',
    'DONE',
    'NONE',
  ],
};

function byOrder(name: FacetName, a: FacetEntry, b: FacetEntry): number {
  const order = FIXED_ORDER[name];
  if (order) return order.indexOf(a.key) - order.indexOf(b.key);
  return b.count - a.count || a.label.localeCompare(b.label);
}

function valuesOf(frame: Frame, field: string): readonly Value[] {
  return frame.facets.find((facet) => facet.name === field)?.values ?? [];
}
