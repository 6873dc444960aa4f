import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../lib/format.js';
import {
  GrantChoicesDocument,
  type GrantChoicesQuery,
  type GrantInput,
  type Role,
} from '../../../lib/graphql/graphql.js';
import { ChoiceField, PeriodField, type DatedPeriod } from '../../../ui/form-fields.js';
import { FieldRow } from '../../../ui/form.js';

/** A role as it is being filled in. */
export interface GrantDraft {
  readonly role: Role | '';
  readonly organisation: string;
  readonly committee: string;
  readonly limited: 'yes' | '';
  readonly period: DatedPeriod;
}

/** A role of which nothing is filled in. */
export const EMPTY_GRANT: GrantDraft = {
  role: '',
  organisation: '',
  committee: '',
  limited: '',
  period: { fromOn: null, untilOn: null },
};

/** What the API lets be chosen for a role: roles with the kind of body each is for, and the bodies. */
export function useGrantChoices(): GrantChoicesQuery | undefined {
  const { programme = '' } = useParams();
  const [{ data }] = useQuery({ query: GrantChoicesDocument, variables: { programme } });
  return data;
}

/** The role that a draft asks for; null as long as none is chosen. */
export function grantAsked(
  draft: GrantDraft,
  programme: string,
  choices: GrantChoicesQuery | undefined,
): GrantInput | null {
  const { role, period } = draft;
  if (role === '') return null;
  const body = choices?.roleChoices.find((choice) => choice.role === role)?.body;
  return {
    role,
    organisation: body === 'ORGANISATION' ? draft.organisation || null : null,
    committee: body === 'COMMITTEE' ? draft.committee || null : null,
    programme: body === 'COMMITTEE' || draft.limited ? programme : null,
    ...period,
  };
}

/** The fields of a role: what it is, for which body, in which programme, from when until when. */
export function GrantFields({
  path,
  draft,
  choices,
  onChange,
}: {
  /** What stands before the names of its fields in a refusal: `input` or `input.grants.0`. */
  path: string;
  draft: GrantDraft;
  choices: GrantChoicesQuery | undefined;
  onChange: (draft: GrantDraft) => void;
}) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const set = (change: Partial<GrantDraft>): void => onChange({ ...draft, ...change });
  const roles = choices?.roleChoices ?? [];
  const body = roles.find(({ role }) => role === draft.role)?.body;
  const programme = choices?.programme;
  return (
    <>
      <FieldRow>
        <ChoiceField
          name={`${path}.role`}
          label={t('people.role')}
          empty={t('people.choose')}
          required
          value={draft.role}
          options={roles.map(({ role }) => ({ value: role, label: t(`role.${role}`) }))}
          onChange={(role) => set({ role })}
        />
        {body === 'ORGANISATION' && (
          <ChoiceField
            name={`${path}.organisation`}
            label={t('people.organisation')}
            empty={t('people.choose')}
            required
            value={draft.organisation}
            options={(programme?.organisations ?? [])
              .map(({ code, name }) => ({ value: code, label: name }))
              .toSorted((a, b) => a.label.localeCompare(b.label, language))}
            onChange={(organisation) => set({ organisation })}
          />
        )}
        {body === 'COMMITTEE' && (
          <ChoiceField
            name={`${path}.committee`}
            label={t('people.committee')}
            empty={t('people.choose')}
            required
            value={draft.committee}
            options={(programme?.committeeRecords ?? []).map(({ code, name }) => ({
              value: code,
              label: name[language] ?? name.fr ?? name.ar ?? name.en ?? code,
            }))}
            onChange={(committee) => set({ committee })}
          />
        )}
        {body !== 'COMMITTEE' && (
          <ChoiceField
            name={`${path}.programme`}
            label={t('people.reach')}
            empty={t('people.everyProgramme')}
            value={draft.limited}
            options={[{ value: 'yes', label: t('people.thisProgramme') }]}
            onChange={(limited) => set({ limited })}
          />
        )}
      </FieldRow>
      <PeriodField
        prefix={path}
        label={t('people.held')}
        value={draft.period}
        onChange={(period) => set({ period })}
      />
    </>
  );
}
