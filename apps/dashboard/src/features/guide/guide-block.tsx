import { Link } from 'react-router';
import tableClasses from '../../ui/table.module.css';
import classes from './guide-page.module.css';
import { pictures } from './guide-pages.js';
import type { Block, Span } from './guide-text.js';

/** One block of the guide, drawn. */
export function GuideBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 3 ? <h3 id={block.id}>{block.text}</h3> : <h2 id={block.id}>{block.text}</h2>;
    case 'paragraph':
      return (
        <p>
          <Words spans={block.spans} />
        </p>
      );
    case 'list':
      return <List block={block} />;
    case 'image':
      return <Picture source={block.source} words={block.words} />;
    case 'table':
      return <Table rows={block.rows} />;
  }
}

function Words({ spans }: { spans: readonly Span[] }) {
  return spans.map((span, index) => {
    if (span.kind === 'link') return <GuideLink key={index} text={span.text} href={span.href} />;
    return span.kind === 'bold' ? <strong key={index}>{span.text}</strong> : span.text;
  });
}

/** A link between pages names the file, so that it also works where the files are read. */
function GuideLink({ text, href }: { text: string; href: string }) {
  const [, page, hash = ''] = /^([\w-]+)\.md(#.*)?$/.exec(href) ?? [];
  if (!page) return <a href={href}>{text}</a>;
  return <Link to={`/guide${page === 'README' ? '' : `/${page}`}${hash}`}>{text}</Link>;
}

function List({ block }: { block: Extract<Block, { kind: 'list' }> }) {
  const Kind = block.ordered ? 'ol' : 'ul';
  return (
    <Kind>
      {block.items.map((item, index) => (
        <li key={index}>
          <Words spans={item} />
        </li>
      ))}
    </Kind>
  );
}

function Picture({ source, words }: { source: string; words: string }) {
  const picture = pictures[source];
  if (!picture) return null;
  const { address, width, height } = picture;
  return (
    <figure>
      <a href={address} className={classes.picture}>
        <img src={address} width={width} height={height} alt={words} loading="lazy" />
      </a>
    </figure>
  );
}

function Table({ rows }: { rows: readonly (readonly (readonly Span[])[])[] }) {
  const [head = [], ...body] = rows;
  return (
    <div className={classes.table} role="region" tabIndex={0} aria-label={head.map(plain).join(', ')}>
      <table className={tableClasses['table']}>
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th key={index} scope="col">
                <Words spans={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, index) => (
            <Row key={index} cells={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ cells: [first = [], ...others] }: { cells: readonly (readonly Span[])[] }) {
  return (
    <tr>
      <th scope="row">
        <Words spans={first} />
      </th>
      {others.map((cell, index) => (
        <td key={index}>
          <Words spans={cell} />
        </td>
      ))}
    </tr>
  );
}

function plain(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('');
}
