import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { ProgrammeSettingsDocument } from '../../../lib/graphql/graphql.js';
import { Answer } from '../../../ui/programme-page.js';
import { IdentityCard } from './identity-card.js';
import { ProgrammesCard } from './programmes-card.js';
import classes from './programme.module.css';
import { StatusDateCard } from './status-date-card.js';
import { WeightingCard } from './weighting-card.js';

/** What a programme is called, the day its figures speak of and how its projects weigh; and the other programmes. */
export function SettingsPage() {
  const { programme = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({
    query: ProgrammeSettingsDocument,
    variables: { programme },
  });
  const known = data?.programme;
  const onStale = (): void => again({ requestPolicy: 'network-only' });
  return (
    <div className={classes.columns}>
      <Answer subject={known} blocks={[320, 280]} onRetry={again} {...{ error, fetching }}>
        {({ settings, weightingPreview }) => (
          <div className={classes.column}>
            <IdentityCard {...{ programme, settings, onStale }} />
            <StatusDateCard {...{ programme, settings, onStale }} />
            {weightingPreview && (
              <WeightingCard
                {...{ programme, version: settings.version, preview: weightingPreview, onStale }}
              />
            )}
          </div>
        )}
      </Answer>
      <ProgrammesCard current={programme} />
    </div>
  );
}
