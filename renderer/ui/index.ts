/** The shared components. README.md says which is for what. */

export { Asked } from './Asked.tsx';
export { Banner, type BannerProps } from './Banner.tsx';
export { Breadcrumbs } from './Breadcrumbs.tsx';
export { Button, type ButtonProps, ButtonRow } from './Button.tsx';
export { Card, CardGrid, type CardProps } from './Card.tsx';
export { Chart, type ChartProps } from './Chart.tsx';
export { Checkbox, type CheckboxProps, Switch } from './Checkbox.tsx';
export {
  CheckboxGroup,
  type CheckboxGroupProps,
  type Choice,
  RadioGroup,
  type RadioGroupProps,
} from './ChoiceGroup.tsx';
export { ComboBox, type ComboBoxProps, type ComboOption } from './ComboBox.tsx';
export { countWords } from './countWords.ts';
export { cx } from './cx.ts';
export { type Column, DataTable, type DataTableProps, type Paging } from './DataTable.tsx';
export { DateField, type DateFieldProps } from './DateField.tsx';
export { ConfirmDialog, type ConfirmDialogProps, Dialog, type DialogProps } from './Dialog.tsx';
export { EmptyState } from './EmptyState.tsx';
export { ErrorSummary, type SummaryEntry } from './ErrorSummary.tsx';
export { type CalendarEvent, EventCalendar, YearCalendar } from './EventCalendar.tsx';
export { Field, type FieldProps, FieldRow, FieldSet } from './Field.tsx';
export { FileField, type FileFieldProps, type GivenFile } from './FileField.tsx';
export { FilesField, type FilesFieldProps } from './FilesField.tsx';
export { FilterBar } from './FilterBar.tsx';
export { Form, type FormProps, type FormTools } from './form/Form.tsx';
export { WarningsDialog } from './form/WarningsDialog.tsx';
export { IconButton, type IconButtonProps } from './IconButton.tsx';
export { LinkButton, TextLink } from './LinkButton.tsx';
export { type MenuAction, MenuButton } from './MenuButton.tsx';
export { MoneyField, type MoneyFieldProps } from './MoneyField.tsx';
export { matches, plain } from './matches.ts';
export { NumberField, type NumberFieldProps } from './NumberField.tsx';
export { BackArrow, Page, PageHeader, type PageHeaderProps } from './PageHeader.tsx';
export { PassphraseField } from './PassphraseField.tsx';
export { ProblemBanner } from './ProblemBanner.tsx';
export { ProgressBar, ProgressDialog } from './ProgressDialog.tsx';
export { useProblemWords } from './problemWords.ts';
export { ReorderList, type ReorderListProps } from './ReorderList.tsx';
export { SearchField } from './SearchField.tsx';
export { type Option, Select, type SelectProps } from './Select.tsx';
export { Spinner } from './Spinner.tsx';
export { StateSteps, type Step } from './StateSteps.tsx';
export { StatusTag, type StatusTone } from './StatusTag.tsx';
export { SummaryList, type SummaryRow } from './SummaryList.tsx';
export { type TabItem, Tabs } from './Tabs.tsx';
export { TextArea, type TextAreaProps } from './TextArea.tsx';
export { TextField, type TextFieldProps } from './TextField.tsx';
export { TimeField, type TimeFieldProps } from './TimeField.tsx';
export { announce, toasts } from './toasts.ts';
export { VisuallyHidden } from './VisuallyHidden.tsx';
