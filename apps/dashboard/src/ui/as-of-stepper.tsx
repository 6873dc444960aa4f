import { ActionIcon, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAsOf } from '../lib/as-of.js';
import { useFormat } from '../lib/format.js';
import type { AsOfFieldsFragment, DatePrecision, HeldSessionFragment } from '../lib/graphql/graphql.js';
import { useStatusOn } from '../lib/session.js';
import classes from './as-of-stepper.module.css';
import { DayInput } from './day-input.js';
import { Icon } from './icon.js';
import { Menu, MenuDivider, MenuItem } from './menu.js';

interface Stop {
  readonly number: number;
  readonly heldOn: string;
  readonly precision: DatePrecision | null | undefined;
}

/** The moment the page's figures speak of, and the way to another: session by session, or any day. */
export function AsOfStepper({
  asOf,
  programme,
  sessions,
}: {
  asOf: AsOfFieldsFragment;
  programme: string;
  sessions: readonly HeldSessionFragment[];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { chooseSession, chooseStatusOn, chooseNow } = useAsOf();
  const statusOn = useStatusOn(programme) ?? asOf.statusOn;
  const stops = stopsOf(sessions, statusOn);
  const here = asOf.session ?? stops.find((stop) => stop.heldOn === asOf.statusOn)?.number ?? null;
  const before = stops.filter((stop) => stop.heldOn < asOf.statusOn).at(-1);
  const after = stops.find((stop) => stop.heldOn > asOf.statusOn);
  const go = (stop: Stop): void => (stop.heldOn === statusOn ? chooseNow() : chooseSession(stop.number));
  const forward = (): void => (after ? go(after) : chooseNow());
  return (
    <div className={classes.asOf} role="group" aria-label={t('asOf.label')}>
      <span className={classes.label}>{t('asOf.label')}</span>
      <div className={classes.stepper}>
        <ActionIcon
          variant="subtle"
          color="gray"
          className={classes.step}
          disabled={!before}
          aria-label={before ? t('asOf.session', { number: before.number }) : t('asOf.before')}
          onClick={() => before && go(before)}
        >
          <span className={classes.back}>
            <Icon name="chevron" directed />
          </span>
        </ActionIcon>
        <Menu
          label={t('asOf.label')}
          width={264}
          align="end"
          target={(target) => (
            <UnstyledButton {...target} className={classes.value}>
              <b>
                {here === null ? t('asOf.day') : t('asOf.session', { number: here })}
                <Icon name="down" />
              </b>
              <span>{format.date(asOf.statusOn)}</span>
            </UnstyledButton>
          )}
        >
          <MenuItem onSelect={chooseNow}>{t('asOf.now', { date: format.date(statusOn) })}</MenuItem>
          <MenuDivider />
          {stops.toReversed().map((stop) => (
            <MenuItem key={stop.number} onSelect={() => go(stop)}>
              <span className={classes.item}>
                {t('asOf.session', { number: stop.number })}
                <span>{format.date(stop.heldOn, stop.precision)}</span>
              </span>
            </MenuItem>
          ))}
        </Menu>
        <ActionIcon
          variant="subtle"
          color="gray"
          className={classes.step}
          disabled={asOf.statusOn >= statusOn}
          aria-label={after ? t('asOf.session', { number: after.number }) : t('asOf.after')}
          onClick={forward}
        >
          <Icon name="chevron" directed />
        </ActionIcon>
      </div>
      <DayInput label={t('asOf.anyDay')} value={asOf.statusOn} max={statusOn} onChoose={chooseStatusOn} />
    </div>
  );
}

/** Said over a page whose figures speak of another day than the programme's own. */
export function HindsightStrip({ asOf, programme }: { asOf: AsOfFieldsFragment; programme: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { chooseNow } = useAsOf();
  const statusOn = useStatusOn(programme) ?? asOf.statusOn;
  if (!asOf.hindsight) return null;
  return (
    <div className={classes.strip} role="note">
      <Icon name="clock" />
      <p>
        <b>
          {asOf.session === null || asOf.session === undefined
            ? t('asOf.hindsightDay', { date: format.date(asOf.statusOn) })
            : t('asOf.hindsightSession', { number: asOf.session, date: format.date(asOf.statusOn) })}
        </b>{' '}
        {t('asOf.hindsightWhy')}
      </p>
      <UnstyledButton className={classes.return} onClick={chooseNow}>
        {t('asOf.return', { date: format.date(statusOn) })}
      </UnstyledButton>
    </div>
  );
}

/** The steering committee's numbered sessions up to the status date, the first of them first. */
function stopsOf(sessions: readonly HeldSessionFragment[], statusOn: string): Stop[] {
  return sessions
    .flatMap(({ number, heldOn, heldPrecision, committee }) =>
      committee.steering && typeof number === 'number' && heldOn && heldOn <= statusOn
        ? [{ number, heldOn, precision: heldPrecision }]
        : [],
    )
    .sort((a, b) => a.number - b.number);
}
