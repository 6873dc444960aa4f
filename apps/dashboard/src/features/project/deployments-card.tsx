import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format.js';
import { BasisMark } from '../../ui/basis.js';
import { BulletBar } from '../../ui/bullet-bar.js';
import { Card, KeyFigure } from '../../ui/card.js';
import type { SheetPart, SheetProject } from './project-page.js';
import classes from './project-page.module.css';

type Deployment = SheetProject['deployments'][number];

/** Up to this many units, each is drawn as a square. */
const SQUARES = 200;

/** What was deployed against its target, as last counted by the status date. */
export function DeploymentsCard({ project }: SheetPart) {
  const { t } = useTranslation();
  const units = [...new Set(project.deployments.map(({ unit }) => unit))];
  if (units.length === 0) return null;
  return (
    <Card title={t('project.deployments')}>
      <div className={classes.units}>
        {units.map((unit) => (
          <Unit key={unit} unit={unit} counts={project.deployments.filter((count) => count.unit === unit)} />
        ))}
      </div>
    </Card>
  );
}

function Unit({ unit, counts }: { unit: string; counts: readonly Deployment[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const inOrder = counts.toSorted((a, b) => ((a.countedOn ?? '') < (b.countedOn ?? '') ? -1 : 1));
  const last = inOrder.findLast(({ deployed }) => typeof deployed === 'number');
  const aim = inOrder.findLast(({ target }) => typeof target === 'number');
  const deployed = last?.deployed ?? 0;
  const target = aim?.target ?? null;
  return (
    <div>
      <KeyFigure value={format.number(deployed)}>
        {target === null
          ? unit
          : t('project.ofTarget', {
              target: format.number(target),
              unit,
              on: aim?.targetOn
                ? t('project.targetOn', { date: format.date(aim.targetOn, aim.targetPrecision) })
                : '',
            })}
      </KeyFigure>
      {target !== null && target > 0 && <Squares deployed={deployed} target={target} />}
      <ul className={classes.counts}>
        {inOrder.map((count) => (
          <li key={count.id}>
            <span>
              {count.countedOn ? format.date(count.countedOn, count.countedPrecision) : t('project.undated')}
            </span>
            <span>
              {typeof count.deployed === 'number' ? format.number(count.deployed) : '—'}
              {typeof count.target === 'number' && ` / ${format.number(count.target)}`} {unit}
              {count.note && <span className={classes.muted}> · {count.note}</span>}{' '}
              <BasisMark basis={count.basis} source={count.source} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Squares({ deployed, target }: { deployed: number; target: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const shareBp = Math.min(10_000, Math.round((deployed / target) * 10_000));
  return (
    <>
      {target > SQUARES ? (
        <BulletBar progressBp={shareBp} />
      ) : (
        <div className={classes.squares} aria-hidden="true">
          {Array.from({ length: target }, (_, index) => (
            <span key={index} data-done={index < deployed || undefined} />
          ))}
        </div>
      )}
      <p className={classes.muted}>{t('project.shareOfTarget', { share: format.percent(shareBp) })}</p>
    </>
  );
}
