import type { ReactNode } from 'react';
import type { ElectionPaperKind } from '../../db/elections/words.ts';
import type { PreviewSearch } from '../documents/search.ts';
import { LinkButton } from '../ui/index.ts';

type Props = {
  electionId: number;
  paper: ElectionPaperKind;
  /** What the paper is of, how many, which edition. */
  more?: Partial<PreviewSearch>;
  children: ReactNode;
};

/** Goes to the preview of a paper of the election. */
export const PaperLink = ({ electionId, paper, more = {}, children }: Props) => (
  <LinkButton to="/documents/preview" search={{ kind: paper, election: electionId, ...more }} size="s">
    {children}
  </LinkButton>
);
