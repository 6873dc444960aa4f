import { Button, Menu } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAsOf } from '../../lib/as-of.js';
import { Icon } from '../../ui/icon.js';

/** Views that are asked for often, each as what its address says. */
const READY = [
  { name: 'critical', search: 'health=RED&sort=SLIPPAGE&dir=DESC' },
  { name: 'flagships', search: 'flagship=1&sort=HEALTH&dir=ASC' },
  { name: 'overdue', search: 'overdue=1&sort=OVERDUE&dir=DESC' },
  { name: 'noRoadmap', search: 'noRoadmap=1&sort=CODE&dir=ASC' },
  { name: 'endingFirst', search: 'lifecycle=IN_PROGRESS&sort=EXPECTED_END&dir=ASC&view=timeline' },
] as const;

/** Ready views, and the link to the view in sight: its address is all there is to it. */
export const ViewsMenu = memo(function ViewsMenu() {
  const { t } = useTranslation();
  const { search } = useAsOf();
  const clipboard = useClipboard({ timeout: 2000 });
  const moment = search.replace('?', '&');
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default" rightSection={<Icon name="down" size={12} />}>
          {t('portfolio.views')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {READY.map((view) => (
          <Menu.Item key={view.name} component={Link} to={`?${view.search}${moment}`}>
            {t(`portfolio.readyView.${view.name}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item closeMenuOnClick={false} onClick={() => clipboard.copy(window.location.href)}>
          <span aria-live="polite">
            {t(clipboard.copied ? 'portfolio.linkCopied' : 'portfolio.copyLink')}
          </span>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
});
