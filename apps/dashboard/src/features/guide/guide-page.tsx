import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { PageHead } from '../../ui/page-head.js';
import { Empty } from '../../ui/states.js';
import { GuideBlock } from './guide-block.js';
import classes from './guide-page.module.css';
import { pages } from './guide-pages.js';
import type { Block } from './guide-text.js';

const FIRST = 'README';
const ORDER = [FIRST, 'ministre', 'dpgov', 'spgov'] as const;

/** The guide, a page for each kind of reader; it is written in French, whatever language the rest is read in. */
export function GuidePage() {
  const { t } = useTranslation();
  const { page = FIRST } = useParams();
  const blocks = Object.hasOwn(pages, page) ? pages[page] : undefined;
  return (
    <>
      <PageHead context={t('guide.title')} title={titleOf(blocks) ?? t('notFound.title')} />
      <div className={classes.guide}>
        <nav className={classes.pages} aria-label={t('guide.pages')} lang="fr" dir="ltr">
          <ul>
            {ORDER.map((name) => (
              <li key={name}>
                <Link to={addressOf(name)} aria-current={name === page ? 'page' : undefined}>
                  {titleOf(pages[name])}
                </Link>
                {name === page && <Sections blocks={blocks ?? []} />}
              </li>
            ))}
          </ul>
        </nav>
        <div>
          <Language />
          {blocks ? <Article blocks={blocks} /> : <Empty>{t('notFound.sentence')}</Empty>}
        </div>
      </div>
    </>
  );
}

function Language() {
  const { t, i18n } = useTranslation();
  if (i18n.language === 'fr') return null;
  return <p className={classes.language}>{t('guide.inFrench')}</p>;
}

function Sections({ blocks }: { blocks: readonly Block[] }) {
  const sections = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block] : []));
  return (
    <ul>
      {sections.map(({ id, text }) => (
        <li key={id}>
          <Link to={{ hash: id }}>{text}</Link>
        </li>
      ))}
    </ul>
  );
}

function Article({ blocks }: { blocks: readonly Block[] }) {
  return (
    <article className={classes.article} lang="fr" dir="ltr">
      {blocks.slice(1).map((block, index) => (
        <GuideBlock key={index} block={block} />
      ))}
    </article>
  );
}

/** The address in the dashboard of a page of the guide. */
function addressOf(page: string): string {
  return page === FIRST ? '/guide' : `/guide/${page}`;
}

function titleOf(blocks: readonly Block[] | undefined): string | undefined {
  const [first] = blocks ?? [];
  return first?.kind === 'heading' ? first.text : undefined;
}
