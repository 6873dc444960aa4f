import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { ORGANISATION_KINDS } from '#domain/organisation/organisation.js';
import { fold } from '#domain/shared/fold.js';
import { localDate, type LocalDate } from '#domain/shared/local-date.js';
import { useFormat } from '../../../lib/format.js';
import {
  OrganisationRecordsDocument,
  type OrganisationRecordFieldsFragment,
} from '../../../lib/graphql/graphql.js';
import { Card } from '../../../ui/card.js';
import { ChoiceField, TextField } from '../../../ui/form-fields.js';
import { Answer } from '../../../ui/programme-page.js';
import { Empty } from '../../../ui/states.js';
import tableClasses from '../../../ui/table.module.css';
import classes from '../keeping/keeping.module.css';
import { nameIn } from '../keeping/localized-name.js';
import { holds } from '../keeping/holds.js';

type Body = OrganisationRecordFieldsFragment;

/** Every organisation, found by its name or code and by its kind. */
export function OrganisationRecordsPage() {
  const { programme = '' } = useParams();
  const [{ data, error, fetching }, retry] = useQuery({
    query: OrganisationRecordsDocument,
    variables: { programme },
  });
  return (
    <Answer
      subject={data?.programme}
      error={error}
      fetching={fetching}
      blocks={[720]}
      onRetry={() => retry({ requestPolicy: 'network-only' })}
    >
      {({ organisationRecords, statusOn }) => (
        <Bodies bodies={organisationRecords} statusOn={localDate(statusOn)} />
      )}
    </Answer>
  );
}

function Bodies({ bodies, statusOn }: { bodies: readonly Body[]; statusOn: LocalDate }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { programme = '' } = useParams();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<Body['kind'] | ''>('');
  const found = bodies.filter((body) => (kind === '' || body.kind === kind) && matches(body, text));
  return (
    <Card
      title={t('administration.tab.organisations')}
      count={t('organisations.count', { count: found.length, value: format.number(found.length) })}
      note={t('keeping.organisation.shared')}
      aside={
        <Button component={Link} to={`/${programme}/administration/organisations/new`}>
          {t('keeping.organisation.add')}
        </Button>
      }
    >
      <div className={classes.filters}>
        <TextField name="text" type="search" label={t('keeping.find')} value={text} onChange={setText} />
        <ChoiceField
          name="kind"
          label={t('keeping.of.kind')}
          value={kind}
          empty={t('keeping.everyKind')}
          options={ORGANISATION_KINDS.map((each) => ({
            value: each,
            label: t(`organisations.kind.${each}`),
          }))}
          onChange={setKind}
        />
      </div>
      {found.length === 0 ? (
        <Empty>{t('keeping.organisation.none')}</Empty>
      ) : (
        <BodiesTable bodies={found} all={bodies} statusOn={statusOn} />
      )}
    </Card>
  );
}

function BodiesTable({
  bodies,
  all,
  statusOn,
}: {
  bodies: readonly Body[];
  all: readonly Body[];
  statusOn: LocalDate;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { programme = '' } = useParams();
  const byCode = new Map(all.map((body) => [body.code, body]));
  const supervisor = (body: Body): React.ReactNode => {
    const period = body.tutelles.find((each) => holds(each, statusOn));
    const above = period && byCode.get(period.supervisor);
    return above ? <Name {...nameIn(above.name, format.language)} /> : t('keeping.nothing');
  };
  return (
    <table className={tableClasses['table']} data-blocks>
      <thead>
        <tr>
          <th scope="col">{t('keeping.organisation.one')}</th>
          <th scope="col">{t('keeping.of.kind')}</th>
          <th scope="col">{t('keeping.tutelle.at', { date: format.date(statusOn) })}</th>
          <th scope="col">{t('keeping.of.endedOn')}</th>
        </tr>
      </thead>
      <tbody>
        {bodies.map((body) => (
          <tr key={body.id}>
            <th scope="row" className={classes.record}>
              <Link to={`/${programme}/administration/organisations/${body.code}`}>
                <Name {...nameIn(body.name, format.language)} />
              </Link>
              <span className={classes.minor}>
                {format.code(body.code)}
                {body.shortName && body.shortName !== body.code && ` · ${body.shortName}`}
              </span>
            </th>
            <td>{t(`organisations.kind.${body.kind}`)}</td>
            <td data-label={t('keeping.tutelle.short')}>{supervisor(body)}</td>
            <td>{body.endedOn ? format.date(body.endedOn) : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Name({ text, lang }: { text: string; lang: string }) {
  return <span lang={lang}>{text}</span>;
}

function matches({ code, shortName, name }: Body, text: string): boolean {
  const wanted = fold(text);
  const said = [code, shortName, name.fr, name.ar, name.en].map((each) => fold(each ?? ''));
  return said.some((each) => each.includes(wanted));
}
