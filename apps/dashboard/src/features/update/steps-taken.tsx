import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format.js';
import type { KeptUpdateFragment } from '../../lib/graphql/graphql.js';
import classes from './update-page.module.css';

/** What was done with an update, with what was said of it and of its projects. */
export function StepsTaken({ steps }: Pick<KeptUpdateFragment, 'steps'>) {
  const { t } = useTranslation();
  const format = useFormat();
  if (steps.length === 0) return null;
  return (
    <div className={classes.taken}>
      <h3>{t('update.history')}</h3>
      <ul>
        {steps.map(({ move, steppedOn, comments, projectComments }, index) => (
          <li key={index}>
            <b>{t(`update.step.${move}`)}</b> <span>{format.date(steppedOn)}</span>
            {comments && <blockquote dir="auto">{comments}</blockquote>}
            {projectComments.map((each) => (
              <blockquote key={each.projectCode}>
                <small>{format.code(each.projectCode)}</small> <bdi dir="auto">{each.comments}</bdi>
              </blockquote>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
