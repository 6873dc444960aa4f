import './app/mantine.css';
import './app/fonts.css';
import './app/base.css';
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from './app/providers.js';
import { startMessages } from './lib/i18n.js';
import { rememberedLanguage } from './lib/language.js';

const language = rememberedLanguage();
await Promise.all([startMessages(language), globalThis.masarBegun?.ready]);

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');
startTransition(() =>
  createRoot(root).render(
    <StrictMode>
      <Providers startIn={language} />
    </StrictMode>,
  ),
);
