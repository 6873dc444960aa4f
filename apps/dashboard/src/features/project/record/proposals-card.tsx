import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format.js';
import { Card } from '../../../ui/card.js';
import { AnswerForm, WithdrawProposal } from './answer-form.js';
import { ProposedTable } from './proposed-table.js';
import type { Proposal, RecordPart } from './record-part.js';
import classes from './record-page.module.css';

/** The changes proposed that await their answer, each beside what stands, and what came of the others. */
export function ProposalsCard({ kept, programme }: RecordPart) {
  const { t } = useTranslation();
  const open = kept.proposals.filter(({ state }) => state === 'PROPOSED');
  const answered = kept.proposals.filter(({ state }) => state !== 'PROPOSED');
  if (kept.proposals.length === 0) return null;
  return (
    <Card title={t('record.proposals')} note={t('record.proposalsNote')}>
      <ul className={classes.proposals}>
        {open.map((proposal) => (
          <li key={proposal.id}>
            <Open {...{ proposal, kept, programme }} />
          </li>
        ))}
      </ul>
      {answered.length > 0 && (
        <ul className={classes.told}>
          {answered.map((proposal) => (
            <li key={proposal.id}>
              <Answered proposal={proposal} programme={programme} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Open({ proposal, kept, programme }: RecordPart & { proposal: Proposal }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { version, proposedBy, proposedOn, reason, fields, movesOpen } = proposal;
  return (
    <section className={classes.proposal} aria-label={t('record.proposalBy', { name: proposedBy })}>
      <p>
        <b>
          <bdi>{t('record.proposalBy', { name: proposedBy })}</bdi>
        </b>{' '}
        {format.date(proposedOn)}
      </p>
      <blockquote dir="auto">{reason}</blockquote>
      <ProposedTable fields={fields} programme={programme} />
      {movesOpen.includes('ACCEPT') && (
        <AnswerForm key={`${version}.${kept.version}`} {...{ proposal, kept, programme }} />
      )}
      {movesOpen.includes('WITHDRAW') && <WithdrawProposal proposal={proposal} />}
    </section>
  );
}

function Answered({ proposal, programme }: { proposal: Proposal } & Pick<RecordPart, 'programme'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const { state, proposedBy, proposedOn, reason, answeredBy, answeredOn, answer, fields } = proposal;
  return (
    <details>
      <summary>
        <b>{t(`record.proposalState.${state}`)}</b> {answeredOn && format.date(answeredOn)}
        {' · '}
        <bdi>{t('record.proposedOn', { name: proposedBy, date: format.date(proposedOn) })}</bdi>
      </summary>
      <blockquote dir="auto">{reason}</blockquote>
      {answer && answeredBy && (
        <>
          <p>
            <bdi>{t('record.answeredBy', { name: answeredBy })}</bdi>
          </p>
          <blockquote dir="auto">{answer}</blockquote>
        </>
      )}
      <ProposedTable fields={fields} programme={programme} past />
    </details>
  );
}
