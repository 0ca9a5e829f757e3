import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { startWords } from './app/i18n.ts';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');
await startWords();
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
