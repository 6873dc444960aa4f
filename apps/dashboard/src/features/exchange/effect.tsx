import { useTranslation } from 'react-i18next';
import { useFormat, type Format } from '../../lib/format.js';
import type { FiguresMovedFieldsFragment, FiguresToldFieldsFragment } from '../../lib/graphql/graphql.js';
import { Health } from '../../ui/health.js';
import classes from './changes.module.css';

interface Figure {
  readonly name: 'progress' | 'slippage';
  readonly text: (figures: FiguresToldFieldsFragment, format: Format) => string;
}

const FIGURES: readonly Figure[] = [
  {
    name: 'progress',
    text: ({ progressBp }, format) =>
      typeof progressBp === 'number' ? format.percent(progressBp, progressBp % 100 === 0 ? 0 : 1) : '—',
  },
  {
    name: 'slippage',
    text: ({ slippageDays }, format) =>
      typeof slippageDays === 'number' ? format.signedDays(slippageDays) : '—',
  },
];

/** What a change does to a project's figures, before and after; `moved` leaves out what stays. */
export function Effect({
  effect: { before, after },
  moved = false,
}: {
  effect: FiguresMovedFieldsFragment;
  moved?: boolean;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const healthStays = before.health === after.health;
  return (
    <dl className={classes.effect}>
      {!(moved && healthStays) && (
        <div data-moved={healthStays ? undefined : true}>
          <dt>{t('workbook.change.figure.health')}</dt>
          <dd>
            {!healthStays && (
              <>
                <Health value={before.health} form="chip" /> <To />{' '}
              </>
            )}
            <Health value={after.health} form="chip" />
          </dd>
        </div>
      )}
      {FIGURES.map(({ name, text }) => {
        const [was, is] = [text(before, format), text(after, format)];
        if (moved && was === is) return null;
        return (
          <div key={name} data-moved={was === is ? undefined : true}>
            <dt>{t(`workbook.change.figure.${name}`)}</dt>
            <dd>
              {was !== is && (
                <>
                  <bdi>{was}</bdi> <To />{' '}
                </>
              )}
              <bdi>{is}</bdi>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** The arrow from what was to what is. */
export function To() {
  const { rtl } = useFormat();
  return <span className={classes.to}>{rtl ? '←' : '→'}</span>;
}
