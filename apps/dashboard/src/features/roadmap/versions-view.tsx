import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useFormat } from '../../lib/format.js';
import { Card } from '../../ui/card.js';
import { Chip } from '../../ui/chip.js';
import { ChoiceField } from '../../ui/form-fields.js';
import { FieldRow } from '../../ui/form.js';
import { Empty } from '../../ui/states.js';
import { Comparison } from './comparison.js';
import classes from './roadmap-page.module.css';
import type { ListedVersion, RoadmapProject } from './roadmap-project.js';

/** Every version of a roadmap, and any two of them side by side; which two is said by the address. */
export function VersionsView({ project, programme }: { project: RoadmapProject; programme: string }) {
  const { t } = useTranslation();
  const { roadmaps } = project;
  return (
    <div className={classes.stack}>
      <Card title={t('roadmapEdit.versions')} note={t('roadmapEdit.versionsNote')}>
        {roadmaps.length === 0 ? (
          <Empty>{t('roadmap.none')}</Empty>
        ) : (
          <ul className={classes.versions}>
            {roadmaps.map((version) => (
              <Version key={version.id} version={version} />
            ))}
          </ul>
        )}
      </Card>
      {roadmaps.length > 1 && <Compared {...{ project, programme }} />}
    </div>
  );
}

function Version({ version }: { version: ListedVersion }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { number, state, approvedOn, presentedOn, reason, milestones } = version;
  const said = [
    t('count.milestones', { count: milestones.length, value: format.number(milestones.length) }),
    presentedOn && t('roadmap.presentedOn', { date: format.date(presentedOn) }),
    approvedOn && t('roadmap.approvedOn', { date: format.date(approvedOn) }),
  ];
  return (
    <li>
      <b>{t('roadmap.version', { number: format.number(number) })}</b>{' '}
      <Chip tone={state === 'APPROVED' ? 'accent' : 'neutral'}>{t(`roadmapEdit.state.${state}`)}</Chip>
      <span>{said.filter(Boolean).join(' · ')}</span>
      {reason && (
        <blockquote>
          <bdi>{reason}</bdi>
        </blockquote>
      )}
    </li>
  );
}

/** The two versions chosen: the one in force and the one before or after it, unless the address says others. */
function Compared({ project, programme }: { project: RoadmapProject; programme: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [params, setParams] = useSearchParams();
  const numbers = project.roadmaps.map(({ number }) => number).toSorted((a, b) => a - b);
  const known = (name: string, otherwise: number | undefined): number => {
    const asked = Number(params.get(name));
    return numbers.includes(asked) ? asked : (otherwise ?? 1);
  };
  const before = known('before', numbers.at(-2));
  const after = known('after', numbers.at(-1));
  const options = numbers.map((number) => ({
    value: String(number),
    label: t('roadmapEdit.versionIs', {
      number: format.number(number),
      state: t(
        `roadmapEdit.state.${project.roadmaps.find((each) => each.number === number)?.state ?? 'DRAFT'}`,
      ),
    }),
  }));
  const choose = (name: 'before' | 'after') => (value: string) =>
    setParams(
      (given) => {
        given.set(name, value);
        return given;
      },
      { preventScrollReset: true, replace: true },
    );
  return (
    <Card title={t('roadmapEdit.compare')} note={t('roadmapEdit.compareNote')}>
      <FieldRow>
        <ChoiceField
          name="before"
          label={t('roadmapEdit.before')}
          options={options}
          value={String(before)}
          onChange={choose('before')}
        />
        <ChoiceField
          name="after"
          label={t('roadmapEdit.after')}
          options={options}
          value={String(after)}
          onChange={choose('after')}
        />
      </FieldRow>
      <Comparison {...{ project, programme, before, after }} />
    </Card>
  );
}
