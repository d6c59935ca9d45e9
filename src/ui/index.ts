/** Everything that a page is made of. Features import from here. */
export type { FooterElement, FooterLink, NavigationLink, Shell, ShellLink, SignedInPerson } from './shell.ts';
export { LanguageProvider, useLanguage, useTexts } from './language-context.ts';
export { Page, type PageProps } from './page/page.tsx';
export { Breadcrumbs, type Crumb } from './page/breadcrumbs.tsx';
export { BackLink } from './page/back-link.tsx';
export { fieldId, hasErrors, type FieldErrors } from './form/field-errors.ts';
export { ErrorSummary } from './form/error-summary.tsx';
export type { FieldProps } from './form/field.tsx';
export {
  CodeField,
  DateField,
  EmailField,
  MoneyField,
  NumberField,
  PasswordField,
  PhoneField,
  SearchField,
  TextField,
} from './form/text-fields.tsx';
export { TextArea } from './form/text-area.tsx';
export { Select, type Option } from './form/select.tsx';
export { Fieldset } from './form/fieldset.tsx';
export { Checkboxes, Radios, type Choice } from './form/choices.tsx';
export { Checkbox } from './form/checkbox.tsx';
export { FileField } from './form/file-field.tsx';
export { NearMe, type NearMeProps } from './form/near-me.tsx';
export { Form, HiddenField, submissionKeyName } from './form/form.tsx';
export { Actions, ButtonLink, LinkButton, SubmitButton, type Tone } from './form/buttons.tsx';
export { Icon, type IconName } from './content/icon.tsx';
export { WeekPicker, type Tolerance, type WeekPickerProps } from './form/week-picker.tsx';
export { Card, Cards, type CardProps } from './content/card.tsx';
export { Columns } from './content/columns.tsx';
export { CopyLink } from './content/copy-link.tsx';
export { DataTable, type Column } from './content/data-table.tsx';
export { EmptyState } from './content/empty-state.tsx';
export { LinkList, type LinkItem } from './content/link-list.tsx';
export { Notice, type NoticeTone } from './content/notice.tsx';
export { Pagination } from './content/pagination.tsx';
export { QrCode } from './content/qr-code.tsx';
export { PrintButton } from './content/print-button.tsx';
export { Section } from './content/section.tsx';
export { ShortcutSwitch } from './content/shortcut-switch.tsx';
export { SignInBox, type WayToSignIn } from './content/sign-in-box.tsx';
export { Steps } from './content/steps.tsx';
export { SummaryList, type SummaryRow } from './content/summary-list.tsx';
export { Tag, type TagTone } from './content/tag.tsx';
export { CityPath, type Phase } from './sharing/city-path.tsx';
export { PriceLadder, type Contribution } from './sharing/price-ladder.tsx';
export type { PriceStep } from './sharing/price-step.ts';
export { Threshold } from './sharing/threshold.tsx';
export { Timeline, type TimelineStep } from './sharing/timeline.tsx';
export { TimeLine, type TimePoint } from './sharing/time-line.tsx';
export { WeekView } from './sharing/week-view.tsx';
export type { DaySpan, WeekWindow } from './sharing/week-window.ts';
export { Why, type Reason } from './sharing/why.tsx';
export { FunnelPlot, type FunnelPlotProps, type FunnelPoint } from './figures/funnel-plot.tsx';
export { RangeChart, type RangeChartProps, type RangeMoment } from './figures/range-chart.tsx';
export { AskedAgain, type Again } from './figures/asked-again.tsx';
export { BarChart, type Bar } from './figures/bar-chart.tsx';
export { QueryCode } from './figures/query-code.tsx';
export { Figure, Figures } from './figures/figure.tsx';
export { TheoryDiagram, type DiagramArrow, type DiagramNode } from './figures/theory-diagram.tsx';
export { FigureTable, type FigureRow } from './figures/figure-table.tsx';
export { CoarseMap, type CoarseCell } from './maps/coarse-map.tsx';
export { FigureMap, type MapFigure } from './maps/figure-map.tsx';
export { ResultMap, type ResultPoint } from './maps/result-map.tsx';
export { frameAround, type LonLat, type Ring } from './maps/projection.ts';
