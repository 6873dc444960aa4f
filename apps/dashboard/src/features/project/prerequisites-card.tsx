import { useTranslation } from 'react-i18next';
import { useFormat, type Format } from '../../lib/format.js';
import { Card } from '../../ui/card.js';
import { ExplainCount, type ListedThing } from '../../ui/explanation-listed.js';
import type { SheetPart, SheetProject } from './project-page.js';
import classes from './project-page.module.css';

type Prerequisite = SheetProject['prerequisites'][number];

const STAGES = ['ANNOUNCED', 'DRAFT', 'IN_FORCE'] as const;

/** The legal texts and other conditions the project needs, and how far each one is. */
export function PrerequisitesCard({ project, programme }: SheetPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const { prerequisites } = project;
  if (prerequisites.length === 0) return null;
  const inForce = prerequisites.filter(({ stage }) => stage === 'IN_FORCE').length;
  return (
    <Card
      title={t('project.prerequisites')}
      count={t('project.inForce', {
        count: inForce,
        value: format.number(inForce),
        all: format.number(prerequisites.length),
      })}
      explain={
        <ExplainCount
          name={t('project.prerequisites')}
          value={format.number(inForce)}
          programme={programme.code}
          figure="PREREQUISITE_COUNT"
          parts={prerequisites.filter(({ stage }) => stage === 'IN_FORCE').map(listed)}
          leftOut={prerequisites
            .filter(({ stage }) => stage !== 'IN_FORCE')
            .map((entry) => ({ ...listed(entry), reason: 'OTHER_STAGE' }))}
          statusOn={project.asOf.statusOn}
        />
      }
    >
      <ul className={classes.list}>
        {prerequisites.map((prerequisite) => (
          <Entry key={prerequisite.id} prerequisite={prerequisite} />
        ))}
      </ul>
    </Card>
  );
}

function listed({ code, title }: Prerequisite): ListedThing {
  return { kind: 'PREREQUISITE', key: code, label: title };
}

function Entry({ prerequisite }: { prerequisite: Prerequisite }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { form, number, title, stage, stages } = prerequisite;
  const reached = stages.findLast(({ reachedOn }) => reachedOn);
  const done = stage === 'REPLACED' ? STAGES.length : STAGES.indexOf(stage) + 1;
  return (
    <li>
      <p className={classes.between}>
        <b>
          <bdi>{nameOf(form, number, format) ?? title}</bdi>
        </b>
        {reached?.reachedOn && (
          <span className={classes.muted}>{format.date(reached.reachedOn, reached.reachedPrecision)}</span>
        )}
      </p>
      {(form || number) && <p className={classes.detail}>{title}</p>}
      <div className={classes.stages} data-stage={stage} aria-hidden="true">
        {STAGES.map((entry, index) => (
          <span key={entry} data-done={index < done || undefined} />
        ))}
      </div>
      <p className={classes.muted}>{t(`prerequisiteStage.${stage}`)}</p>
    </li>
  );
}

/** « Loi 53-05 »; a number that already says its form is not given it twice. */
function nameOf(
  form: string | null | undefined,
  number: string | null | undefined,
  format: Format,
): string | null {
  if (!number) return form ? capitalised(form) : null;
  if (!form || number.toLocaleLowerCase().startsWith(form)) return capitalised(number);
  return `${capitalised(form)} ${format.code(number)}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
