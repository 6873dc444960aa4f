import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../lib/format.js';
import { useSession } from '../../../lib/session.js';
import { Card } from '../../../ui/card.js';
import { Chip } from '../../../ui/chip.js';
import classes from './programme.module.css';

/** The programmes that the reader may open, each a link to its settings. */
export function ProgrammesCard({ current }: { current: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { programmes } = useSession();
  return (
    <Card
      title={t('programmeAdmin.programmes')}
      count={format.number(programmes.length)}
      aside={
        <Button component={Link} variant="default" to={`/${current}/administration/programme/new`}>
          {t('programmeAdmin.create')}
        </Button>
      }
    >
      <ul className={classes.programmes}>
        {programmes.map(({ code, name, statusOn }) => (
          <li key={code} data-current={code === current || undefined}>
            <Link
              to={`/${code}/administration/programme`}
              aria-current={code === current ? 'true' : undefined}
            >
              {name}
            </Link>
            <span className={classes.note}>
              {format.code(code)} · {t('asOf.now', { date: format.date(statusOn) })}
            </span>
            {code === current ? (
              <Chip tone="accent">{t('programmeAdmin.shown')}</Chip>
            ) : (
              <Link className={classes.open} to={`/${code}/committee`}>
                {t('programmeAdmin.open')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
