import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { BRIEF_STATES, type BriefState } from '#domain/brief/brief.js';
import { useFormat } from '../../lib/format.js';
import { BriefsDocument, type BriefsQuery, type KeptBriefFragment } from '../../lib/graphql/graphql.js';
import { saidIn } from '../../lib/localized.js';
import { useSession } from '../../lib/session.js';
import { Card } from '../../ui/card.js';
import { Chip } from '../../ui/chip.js';
import { Icon } from '../../ui/icon.js';
import { PageFoot, PageHead } from '../../ui/page-head.js';
import { Answer } from '../../ui/programme-page.js';
import { Empty } from '../../ui/states.js';
import { Table } from '../../ui/table.js';
import { bodyName, STATE_TONES } from './brief-part.js';
import classes from './brief.module.css';

type Programme = NonNullable<BriefsQuery['programme']>;

/** Those that somebody is waited for come first. */
const ORDER: readonly BriefState[] = ['SUBMITTED', 'RETURNED', 'DRAFT', 'APPROVED'];

/** The project briefs that the reader may see, by what they wait for; the state chosen stands in the address. */
export function BriefsPage() {
  const { programme = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({ query: BriefsDocument, variables: { programme } });
  return (
    <Answer subject={data?.programme} blocks={[80, 320]} onRetry={again} {...{ error, fetching }}>
      {(known) => <Briefs programme={known} />}
    </Answer>
  );
}

function Briefs({ programme }: { programme: Programme }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { viewer } = useSession();
  const [params, setParams] = useSearchParams();
  const state = BRIEF_STATES.find((each) => each === params.get('state')) ?? null;
  const shown = programme.briefs
    .filter((brief) => state === null || brief.state === state)
    .toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.code.localeCompare(b.code));
  const counted = (each: BriefState): number =>
    programme.briefs.filter((brief) => brief.state === each).length;
  return (
    <>
      <PageHead
        context={programme.name}
        title={t('brief.title')}
        aside={
          viewer.viewerCan.includes('BRIEF_CREATE') && (
            <Button component={Link} to={`/${programme.code}/briefs/new`} leftSection={<Icon name="add" />}>
              {t('brief.new')}
            </Button>
          )
        }
      />
      <Card title={t('brief.list')} note={t('brief.listNote')}>
        <div className={classes.states} role="group" aria-label={t('brief.byState')}>
          {[null, ...ORDER].map((each) => (
            <button
              key={each ?? 'all'}
              type="button"
              aria-pressed={each === state}
              onClick={() => setParams(each ? { state: each } : {})}
            >
              {each ? t(`brief.states.${each}`) : t('brief.all')}{' '}
              <span>{format.number(each ? counted(each) : programme.briefs.length)}</span>
            </button>
          ))}
        </div>
        {shown.length === 0 ? (
          <Empty>{t(state ? 'brief.noneSo' : 'brief.none')}</Empty>
        ) : (
          <Table label={t('brief.list')}>
            <thead>
              <tr>
                <th scope="col">{t('brief.one')}</th>
                <th scope="col">{t('brief.field.leadCode')}</th>
                <th scope="col">{t('brief.state')}</th>
                <th scope="col">{t('brief.lastStep')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((brief) => (
                <BriefRow key={brief.id} {...{ brief, programme }} />
              ))}
            </tbody>
          </Table>
        )}
      </Card>
      <PageFoot>
        <span>
          {t('foot.status', {
            date: format.date(programme.statusOn),
            version: format.number(programme.rulesVersion),
          })}
        </span>
        <span>{programme.name}</span>
      </PageFoot>
    </>
  );
}

function BriefRow({ brief, programme }: { brief: KeptBriefFragment; programme: Programme }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { text, lang } = saidIn(brief.title, format.language);
  const last = brief.steps.at(-1);
  return (
    <tr>
      <th scope="row">
        <Link to={`/${programme.code}/briefs/${brief.id}`}>
          {format.code(brief.code)} · <bdi lang={lang}>{text}</bdi>
        </Link>
      </th>
      <td data-label={t('brief.field.leadCode')}>{bodyName(programme, brief.leadCode)}</td>
      <td data-label={t('brief.state')}>
        <Chip tone={STATE_TONES[brief.state]}>{t(`brief.states.${brief.state}`)}</Chip>
      </td>
      <td data-label={t('brief.lastStep')}>
        {last
          ? t('brief.stepOn', { step: t(`brief.step.${last.move}`), date: format.date(last.steppedOn) })
          : '—'}
      </td>
    </tr>
  );
}
