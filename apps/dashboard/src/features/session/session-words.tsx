import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format.js';
import type { SessionFieldsFragment } from '../../lib/graphql/graphql.js';
import { Chip } from '../../ui/chip.js';

type Named = Pick<SessionFieldsFragment, 'number' | 'committee'>;

/** What a session is called: the steering committee's by its number alone, any other by its committee first. */
export function useSessionName(): (session: Named) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ number, committee }) => {
    if (typeof number !== 'number') return committee.name;
    const name = t('asOf.session', { number: format.number(number) });
    return committee.steering ? name : `${committee.name} · ${name}`;
  };
}

/** Its date as precisely as the source stated it. */
export function SessionDate({
  session,
}: {
  session: Pick<SessionFieldsFragment, 'heldOn' | 'heldPrecision'>;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  return session.heldOn ? format.date(session.heldOn, session.heldPrecision) : t('sessions.noDate');
}

/** Whether a source confirms that it met; what is still ahead says so instead. */
export function Confirmation({ session }: { session: Pick<SessionFieldsFragment, 'confirmed' | 'state'> }) {
  const { t } = useTranslation();
  if (session.state !== 'HELD' && session.state !== 'MINUTES_APPROVED') {
    return <Chip tone="accent">{t(`sessions.state.${session.state}`)}</Chip>;
  }
  return session.confirmed ? (
    <Chip>{t('sessions.confirmed')}</Chip>
  ) : (
    <Chip tone="warning">{t('sessions.unconfirmed')}</Chip>
  );
}
