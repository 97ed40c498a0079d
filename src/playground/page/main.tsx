import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'slack-blocks-to-jsx/dist/style.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/controls.css';
import './styles/messages.css';
import './styles/blocks.css';
import './styles/panes.css';
import { App } from './app.tsx';
import { loadLibrary } from './blocks/load-library.ts';
import { applyTheme, readThemeChoice } from './theme.ts';

applyTheme(readThemeChoice());
const page = document.getElementById('page');
if (page === null) throw new Error('index.html has no #page');
createRoot(page).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
// After the first drawing: a first visit shows no blocks.
setTimeout(() => void loadLibrary(), 0);
