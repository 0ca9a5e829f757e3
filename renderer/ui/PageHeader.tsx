import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import css from './PageHeader.module.css';

export type PageHeaderProps = {
  /** The page's name: its h1 and the window's title. */
  title: string;
  /** A line under the title. */
  lead?: ReactNode;
  /** Beside the title: a StatusTag. */
  tag?: ReactNode;
  /** At the right: the page's actions, at most one of them primary. */
  actions?: ReactNode;
  /** Above the title: a TextLink to the page above, or Breadcrumbs. */
  back?: ReactNode;
};

/** The head of every page. */
export function PageHeader({ title, lead, tag, actions, back }: PageHeaderProps) {
  const { t } = useTranslation('common');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The shell puts the focus on the new page; where its title comes later, it takes over.
    if (document.activeElement?.id === 'content') heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    document.title = `${title} – ${t('productName')}`;
  }, [title, t]);
  return (
    <header className={css.header}>
      {back && <div className={css.back}>{back}</div>}
      <div className={css.line}>
        <div className={css.words}>
          <div className={css.titleLine}>
            <h1 tabIndex={-1} ref={heading}>
              {title}
            </h1>
            {tag}
          </div>
          {lead && <div className={css.lead}>{lead}</div>}
        </div>
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
    </header>
  );
}

/** The arrow before a back link: `back={<><BackArrow /><TextLink to="/members">Members</TextLink></>}`. */
export const BackArrow = () => <ArrowLeft className={css.arrow} aria-hidden="true" />;

/** The space between the parts of a page. `narrow` for pages of text and forms. */
export const Page = ({ children, narrow = false }: { children: ReactNode; narrow?: boolean }) => (
  <div className={narrow ? css.narrow : css.page}>{children}</div>
);
