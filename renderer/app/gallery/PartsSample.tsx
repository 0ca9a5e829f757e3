import { Pencil, Plus, Trash2 } from 'lucide-react';
import { barChart } from '../../../db/base/chart.ts';
import {
  Banner,
  Breadcrumbs,
  Button,
  ButtonRow,
  Card,
  CardGrid,
  Chart,
  EmptyState,
  IconButton,
  LinkButton,
  Page,
  ProblemBanner,
  ProgressBar,
  Spinner,
  StatusTag,
  SummaryList,
  TextLink,
} from '../../ui/index.ts';

const CHART = barChart(
  ['Q1', 'Q2', 'Q3'],
  { name: 'Attendance, %', values: [80, 60, 95] },
  { width: 320, height: 180 },
);

function Buttons() {
  return (
    <Card title="Buttons">
      <ButtonRow>
        <Button look="primary">Save the meeting</Button>
        <Button icon={Plus}>Add a topic</Button>
        <Button look="quiet">Cancel</Button>
        <Button look="danger" icon={Trash2}>
          Remove the member
        </Button>
        <LinkButton to="/members">Go to members</LinkButton>
      </ButtonRow>
      <ButtonRow>
        <Button look="primary" busy>
          Saving
        </Button>
        <Button busy>Loading</Button>
        <Button isDisabled>Not now</Button>
        <Button size="s">Small</Button>
        <IconButton icon={Pencil} label="Change the name" />
        <IconButton icon={Trash2} label="Remove the name" look="danger" />
        <IconButton icon={Pencil} label="Cannot be changed" isDisabled />
      </ButtonRow>
    </Card>
  );
}

const Banners = () => (
  <>
    <Banner tone="info" title="The agenda is with the chair">
      It was sent on Tuesday 3 May 2011.
    </Banner>
    <Banner tone="success" title="The agenda is published" />
    <Banner tone="warning" title="The agenda is due in 2 days" actions={<Button size="s">Open the agenda</Button>}>
      It must be public at least one week before the meeting.
    </Banner>
    <ProblemBanner problem={{ kind: 'trouble', key: 'general.diskFull' }} actions={<Button>Try again</Button>} />
  </>
);

const Tags = () => (
  <Card title="Tags">
    <ButtonRow>
      <StatusTag tone="good">Published</StatusTag>
      <StatusTag tone="current">With the chair</StatusTag>
      <StatusTag tone="warn">Due in 2 days</StatusTag>
      <StatusTag tone="bad">3 days late</StatusTag>
      <StatusTag tone="info">Supplement</StatusTag>
      <StatusTag tone="off">Postponed</StatusTag>
      <StatusTag tone="neutral">Draft</StatusTag>
      <StatusTag tone="neutral" shape={false}>
        12
      </StatusTag>
    </ButtonRow>
  </Card>
);

/** Buttons, banners, tags, cards and what stands in them. */
export function PartsSample() {
  return (
    <Page>
      <Breadcrumbs trail={[{ key: 'members', link: <TextLink to="/members">Members</TextLink> }]} here="Mrs Ama Osei" />
      <Buttons />
      <Banners />
      <Tags />
      <CardGrid>
        <Card
          title="Details"
          actions={
            <Button look="quiet" size="s" icon={Pencil}>
              Change the details
            </Button>
          }
        >
          <SummaryList
            rows={[
              { label: 'Name', value: 'Mrs Ama Osei' },
              { label: 'Organisation', value: 'Anyborough Tenants’ Federation' },
              { label: 'Address', value: '12 High Street\nAnyborough' },
              { label: 'Fax', value: '' },
            ]}
          />
        </Card>
        <Card title="Papers" flush>
          <EmptyState title="No papers yet" action={<Button icon={Plus}>Add a paper</Button>}>
            Papers that members should read before the meeting go out with the agenda.
          </EmptyState>
        </Card>
        <Card title="Chart">
          <Chart
            title="Attendance by quarter"
            summary="80% in the first quarter, 60% in the second, 95% in the third."
            model={CHART}
          />
        </Card>
        <Card title="Under way">
          <Spinner />
          <ProgressBar label="Making the agenda" percent={40} />
          <ProgressBar label="Checking the file" percent={null} />
        </Card>
      </CardGrid>
    </Page>
  );
}
