import { NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { PersonFilter, PersonStatus, Role } from '../../../lib/graphql/graphql.js';
import classes from './person.module.css';
import { PERSON_STATUSES, ROLES } from './standing.js';

/** Which people are shown, as the address says it, and how to change it. */
export interface PeopleView {
  readonly text: string;
  readonly status: PersonStatus | '';
  readonly role: Role | '';
  readonly filter: PersonFilter;
  readonly choose: (name: 'text' | 'status' | 'role', value: string) => void;
  readonly clear: () => void;
}

/** Reads the view from the address and writes every change back to it. */
export function usePeopleView(): PeopleView {
  const [params, setParams] = useSearchParams();
  return useMemo(() => {
    const text = params.get('text') ?? '';
    const status = PERSON_STATUSES.find((each) => each === params.get('status')) ?? '';
    const role = ROLES.find((each) => each === params.get('role')) ?? '';
    return {
      text,
      status,
      role,
      filter: {
        ...(text && { text }),
        ...(status && { status: [status] }),
        ...(role && { roles: [role] }),
      },
      choose: (name, value) =>
        setParams(
          (before) => {
            const after = new URLSearchParams(before);
            if (value) after.set(name, value);
            else after.delete(name);
            return after;
          },
          { preventScrollReset: true, replace: true },
        ),
      clear: () => setParams({}, { preventScrollReset: true }),
    };
  }, [params, setParams]);
}

const PAUSE_MS = 250;

/** What narrows the list of people. */
export function PeopleFilters({ view }: { view: PeopleView }) {
  const { t } = useTranslation();
  return (
    <div className={classes.filters} role="search" aria-label={t('people.search')}>
      <SearchText view={view} />
      <NativeSelect
        label={t('people.status.label')}
        value={view.status}
        onChange={(event) => view.choose('status', event.target.value)}
        data={[
          { value: '', label: t('people.everyStatus') },
          ...PERSON_STATUSES.map((value) => ({ value, label: t(`people.status.${value}`) })),
        ]}
      />
      <NativeSelect
        label={t('people.role')}
        value={view.role}
        onChange={(event) => view.choose('role', event.target.value)}
        data={[
          { value: '', label: t('people.everyRole') },
          ...ROLES.map((value) => ({ value, label: t(`role.${value}`) })),
        ]}
      />
    </div>
  );
}

function SearchText({ view }: { view: PeopleView }) {
  const { t } = useTranslation();
  const [text, setText] = useState(view.text);
  const { choose } = view;
  const waiting = text.trim() !== view.text;
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => choose('text', text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [waiting, text, choose]);
  return (
    <TextInput
      type="search"
      label={t('people.text')}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
