import { UnstyledButton } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useAsOf } from '../../lib/as-of.js';
import { capitalised } from '../../lib/capitalised.js';
import { useFormat } from '../../lib/format.js';
import { HeldProjectsDocument } from '../../lib/graphql/graphql.js';
import { BasisMark, Sources } from '../../ui/basis.js';
import { ExplainCount } from '../../ui/explanation-listed.js';
import { Health } from '../../ui/health.js';
import { Icon } from '../../ui/icon.js';
import { ErrorStrip } from '../../ui/states.js';
import type { ListedPrerequisite, PrerequisiteProgramme } from './prerequisite-page.js';
import classes from './prerequisite-page.module.css';

const STAGES = ['ANNOUNCED', 'DRAFT', 'IN_FORCE'] as const;

interface OfPrerequisite {
  readonly prerequisite: ListedPrerequisite;
  readonly programme: PrerequisiteProgramme;
}

/** One text in a line, and under it on demand the projects it holds and where it is known from. */
export function PrerequisiteRow({ prerequisite, programme }: OfPrerequisite) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const detailsId = useId();
  const { title, stage, stages, projectCodes, basis, source } = prerequisite;
  const reached = stages.find((entry) => entry.stage === stage && entry.reachedOn);
  const done = stage === 'REPLACED' ? STAGES.length : STAGES.indexOf(stage) + 1;
  return (
    <tbody data-open={open || undefined}>
      <tr>
        <th scope="row">
          <UnstyledButton
            className={classes.opener}
            aria-expanded={open}
            aria-controls={detailsId}
            onClick={() => setOpen(!open)}
          >
            <span className={classes.turn} data-open={open || undefined}>
              <Icon name="chevron" size={12} directed={!open} />
            </span>
            <Reference prerequisite={prerequisite} />
          </UnstyledButton>
        </th>
        <td>
          <bdi>{title}</bdi>
        </td>
        <td>
          <span className={classes.stages} data-stage={stage} aria-hidden="true">
            {STAGES.map((entry, index) => (
              <span key={entry} data-done={index < done || undefined} />
            ))}
          </span>
          <span className={classes.muted}>{t(`prerequisiteStage.${stage}`)}</span>
        </td>
        <td data-label={t('prerequisites.since')}>
          {reached?.reachedOn
            ? format.date(reached.reachedOn, reached.reachedPrecision)
            : t('project.undated')}
        </td>
        <td data-number data-label={t('prerequisites.projects')}>
          <ExplainCount
            name={`${t('prerequisites.projects')}, ${title}`}
            value={format.number(projectCodes.length)}
            programme={programme.code}
            figure="HELD_PROJECTS"
            parts={projectCodes.map((code) => ({ kind: 'PROJECT', key: code, label: '' }))}
            statusOn={programme.asOf.statusOn}
          >
            {format.number(projectCodes.length)}
          </ExplainCount>
        </td>
        <td data-number data-stated data-label={t('project.origin')}>
          <BasisMark basis={basis} source={source} />
        </td>
      </tr>
      <tr id={detailsId} className={classes.details} hidden={!open}>
        <td colSpan={6}>{open && <Details prerequisite={prerequisite} programme={programme} />}</td>
      </tr>
    </tbody>
  );
}

function Reference({ prerequisite: { form, number, code } }: { prerequisite: ListedPrerequisite }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const key = `prerequisites.form.${form}`;
  const word = form && (i18n.exists(key) ? t(key as 'prerequisites.form.loi') : form);
  if (!word && !number) return format.code(code);
  const numbered = number && /^[\d/-]+$/.test(number);
  return [word && capitalised(word), numbered && format.code(number)].filter(Boolean).join(' ');
}

function Details({ prerequisite, programme }: OfPrerequisite) {
  const { t } = useTranslation();
  const { search } = useAsOf();
  const { source, note, strategyCodes } = prerequisite;
  const nodes = programme.strategy.filter(({ code }) => strategyCodes.includes(code));
  return (
    <div className={classes.panel}>
      <div>
        <h3>{t('prerequisites.holds')}</h3>
        <HeldProjects prerequisite={prerequisite} programme={programme} />
        {nodes.length > 0 && <h3>{t('prerequisites.nodes')}</h3>}
        <ul className={classes.held}>
          {nodes.map(({ code, name }) => (
            <li key={code}>
              <Link to={`/${programme.code}/strategy/${code}${search}`}>{name}</Link>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h3>{t('prerequisites.known')}</h3>
        {note && (
          <p className={classes.muted} lang="en" dir="ltr">
            {note}
          </p>
        )}
        {source && <Sources text={source} />}
      </div>
    </div>
  );
}

function HeldProjects({ prerequisite, programme }: OfPrerequisite) {
  const { t } = useTranslation();
  const format = useFormat();
  const { asOf, search } = useAsOf();
  const codes = [...prerequisite.projectCodes];
  const [{ data, error }, retry] = useQuery({
    query: HeldProjectsDocument,
    variables: { programme: programme.code, asOf, codes },
    pause: codes.length === 0,
  });
  if (codes.length === 0) return <p className={classes.muted}>{t('prerequisites.holdsNone')}</p>;
  if (error) return <ErrorStrip error={error} onRetry={() => retry({ requestPolicy: 'network-only' })} />;
  const found = data?.programme?.projects.nodes;
  return (
    <ul className={classes.held} aria-busy={!found}>
      {(found ?? codes.map((code) => ({ code, title: '', titleLang: 'fr', health: null }))).map((project) => (
        <li key={project.code}>
          {project.health && <Health value={project.health} />}
          <Link to={`/${programme.code}/projects/${project.code}${search}`}>
            {format.code(project.code)} <span lang={project.titleLang}>{project.title}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
