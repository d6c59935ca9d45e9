-- What the migrations add up to. Written by `npm run schema`; a test holds it true.

-- Tables

create table account (
  tenant_id uuid not null,
  id uuid not null,
  email text not null,
  name text not null,
  role text not null,
  provider_id uuid,
  password_hash text not null,
  totp_secret text not null,
  last_totp_step bigint not null default 0,
  failed_attempts integer not null default 0,
  locked_until timestamp with time zone,
  disabled_at timestamp with time zone,
  demo boolean not null default false,
  created_at timestamp with time zone not null default now()
);
create table accreditation (
  tenant_id uuid not null,
  id uuid not null,
  notice_id uuid not null,
  version integer not null,
  provider_id uuid,
  organisation text not null,
  tax_code text not null,
  runts_section text,
  kinds_of_help text[] not null,
  contact_name text not null,
  email text not null,
  phone text,
  language text not null,
  link_hash bytea not null,
  applied_at timestamp with time zone not null,
  renewal_asked_at timestamp with time zone,
  state text not null default 'applied'::text,
  holds_from date,
  holds_through date,
  made_up boolean not null default false
);
create table accreditation_check (
  tenant_id uuid not null,
  id uuid not null,
  evidence_id uuid not null,
  outcome text not null,
  reason text,
  valid_through date,
  checked_at timestamp with time zone not null,
  place bigint not null,
  checked_by uuid
);
create table accreditation_decision (
  tenant_id uuid not null,
  id uuid not null,
  accreditation_id uuid not null,
  kind text not null,
  notice_id uuid not null,
  version integer not null,
  reason text,
  from_on date not null,
  through_on date,
  requirements jsonb not null,
  decided_at timestamp with time zone not null,
  place bigint not null,
  decided_by uuid
);
create table accreditation_evidence (
  tenant_id uuid not null,
  id uuid not null,
  accreditation_id uuid not null,
  requirement text not null,
  given_at timestamp with time zone not null,
  file_name text,
  media_type text,
  content bytea,
  digest bytea,
  declared_by text,
  given_on date not null,
  expires_on date,
  erased_at timestamp with time zone
);
create table accreditation_notice (
  tenant_id uuid not null,
  id uuid not null,
  opened_at timestamp with time zone not null,
  made_up boolean not null default false
);
create table accreditation_notice_version (
  tenant_id uuid not null,
  notice_id uuid not null,
  version integer not null,
  title text not null,
  text text not null,
  kinds_of_help text[] not null,
  requirements jsonb not null,
  term_months integer not null,
  days_to_comply integer,
  published_at timestamp with time zone not null,
  published_by uuid
);
create table audit_entry (
  tenant_id uuid not null,
  id uuid not null default gen_random_uuid(),
  at timestamp with time zone not null default now(),
  actor_kind text not null,
  actor_id uuid,
  action text not null,
  subject_kind text not null,
  subject_id uuid
);
create table catalogue_change (
  tenant_id uuid not null,
  transaction xid8 not null,
  noted_at timestamp with time zone not null default now(),
  published boolean not null default true
);
create table catalogue_change_before (
  tenant_id uuid not null,
  published boolean not null,
  changes bigint not null,
  last_transaction xid8 not null,
  digest bigint not null,
  noted_at timestamp with time zone not null
);
create table catalogue_import (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid,
  state text not null,
  file_name text not null,
  file_size bigint not null,
  file_digest text not null,
  format text not null,
  source text not null,
  profile jsonb,
  mapping jsonb,
  plan jsonb,
  choices jsonb not null default '{}'::jsonb,
  refusal jsonb,
  report jsonb,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  done_at timestamp with time zone
);
create table catalogue_import_piece (
  tenant_id uuid not null,
  import_id uuid not null,
  position integer not null,
  content bytea not null
);
create table change_body (
  tenant_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  side text not null,
  name text not null
);
create table change_link (
  tenant_id uuid not null,
  token_hash bytea not null,
  urn_id uuid not null
);
create table change_mailbox (
  tenant_id uuid not null,
  body_id uuid not null,
  email text not null
);
create table change_round (
  tenant_id uuid not null,
  id uuid not null,
  half_year text not null,
  mode text not null,
  questionnaire integer not null,
  opened_on date not null,
  closes_on date not null,
  closed_on date,
  made_up boolean not null default false,
  reminded_on date,
  forgotten_on date
);
create table change_urn (
  tenant_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  mode text not null,
  body_id uuid,
  answers json not null default '[]'::json,
  forms text[] not null default '{}'::text[]
);
create table choice (
  tenant_id uuid not null,
  id uuid not null,
  title text not null,
  opened_at timestamp with time zone not null,
  opened_by uuid
);
create table choice_decision (
  tenant_id uuid not null,
  choice_id uuid not null,
  option_id uuid not null,
  reasons text not null,
  decided_on date not null,
  basis jsonb not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid
);
create table choice_dissent (
  tenant_id uuid not null,
  choice_id uuid not null,
  id uuid not null,
  body text not null,
  text text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid
);
create table choice_estimate (
  tenant_id uuid not null,
  choice_id uuid not null,
  option_id uuid not null,
  number integer not null,
  families_needed integer not null,
  what_if_id uuid not null,
  asked_at timestamp with time zone not null,
  asked_by uuid
);
create table choice_experiment (
  tenant_id uuid not null,
  choice_id uuid not null,
  experiment_id uuid not null,
  begun_at timestamp with time zone not null,
  begun_by uuid
);
create table choice_option (
  tenant_id uuid not null,
  choice_id uuid not null,
  id uuid not null,
  title text not null,
  description text not null,
  added_at timestamp with time zone not null,
  place bigint not null
);
create table choice_score (
  tenant_id uuid not null,
  choice_id uuid not null,
  option_id uuid not null,
  criterion text not null,
  number integer not null,
  score smallint not null,
  reason text not null,
  scored_at timestamp with time zone not null,
  scored_by uuid
);
create table choice_weights (
  tenant_id uuid not null,
  choice_id uuid not null,
  number integer not null,
  weights jsonb not null,
  reason text not null,
  set_at timestamp with time zone not null,
  set_by uuid
);
create table city_event (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  from_on date not null,
  to_on date,
  title text not null,
  source text,
  written_at timestamp with time zone not null,
  written_by uuid
);
create table city_label (
  tenant_id uuid not null,
  id uuid not null,
  name text not null
);
create table city_question (
  tenant_id uuid not null,
  id uuid not null,
  to_id uuid not null,
  indicator text not null,
  month date,
  text text not null,
  asked_at timestamp with time zone not null
);
create table clarity_count (
  tenant_id uuid not null,
  service_id uuid not null,
  month date not null,
  answer smallint not null,
  given integer not null
);
create table commitment_word (
  tenant_id uuid not null,
  id uuid not null,
  host_id uuid not null,
  commitment_id uuid not null,
  word text not null,
  reason text,
  said_at timestamp with time zone not null
);
create table context_figure (
  tenant_id uuid not null,
  id uuid not null,
  city_id uuid not null,
  code text not null,
  value double precision not null,
  as_of date not null,
  source text not null,
  made_up boolean not null default false,
  entered_at timestamp with time zone not null
);
create table context_indicator (
  tenant_id uuid not null,
  id uuid not null,
  code text not null,
  name text not null,
  definition text not null,
  unit text not null,
  territory_kind text not null,
  territory text not null,
  value double precision not null,
  source text not null,
  dated_on date not null,
  imported_at timestamp with time zone not null,
  imported_by uuid,
  place bigint not null
);
create table contribution_word (
  tenant_id uuid not null,
  id uuid not null,
  city_id uuid not null,
  contribution_id uuid not null,
  word text not null,
  version integer,
  title text not null,
  body text not null,
  said_at timestamp with time zone not null,
  place bigint not null
);
create table desk_contact (
  tenant_id uuid not null,
  phone text not null,
  place text not null,
  changed_at timestamp with time zone not null,
  changed_by uuid
);
create table diagnosis_cluster (
  tenant_id uuid not null,
  id uuid not null,
  area text not null,
  title text not null,
  kinds_of_help text[] not null default '{}'::text[],
  written_at timestamp with time zone not null,
  written_by uuid
);
create table diagnosis_figure (
  tenant_id uuid not null,
  id uuid not null,
  cluster_id uuid not null,
  territory_kind text not null,
  territory text not null,
  part text not null,
  low double precision,
  high double precision,
  source text not null,
  dated_on date not null,
  method text not null,
  confidence text not null,
  note text,
  asked jsonb,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  place bigint not null
);
create table district (
  tenant_id uuid not null,
  code text not null,
  name text not null,
  source text not null,
  entered_at timestamp with time zone not null,
  entered_by uuid
);
create table district_member (
  tenant_id uuid not null,
  district_code text not null,
  name text not null,
  istat text not null
);
create table eligibility_draft (
  tenant_id uuid not null,
  rule_id uuid not null,
  text jsonb not null,
  edits integer not null,
  changed_at timestamp with time zone not null
);
create table eligibility_rule (
  tenant_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  made_up boolean not null default false,
  created_at timestamp with time zone not null
);
create table eligibility_version (
  tenant_id uuid not null,
  rule_id uuid not null,
  version integer not null,
  from_on date not null,
  text jsonb,
  published_at timestamp with time zone not null,
  published_by uuid
);
create table entry_check (
  tenant_id uuid not null,
  service_id uuid not null,
  checked_by text not null,
  checked_on date not null,
  due_on date not null,
  state text not null,
  stale_since date,
  reminded_before date,
  reminded_after date,
  reach integer not null default 0
);
create table entry_label (
  tenant_id uuid not null,
  service_id uuid not null,
  label_id uuid not null
);
create table entry_owner (
  tenant_id uuid not null,
  service_id uuid not null,
  account_id uuid not null
);
create table entry_proposal (
  tenant_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  mailbox text not null,
  language text not null,
  seen integer not null,
  state text not null,
  made_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  sampled boolean not null default false,
  looked_at timestamp with time zone,
  decided_at timestamp with time zone,
  decided_by uuid,
  redacted_at timestamp with time zone
);
create table entry_proposal_field (
  tenant_id uuid not null,
  proposal_id uuid not null,
  field text not null,
  before jsonb,
  proposed jsonb,
  decision text,
  edited jsonb,
  reason text
);
create table entry_reach (
  tenant_id uuid not null,
  day date not null,
  service_id uuid not null,
  views integer not null default 0,
  requests integer not null default 0
);
create table entry_report (
  tenant_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  wrong text[] not null,
  words text,
  reported_on date not null,
  settled_at timestamp with time zone,
  settled_by uuid,
  redacted_at timestamp with time zone
);
create table entry_term (
  tenant_id uuid not null,
  entry_kind text not null,
  term_id uuid not null,
  entry_id uuid not null
);
create table entry_version (
  tenant_id uuid not null,
  entry_kind text not null,
  entry_id uuid not null,
  version integer not null,
  content jsonb not null,
  replaced_at timestamp with time zone not null,
  replaced_by_kind text not null,
  replaced_by uuid,
  cause text not null,
  reason text,
  redacted_at timestamp with time zone
);
create table experiment (
  tenant_id uuid not null,
  id uuid not null,
  title text not null,
  plan jsonb not null,
  sheet jsonb,
  edits integer not null default 0,
  made_up boolean not null default false,
  created_at timestamp with time zone not null,
  ended_on date,
  ended_how text,
  end_reason text,
  model_tenant uuid,
  model_id uuid,
  model_version integer
);
create table experiment_form (
  tenant_id uuid not null,
  id uuid not null,
  experiment_id uuid not null,
  title text not null,
  file_name text not null,
  media_type text not null,
  content bytea not null,
  digest bytea not null,
  given_at timestamp with time zone not null,
  given_by uuid,
  from_tenant uuid,
  from_model uuid,
  from_version integer
);
create table experiment_note (
  tenant_id uuid not null,
  id uuid not null,
  experiment_id uuid not null,
  kind text not null,
  text text not null,
  noted_on date not null,
  written_at timestamp with time zone not null,
  written_by uuid
);
create table experiment_registration (
  tenant_id uuid not null,
  experiment_id uuid not null,
  version integer not null,
  plan jsonb not null,
  reason text,
  starts_on date not null,
  registered_at timestamp with time zone not null,
  registered_by uuid
);
create table experiment_result (
  tenant_id uuid not null,
  id uuid not null,
  experiment_id uuid not null,
  text jsonb not null,
  published_at timestamp with time zone not null,
  published_by uuid,
  model_tenant uuid,
  model_id uuid
);
create table experiment_return (
  tenant_id uuid not null,
  experiment_id uuid not null,
  version integer not null,
  assumptions jsonb not null,
  made_at timestamp with time zone not null,
  made_by uuid
);
create table forming_group (
  tenant_id uuid not null,
  id uuid not null,
  origin text not null,
  status text not null,
  end_reason text,
  kind_of_help text not null,
  quarter text not null,
  days smallint[] not null,
  from_slot smallint,
  slots smallint not null,
  lat double precision not null,
  lon double precision not null,
  within_metres integer not null,
  missing text not null,
  families smallint not null,
  operator_id uuid,
  venue_id uuid,
  home_request_id uuid,
  told_families smallint not null default 0,
  tells_quarter boolean not null,
  watchers_told_at timestamp with time zone,
  opened_at timestamp with time zone not null,
  refreshed_at timestamp with time zone not null,
  ends_at timestamp with time zone not null
);
create table forming_invite (
  tenant_id uuid not null,
  token_hash bytea not null,
  group_id uuid not null,
  made_at timestamp with time zone not null
);
create table forming_lead (
  tenant_id uuid not null,
  submission_key uuid not null,
  group_id uuid not null,
  made_at timestamp with time zone not null
);
create table forming_member (
  tenant_id uuid not null,
  group_id uuid not null,
  request_id uuid not null,
  came text not null,
  joined_at timestamp with time zone not null,
  live boolean not null default true,
  left_at timestamp with time zone,
  left_because text,
  left_detail text[] not null default '{}'::text[],
  yes_at timestamp with time zone,
  max_cents integer,
  start_by date,
  least_families smallint,
  most_families smallint,
  not_as_before boolean not null default false,
  days smallint[]
);
create table forming_watch (
  tenant_id uuid not null,
  id uuid not null,
  email text,
  kind_of_help text not null,
  quarter text not null,
  language text not null,
  asked_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  ends_at timestamp with time zone not null,
  addressee_id uuid
);
create table forming_watch_link (
  tenant_id uuid not null,
  token_hash bytea not null,
  watch_id uuid not null
);
create table found_by (
  tenant_id uuid not null,
  service_id uuid not null,
  terms text[] not null,
  weights smallint[] not null
);
create table freshness_term (
  tenant_id uuid not null,
  answer_kind text not null,
  months smallint not null
);
create table import_mapping (
  tenant_id uuid not null,
  source text not null,
  mapping jsonb not null,
  changed_at timestamp with time zone not null
);
create table import_tie (
  tenant_id uuid not null,
  source text not null,
  source_key text not null,
  service_id uuid not null,
  tied_at timestamp with time zone not null
);
create table keeper_key (
  tenant_id uuid not null,
  id uuid not null,
  token_hash bytea not null,
  mailbox text not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null
);
create table keeper_link (
  tenant_id uuid not null,
  token_hash bytea not null,
  kind text not null,
  service_id uuid not null,
  mailbox text not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone
);
create table keeper_trust (
  tenant_id uuid not null,
  id uuid not null,
  mailbox text not null,
  trusted boolean not null,
  reason text not null,
  set_at timestamp with time zone not null,
  set_by uuid not null
);
create table keeping_rule (
  tenant_id uuid not null,
  grace_days smallint not null,
  sampled_percent smallint not null
);
create table lab_event (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  from_on date not null,
  to_on date,
  title_it text not null,
  title_en text not null,
  source text,
  written_at timestamp with time zone not null,
  written_by uuid,
  about_id uuid
);
create table lab_fact (
  tenant_id uuid not null,
  id uuid not null,
  version integer not null,
  before integer generated always as (NULLIF((version - 1), 0)) stored,
  about_id uuid not null,
  position integer not null,
  state text not null,
  text_it text not null,
  text_en text not null,
  happened text,
  source_name text,
  source_link text,
  source_page text,
  mark text,
  will_link text,
  reason text,
  written_at timestamp with time zone not null,
  written_by uuid
);
create table lab_indicator (
  tenant_id uuid not null,
  code text not null,
  version integer not null,
  text jsonb not null,
  written_at timestamp with time zone not null,
  written_by uuid
);
create table lab_question (
  tenant_id uuid not null,
  id uuid not null,
  body text not null,
  place text not null,
  name text not null,
  email text not null,
  message text not null,
  language text not null,
  received_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  settled_by uuid
);
create table label_mapping (
  tenant_id uuid not null,
  label_kind text not null,
  label text not null,
  scheme text not null,
  code text not null,
  name text not null,
  verified boolean not null default false,
  reference text
);
create table left_out (
  tenant_id uuid not null,
  request_id uuid not null,
  run_id uuid not null,
  version integer not null,
  reason text not null,
  changes text[] not null,
  households smallint,
  since timestamp with time zone not null,
  looked_at timestamp with time zone not null,
  told_at timestamp with time zone,
  told_reason text
);
create table location (
  tenant_id uuid not null,
  id uuid not null,
  name text,
  lat double precision,
  lon double precision,
  protected_place boolean not null default false,
  quarter text,
  hsds jsonb not null default '{}'::jsonb,
  source text not null,
  source_key text not null,
  source_digest text not null,
  version integer not null default 1,
  modified_at timestamp with time zone not null default now(),
  made_up boolean not null default false,
  protected_here boolean not null default false
);
create table measurement (
  tenant_id uuid not null,
  indicator text not null,
  territory text not null,
  month date not null,
  revision integer not null,
  numerator double precision not null,
  denominator double precision,
  version integer not null,
  source text not null,
  measured_at timestamp with time zone not null,
  measured_by uuid
);
create table meeting (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  with_id uuid,
  shown_to text not null,
  state text not null,
  title text not null,
  day date not null,
  from_minutes integer,
  to_minutes integer,
  place text,
  join_url text,
  agenda text,
  seats integer,
  source text,
  made_up boolean not null default false,
  version integer not null default 1
);
create table meeting_feed (
  tenant_id uuid not null,
  account_id uuid not null,
  token_hash bytea not null,
  made_at timestamp with time zone not null
);
create table meeting_note (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  kind text not null,
  text text not null,
  url text,
  people integer,
  owner_id uuid,
  owner text,
  due date,
  written_at timestamp with time zone not null
);
create table meeting_signup (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  name text not null,
  email text not null,
  language text not null,
  asked_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  ends_at timestamp with time zone not null,
  token_hash bytea not null
);
create table message (
  tenant_id uuid not null,
  id uuid not null,
  recipient text not null,
  subject text not null,
  body text not null,
  event_key text not null,
  created_at timestamp with time zone not null default now(),
  sent_at timestamp with time zone,
  channel text not null default 'mail'::text,
  else_channel text,
  else_recipient text
);
create table model_adoption (
  tenant_id uuid not null,
  experiment_id uuid not null,
  model_tenant uuid not null,
  model_id uuid not null,
  model_version integer not null,
  adopted_at timestamp with time zone not null,
  adopted_by uuid,
  made_up boolean not null default false
);
create table model_form (
  tenant_id uuid not null,
  id uuid not null,
  experiment_id uuid not null,
  version integer not null,
  title text not null,
  file_name text not null,
  media_type text not null,
  content bytea not null,
  digest bytea not null,
  given_at timestamp with time zone not null
);
create table model_sheet (
  tenant_id uuid not null,
  experiment_id uuid not null,
  version integer not null,
  sheet jsonb not null,
  published_at timestamp with time zone not null,
  published_by uuid
);
create table municipality (
  tenant_id uuid not null,
  slug text not null,
  kind text not null,
  name text not null,
  istat text,
  province text,
  region text,
  lat double precision,
  lon double precision,
  outline jsonb,
  open boolean not null default true,
  made_up_data boolean not null default false,
  created_at timestamp with time zone not null default now(),
  patron_day text,
  patron_saint text,
  patron_source text,
  changed_at timestamp with time zone not null default now()
);
create table network_agreement (
  tenant_id uuid not null,
  id uuid not null,
  direction text not null,
  body text not null,
  body_kind text not null,
  commitment text not null,
  cents bigint,
  hours integer,
  resource text,
  from_on date not null,
  ends_on date,
  written_at timestamp with time zone not null,
  written_by uuid
);
create table network_agreement_check (
  tenant_id uuid not null,
  agreement_id uuid not null,
  number integer not null,
  outcome text not null,
  reason text,
  found_on date not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid
);
create table opening (
  tenant_id uuid not null,
  service_id uuid not null,
  opens_at timestamp with time zone not null,
  closes_at timestamp with time zone not null
);
create table operator (
  tenant_id uuid not null,
  id uuid not null,
  provider_id uuid not null,
  name text not null,
  kinds_of_help text[] not null,
  lat double precision not null,
  lon double precision not null,
  max_metres integer not null,
  windows jsonb not null,
  tags text[] not null default '{}'::text[],
  min_seats smallint not null,
  max_seats smallint not null,
  cents integer[] not null,
  active boolean not null default true,
  made_up boolean not null default false
);
create table operator_stop (
  tenant_id uuid not null,
  operator_id uuid not null,
  said_at timestamp with time zone not null,
  from_day date not null,
  said_by uuid,
  ended_at timestamp with time zone
);
create table orientation_result (
  tenant_id uuid not null,
  id uuid not null,
  keeper_hash bytea not null,
  reader_hash bytea not null,
  told jsonb not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  mailed_on date,
  mailed smallint not null default 0
);
create table owner_rule (
  tenant_id uuid not null,
  ruled_by text not null,
  value text not null,
  account_id uuid not null
);
create table paper_addressee (
  tenant_id uuid not null,
  id uuid not null,
  code text not null,
  name text not null,
  phone text not null,
  language text not null,
  kept_at timestamp with time zone not null
);
create table paper_letter (
  tenant_id uuid not null,
  id uuid not null,
  request_id uuid,
  event_key text not null,
  kind text not null,
  about text not null,
  language text not null,
  subject text not null,
  body text not null,
  asks text not null,
  until timestamp with time zone not null,
  desk_path text,
  message_id uuid,
  only_if_unsent boolean not null default false,
  written_at timestamp with time zone not null,
  state text not null default 'waiting'::text,
  settled_at timestamp with time zone,
  settled_by uuid,
  addressee_id uuid
);
create table path_evidence (
  tenant_id uuid not null,
  id uuid not null,
  step_id uuid not null,
  kind text not null,
  title text not null,
  dated_on date not null,
  link text,
  file_name text,
  media_type text,
  content bytea,
  digest bytea,
  given_at timestamp with time zone not null,
  given_by uuid,
  set_aside_at timestamp with time zone,
  set_aside_why text
);
create table path_membership (
  tenant_id uuid not null,
  number integer not null,
  kind text not null,
  happened_on date not null,
  reason text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid
);
create table path_step (
  tenant_id uuid not null,
  id uuid not null,
  code text not null,
  phase integer not null,
  text jsonb,
  number integer not null,
  state text not null,
  state_since date not null,
  own_title text,
  doer text,
  due_on date,
  reason text,
  own_asks text
);
create table path_step_change (
  tenant_id uuid not null,
  step_id uuid not null,
  number integer not null,
  state text not null,
  own_title text,
  doer text,
  due_on date,
  reason text,
  happened_on date not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  own_asks text
);
create table place_name (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  quarter text not null,
  lat double precision not null,
  lon double precision not null
);
create table pool (
  tenant_id uuid not null,
  id uuid not null,
  run_id uuid,
  status text not null,
  kind_of_help text not null,
  operator_id uuid not null,
  venue_id uuid,
  home_request_id uuid,
  days smallint[] not null,
  from_slot smallint not null,
  slots smallint not null,
  seats smallint not null,
  hourly_cents integer not null,
  proposed_at timestamp with time zone not null,
  answer_by timestamp with time zone not null,
  agreed_at timestamp with time zone,
  ended_at timestamp with time zone,
  end_reason text,
  call_until timestamp with time zone,
  choose_by timestamp with time zone,
  sign_by timestamp with time zone,
  started_at timestamp with time zone,
  ends_on date,
  forming_id uuid
);
create table pool_absence (
  tenant_id uuid not null,
  pool_id uuid not null,
  day date not null,
  request_id uuid not null,
  said_at timestamp with time zone not null
);
create table pool_agreement (
  tenant_id uuid not null,
  pool_id uuid not null,
  version integer not null,
  terms jsonb not null,
  made_at timestamp with time zone not null,
  holds_from date
);
create table pool_attendance (
  tenant_id uuid not null,
  pool_id uuid not null,
  day date not null,
  request_id uuid not null,
  mark text not null
);
create table pool_attendance_month (
  tenant_id uuid not null,
  pool_id uuid not null,
  month date not null,
  request_id uuid not null,
  present smallint not null,
  marks smallint not null
);
create table pool_calendar_link (
  tenant_id uuid not null,
  token_hash bytea not null,
  request_id uuid not null,
  created_at timestamp with time zone not null
);
create table pool_call_decline (
  tenant_id uuid not null,
  pool_id uuid not null,
  provider_id uuid not null,
  declined_at timestamp with time zone not null,
  recorded_by uuid
);
create table pool_call_letter (
  tenant_id uuid not null,
  pool_id uuid not null,
  provider_id uuid not null,
  number smallint not null,
  mailbox text not null,
  written_at timestamp with time zone not null,
  by_account boolean not null,
  asked_by uuid
);
create table pool_call_link (
  tenant_id uuid not null,
  pool_id uuid not null,
  provider_id uuid not null,
  token_hash bytea not null,
  mailbox text not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  opened_at timestamp with time zone
);
create table pool_change (
  tenant_id uuid not null,
  id uuid not null,
  pool_id uuid not null,
  kind text not null,
  status text not null,
  asked_at timestamp with time zone not null,
  answer_by timestamp with time zone not null,
  starts_on date not null,
  terms jsonb,
  operator_id uuid,
  ended_at timestamp with time zone
);
create table pool_change_part (
  tenant_id uuid not null,
  change_id uuid not null,
  request_id uuid not null,
  role text not null,
  answer text not null,
  answered_at timestamp with time zone,
  share_cents integer,
  solo_cents integer not null,
  metres integer not null,
  digest bytea,
  recorded_by uuid
);
create table pool_choice (
  tenant_id uuid not null,
  pool_id uuid not null,
  request_id uuid not null,
  accepts uuid[] not null,
  chosen_at timestamp with time zone not null,
  recorded_by uuid
);
create table pool_city_rule (
  tenant_id uuid not null,
  call_days smallint not null,
  choose_days smallint not null,
  sign_days smallint not null,
  basis text not null,
  coordination_cents integer not null,
  bands jsonb not null,
  rules jsonb not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  account_years smallint not null default 10
);
create table pool_closure (
  tenant_id uuid not null,
  pool_id uuid not null,
  from_day date not null,
  to_day date not null,
  reason text not null,
  said_at timestamp with time zone not null
);
create table pool_consent (
  tenant_id uuid not null,
  pool_id uuid not null,
  request_id uuid not null,
  step text not null,
  given_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  recorded_by uuid
);
create table pool_contribution (
  tenant_id uuid not null,
  pool_id uuid not null,
  request_id uuid not null,
  percent smallint not null,
  seen_at timestamp with time zone not null,
  recorded_by uuid
);
create table pool_correction (
  tenant_id uuid not null,
  id uuid not null,
  pool_id uuid not null,
  request_id uuid not null,
  day date not null,
  cents integer not null,
  coordination_cents integer not null,
  contribution_cents integer not null,
  made_at timestamp with time zone not null
);
create table pool_feedback (
  tenant_id uuid not null,
  pool_id uuid not null,
  request_id uuid not null,
  helped text not null,
  again text not null,
  met text not null,
  said_at timestamp with time zone not null,
  taken_by text not null
);
create table pool_feedback_count (
  tenant_id uuid not null,
  month date not null,
  quarter text not null,
  helped text not null,
  again text not null,
  met text not null,
  answers integer not null
);
create table pool_forgotten (
  tenant_id uuid not null,
  pool_id uuid not null,
  stage text not null,
  at timestamp with time zone not null
);
create table pool_meeting (
  tenant_id uuid not null,
  pool_id uuid not null,
  day date not null,
  outcome text not null,
  kept_at timestamp with time zone not null,
  kept_by text not null
);
create table pool_member (
  tenant_id uuid not null,
  pool_id uuid not null,
  request_id uuid not null,
  answer text not null default 'pending'::text,
  answered_at timestamp with time zone,
  decline_reason text,
  share_cents integer not null,
  solo_cents integer not null,
  metres integer not null,
  live boolean not null default true,
  left_on date,
  start_by date,
  days smallint[]
);
create table pool_message (
  tenant_id uuid not null,
  id uuid not null,
  pool_id uuid not null,
  request_id uuid,
  author text not null,
  text text,
  sent_at timestamp with time zone not null,
  hidden_at timestamp with time zone,
  hide_reason text
);
create table pool_message_report (
  tenant_id uuid not null,
  message_id uuid not null,
  request_id uuid not null,
  reported_at timestamp with time zone not null
);
create table pool_month (
  tenant_id uuid not null,
  pool_id uuid not null,
  month date not null,
  closed_at timestamp with time zone not null,
  provider_cents integer not null,
  coordination_cents integer not null,
  city_cents integer not null
);
create table pool_offer (
  tenant_id uuid not null,
  id uuid not null,
  pool_id uuid not null,
  provider_id uuid not null,
  operator_id uuid not null,
  venue_id uuid,
  origin text not null,
  hourly_cents integer not null,
  prices jsonb not null,
  starts_on date not null,
  note text not null default ''::text,
  status text not null default 'open'::text,
  offered_at timestamp with time zone not null,
  offered_by uuid
);
create table pool_pause (
  tenant_id uuid not null,
  pool_id uuid not null,
  from_day date not null,
  reason text not null,
  until_day date not null,
  ended_on date,
  sought_at timestamp with time zone
);
create table pool_period (
  tenant_id uuid not null,
  pool_id uuid not null,
  from_day date not null,
  terms jsonb not null,
  absence jsonb not null,
  notice_days smallint not null
);
create table pool_session (
  tenant_id uuid not null,
  pool_id uuid not null,
  day smallint not null,
  from_slot smallint not null,
  to_slot smallint not null,
  operator_id uuid not null,
  venue_id uuid,
  live boolean not null default true
);
create table pool_signature (
  tenant_id uuid not null,
  pool_id uuid not null,
  request_id uuid not null,
  version integer not null,
  signed_at timestamp with time zone not null,
  how text not null,
  recorded_by uuid,
  digest bytea not null
);
create table pool_statement_line (
  tenant_id uuid not null,
  pool_id uuid not null,
  month date not null,
  request_id uuid not null,
  number smallint not null,
  kind text not null,
  day date not null,
  slots smallint,
  mark text,
  cents integer not null,
  coordination_cents integer not null,
  contribution_cents integer not null,
  correction_id uuid
);
create table pool_stop (
  tenant_id uuid not null,
  pool_id uuid not null,
  since timestamp with time zone not null,
  cause text not null,
  ended_at timestamp with time zone,
  until_day date,
  sought_at timestamp with time zone
);
create table pooling_near (
  tenant_id uuid not null,
  run_id uuid not null,
  kept_at timestamp with time zone not null,
  groups json not null
);
create table pooling_replay (
  tenant_id uuid not null,
  run_id uuid not null,
  kept_at timestamp with time zone not null,
  instance json not null,
  kept json not null,
  borne json not null,
  pools json not null,
  rounds integer not null,
  seconds double precision not null,
  cut_short boolean not null
);
create table pooling_run (
  tenant_id uuid not null,
  id uuid not null,
  status text not null,
  asked_at timestamp with time zone not null default now(),
  asked_by uuid,
  finished_at timestamp with time zone,
  instance_digest text,
  engine_version text,
  seed integer not null,
  score double precision,
  bound double precision,
  figures jsonb not null default '{}'::jsonb
);
create table pooling_stretch (
  tenant_id uuid not null,
  run_id uuid not null,
  request_id uuid not null,
  kept_at timestamp with time zone not null,
  distance double precision,
  hours double precision,
  price double precision,
  total double precision not null
);
create table pooling_what_if (
  tenant_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  status text not null,
  asked_at timestamp with time zone not null,
  asked_by uuid,
  finished_at timestamp with time zone,
  question jsonb not null,
  answer jsonb,
  failure text,
  again_of uuid
);
create table possible_duplicate (
  tenant_id uuid not null,
  service_id uuid not null,
  other_id uuid not null,
  likeness real not null,
  reasons text[] not null,
  found_at timestamp with time zone not null default now()
);
create table programme_version (
  tenant_id uuid not null,
  version integer not null,
  phases jsonb not null,
  reason text not null,
  published_at timestamp with time zone not null,
  published_by uuid
);
create table protected_address (
  tenant_id uuid not null,
  entry_kind text not null,
  entry_id uuid not null,
  address text,
  lat double precision,
  lon double precision,
  hsds jsonb not null default '{}'::jsonb
);
create table provider (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  accredited boolean not null default false,
  email text,
  phone text,
  made_up boolean not null default false,
  hsds jsonb not null default '{}'::jsonb,
  source text,
  source_key text,
  source_digest text,
  version integer not null default 1,
  modified_at timestamp with time zone not null default now(),
  changed_here text[] not null default '{}'::text[]
);
create table publication (
  tenant_id uuid not null,
  id uuid not null,
  published_at timestamp with time zone not null,
  published_by uuid,
  definitions_version integer not null
);
create table published_assessment (
  tenant_id uuid not null,
  assessment_id uuid not null,
  module_id uuid,
  made_up boolean not null,
  published_at timestamp with time zone not null,
  published_by uuid
);
create table published_assessment_skill (
  tenant_id uuid not null,
  assessment_id uuid not null,
  skill text not null,
  reading jsonb not null
);
create table published_change (
  tenant_id uuid not null,
  half_year text not null,
  edition integer not null,
  mode text not null,
  questionnaire integer not null,
  answered integer not null,
  made_up boolean not null,
  published_at timestamp with time zone not null,
  published_by uuid
);
create table published_change_beside (
  tenant_id uuid not null,
  half_year text not null,
  edition integer not null,
  from_on date not null,
  to_on date not null,
  stuck_then integer not null,
  went_on integer not null,
  stuck_now integer not null,
  modules integer not null
);
create table published_change_figure (
  tenant_id uuid not null,
  half_year text not null,
  edition integer not null,
  question text not null,
  code text not null,
  yes integer,
  withheld boolean not null
);
create table published_change_training (
  tenant_id uuid not null,
  half_year text not null,
  edition integer not null,
  skill text not null,
  modules integer not null
);
create table published_change_word (
  tenant_id uuid not null,
  half_year text not null,
  edition integer not null,
  number integer not null,
  question text not null,
  text text not null,
  for_report boolean not null
);
create table published_figure (
  tenant_id uuid not null,
  publication_id uuid not null,
  indicator text not null,
  value double precision,
  withheld boolean not null
);
create table published_measurement (
  tenant_id uuid not null,
  indicator text not null,
  month date not null,
  edition integer not null,
  numerator double precision,
  denominator double precision,
  withheld boolean not null,
  version integer not null,
  revision integer not null,
  source text not null,
  measured_at timestamp with time zone not null,
  published_at timestamp with time zone not null,
  published_by uuid
);
create table question_answer (
  tenant_id uuid not null,
  question_id uuid not null,
  from_id uuid not null,
  answer text not null,
  text text,
  meeting_id uuid,
  answered_at timestamp with time zone not null
);
create table question_outcome (
  tenant_id uuid not null,
  id uuid not null,
  question_id uuid not null,
  to_id uuid not null,
  adopted text not null,
  model text,
  text text not null,
  said_at timestamp with time zone not null,
  model_id uuid,
  indicator text,
  open boolean not null default false
);
create table report_comment (
  tenant_id uuid not null,
  id uuid not null,
  section_id uuid not null,
  text text not null,
  written_at timestamp with time zone not null,
  written_by uuid,
  settled_at timestamp with time zone
);
create table report_contribution (
  tenant_id uuid not null,
  id uuid not null,
  lab_id uuid not null,
  chapter smallint not null,
  language text not null,
  title text not null,
  body text not null,
  author text not null,
  author_named boolean not null,
  sent_at timestamp with time zone not null,
  sent_by uuid
);
create table report_draft (
  tenant_id uuid not null,
  title_it text not null,
  title_en text not null,
  changed_at timestamp with time zone not null
);
create table report_reading (
  tenant_id uuid not null,
  section_id uuid not null,
  reference text not null,
  reading jsonb not null,
  kept_against jsonb,
  read_at timestamp with time zone not null
);
create table report_section (
  tenant_id uuid not null,
  id uuid not null,
  chapter smallint not null,
  position integer not null,
  city text,
  title_it text not null,
  title_en text not null,
  body_it text not null,
  body_en text not null,
  author text not null,
  author_named boolean not null,
  state text not null,
  revision integer not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  written_by uuid,
  approved_by uuid,
  approved_at timestamp with time zone,
  contribution_city uuid,
  contribution_id uuid
);
create table report_version (
  tenant_id uuid not null,
  number integer not null,
  published_at timestamp with time zone not null,
  published_by uuid,
  content jsonb not null
);
create table request (
  tenant_id uuid not null,
  id uuid not null,
  code text not null,
  status text not null,
  channel text not null,
  language text not null default 'it'::text,
  kind_of_help text not null,
  seats smallint not null,
  ages smallint[] not null,
  intensity text not null,
  days smallint not null,
  slots smallint not null,
  windows jsonb not null,
  place_label text not null,
  quarter text not null,
  lat double precision not null,
  lon double precision not null,
  max_metres integer not null,
  willing_to_share boolean not null,
  host_seats smallint not null,
  home_tags text[] not null default '{}'::text[],
  needs text[] not null default '{}'::text[],
  refuses text[] not null default '{}'::text[],
  max_cents integer not null,
  solo_cents integer not null,
  weight smallint not null default 1,
  first_contact boolean not null,
  made_up boolean not null default false,
  submission_key uuid not null,
  operator_id uuid,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  paused_until date,
  said jsonb not null default '{}'::jsonb,
  desk_since timestamp with time zone
);
create table request_attempt (
  tenant_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  contacted_on date not null,
  how text not null,
  outcome text not null,
  again_on date,
  referred_to text,
  written_at timestamp with time zone not null,
  written_by uuid not null
);
create table request_avoid (
  tenant_id uuid not null,
  request_id uuid not null,
  other_id uuid not null,
  said_at timestamp with time zone not null default now(),
  said_by uuid
);
create table request_contact (
  tenant_id uuid not null,
  request_id uuid not null,
  name text not null,
  email text,
  phone text,
  address text,
  email_key text generated always as (lower(email)) stored,
  phone_key text generated always as ("right"(regexp_replace(phone, '\D'::text, ''::text, 'g'::text), 9)) stored,
  fiscal_code text,
  on_paper boolean not null default false
);
create table request_draft (
  tenant_id uuid not null,
  token_hash bytea not null,
  journey_version integer not null,
  answers jsonb not null,
  operator_id uuid,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now()
);
create table request_link (
  tenant_id uuid not null,
  token_hash bytea not null,
  request_id uuid not null,
  kind text not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone,
  used_at timestamp with time zone,
  holder text not null default 'household'::text
);
create table request_mandate (
  tenant_id uuid not null,
  request_id uuid not null,
  role text not null,
  person_name text,
  declared_at timestamp with time zone not null,
  declared_on date not null,
  file_name text,
  media_type text,
  content bytea,
  given_at timestamp with time zone,
  expires_on date,
  checked_at timestamp with time zone,
  checked_by uuid,
  check_outcome text,
  reminded_at timestamp with time zone,
  revoked_at timestamp with time zone
);
create table request_merge (
  tenant_id uuid not null,
  id uuid not null,
  keep_id uuid not null,
  drop_id uuid not null,
  token_hash bytea not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  lapses_at timestamp with time zone not null,
  answer text,
  answered_at timestamp with time zone,
  merged_at timestamp with time zone,
  kept_status text,
  dropped_status text,
  dropped_paused_until date,
  took_email boolean not null default false,
  took_phone boolean not null default false,
  undone_at timestamp with time zone,
  took_fiscal_code boolean not null default false
);
create table request_merge_link (
  tenant_id uuid not null,
  merge_id uuid not null,
  token_hash bytea not null
);
create table room_key (
  tenant_id uuid not null,
  id uuid not null,
  provider_id uuid not null,
  kind text not null,
  token_hash bytea not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
create table room_rule (
  tenant_id uuid not null,
  fresh_days smallint not null
);
create table room_said (
  tenant_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  said_at timestamp with time zone not null,
  said_by text not null,
  said_by_id uuid,
  available integer,
  maximum integer,
  waiting_days integer,
  needs_assessment boolean not null
);
create table search_cut (
  tenant_id uuid not null,
  cut text not null,
  word text not null
);
create table search_entry (
  tenant_id uuid not null,
  service_id uuid not null,
  title text not null,
  lat double precision,
  lon double precision,
  lats double precision[],
  lons double precision[],
  facets text not null,
  room_at timestamp with time zone,
  changed_in xid8 not null default pg_current_xact_id()
);
create table search_word (
  tenant_id uuid not null,
  word text not null,
  stem text not null,
  titled boolean not null,
  services integer not null default 1
);
create table service (
  tenant_id uuid not null,
  id uuid not null,
  provider_id uuid,
  provider_name text,
  title text not null,
  description text not null,
  language text not null default 'it'::text,
  answer_kind text not null,
  kinds_of_help text[] not null,
  audiences text[] not null,
  sections jsonb not null default '{}'::jsonb,
  address text,
  locality text,
  lat double precision,
  lon double precision,
  url text,
  status text not null default 'active'::text,
  updated_on date,
  source text not null,
  source_key text not null,
  source_digest text not null,
  made_up boolean not null default false,
  created_at timestamp with time zone not null default now(),
  hsds jsonb not null default '{}'::jsonb,
  version integer not null default 1,
  modified_at timestamp with time zone not null default now(),
  changed_here text[] not null default '{}'::text[],
  protected_place boolean not null default false,
  quarter text,
  named_provider_id uuid generated always as (
CASE
    WHEN ((provider_id IS NULL) AND (provider_name IS NOT NULL)) THEN will_id_by_name(tenant_id, provider_name)
    ELSE NULL::uuid
END) stored,
  own_place_id uuid not null generated always as (will_id_by_name(id, 'place'::text)) stored,
  contact_email text generated always as (lower(((sections -> 'contacts'::text) ->> 'email'::text))) stored
);
create table service_at_location (
  tenant_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  location_id uuid not null,
  hsds jsonb not null default '{}'::jsonb,
  modified_at timestamp with time zone not null default now()
);
create table service_list (
  tenant_id uuid not null,
  id uuid not null,
  keeper_hash bytea not null,
  reader_hash bytea not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  mailed_on date,
  mailed smallint not null default 0
);
create table service_list_item (
  tenant_id uuid not null,
  list_id uuid not null,
  service_id uuid not null,
  position integer not null,
  note text
);
create table service_term (
  tenant_id uuid not null,
  term text not null,
  service_id uuid not null,
  weight smallint not null
);
create table session (
  tenant_id uuid not null,
  token_hash bytea not null,
  account_id uuid not null,
  created_at timestamp with time zone not null default now(),
  last_seen_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  second_factor_at timestamp with time zone
);
create table shared_path (
  tenant_id uuid not null,
  standing text not null,
  since date not null,
  reason text not null,
  steps jsonb not null,
  updated_at timestamp with time zone not null
);
create table synonym_group (
  tenant_id uuid not null,
  code text not null,
  words text[] not null,
  help text[] not null default '{}'::text[],
  active boolean not null,
  changed_at timestamp with time zone not null
);
create table taxonomy (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  hsds jsonb not null default '{}'::jsonb,
  modified_at timestamp with time zone not null default now(),
  source text
);
create table taxonomy_term (
  tenant_id uuid not null,
  id uuid not null,
  taxonomy_id uuid,
  parent_id uuid,
  code text,
  name text not null,
  hsds jsonb not null default '{}'::jsonb,
  modified_at timestamp with time zone not null default now(),
  source text
);
create table told_apart (
  tenant_id uuid not null,
  service_id uuid not null,
  other_id uuid not null,
  told_at timestamp with time zone not null
);
create table told_figures (
  tenant_id uuid not null,
  id uuid not null,
  told_at timestamp with time zone not null,
  figures json not null,
  answers json
);
create table training_assessment (
  tenant_id uuid not null,
  id uuid not null,
  module_id uuid,
  skills text[] not null,
  catalogue_version integer not null,
  stage text not null,
  token_hash bytea not null,
  before_answers integer not null default 0,
  after_answers integer not null default 0,
  pairs integer not null default 0,
  made_up boolean not null default false,
  opened_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  may_be_told boolean not null default false
);
create table training_attendance (
  tenant_id uuid not null,
  city_id uuid not null,
  module_id uuid not null,
  office text not null,
  people integer not null,
  said_at timestamp with time zone not null
);
create table training_counted (
  tenant_id uuid not null,
  assessment_id uuid not null,
  form_key bytea not null
);
create table training_file (
  tenant_id uuid not null,
  material_id uuid not null,
  content bytea not null
);
create table training_material (
  tenant_id uuid not null,
  id uuid not null,
  module_id uuid not null,
  title text not null,
  maker text,
  source text,
  url text,
  file_name text,
  file_size integer,
  added_at timestamp with time zone not null
);
create table training_module (
  tenant_id uuid not null,
  id uuid not null,
  position integer not null,
  state text not null,
  shown_to text not null,
  title text not null,
  aim text,
  own_time boolean not null,
  meeting_id uuid,
  day date,
  from_minutes integer,
  to_minutes integer,
  place text,
  join_url text,
  minutes integer,
  skills text[] not null,
  source text,
  made_up boolean not null default false,
  version integer not null default 1
);
create table training_move (
  tenant_id uuid not null,
  assessment_id uuid not null,
  skill text not null,
  moved text not null,
  people integer not null
);
create table training_skill (
  tenant_id uuid not null,
  code text not null,
  kind text not null,
  name_it text not null,
  name_en text not null,
  source text,
  retired boolean not null default false,
  added_at timestamp with time zone not null
);
create table training_tally (
  tenant_id uuid not null,
  assessment_id uuid not null,
  side text not null,
  skill text not null,
  point integer not null,
  answers integer not null
);
create table training_told (
  tenant_id uuid not null,
  city_id uuid not null,
  module_id uuid not null,
  people integer,
  last_people integer,
  told_at timestamp with time zone not null
);
create table training_waiting (
  tenant_id uuid not null,
  assessment_id uuid not null,
  pair_key bytea not null,
  points jsonb not null
);
create table unmet_search (
  tenant_id uuid not null,
  day date not null,
  digest text not null,
  quarter text not null,
  audience text not null,
  help text not null,
  searches integer not null
);
create table unmet_word (
  tenant_id uuid not null,
  digest text not null,
  word text,
  searches integer not null,
  days integer not null,
  last_day date not null
);
create table venue (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  address text not null,
  lat double precision not null,
  lon double precision not null,
  seats smallint not null,
  tags text[] not null default '{}'::text[],
  active boolean not null default true,
  made_up boolean not null default false
);
create table will_migration (
  number integer not null,
  name text not null,
  digest text not null,
  applied_at timestamp with time zone not null default now()
);
create table word_version (
  tenant_id uuid not null,
  word_kind text not null,
  word_key text not null,
  version integer not null,
  content jsonb not null,
  replaced_at timestamp with time zone not null,
  replaced_by_kind text not null,
  replaced_by uuid,
  cause text not null
);

-- Constraints

alter table account add constraint account_check CHECK (((role = 'provider'::text) = (provider_id IS NOT NULL)));
alter table account add constraint account_email_check CHECK (((email = lower(email)) AND (email ~ '^[^@\s]+@[^@\s]+$'::text)));
alter table account add constraint account_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)));
alter table account add constraint account_pkey PRIMARY KEY (tenant_id, id);
alter table account add constraint account_role_check CHECK ((role = ANY (ARRAY['desk-operator'::text, 'community-manager'::text, 'provider'::text, 'city-manager'::text, 'lab-coordinator'::text, 'administrator'::text])));
alter table account add constraint account_tenant_id_email_key UNIQUE (tenant_id, email);
alter table account add constraint account_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table account add constraint account_tenant_id_provider_id_fkey FOREIGN KEY (tenant_id, provider_id) REFERENCES provider(tenant_id, id);
alter table accreditation add constraint accreditation_check CHECK (((holds_from IS NULL) = (holds_through IS NULL)));
alter table accreditation add constraint accreditation_check1 CHECK (((state = ANY (ARRAY['applied'::text, 'refused'::text])) OR ((provider_id IS NOT NULL) AND (holds_from IS NOT NULL))));
alter table accreditation add constraint accreditation_contact_name_check CHECK (((length(contact_name) >= 1) AND (length(contact_name) <= 120)));
alter table accreditation add constraint accreditation_email_check CHECK ((email ~ '^[^@\s]+@[^@\s]+$'::text));
alter table accreditation add constraint accreditation_kinds_of_help_check CHECK ((cardinality(kinds_of_help) > 0));
alter table accreditation add constraint accreditation_language_check CHECK ((language = ANY (ARRAY['it'::text, 'en'::text])));
alter table accreditation add constraint accreditation_organisation_check CHECK (((length(organisation) >= 1) AND (length(organisation) <= 300)));
alter table accreditation add constraint accreditation_pkey PRIMARY KEY (tenant_id, id);
alter table accreditation add constraint accreditation_runts_section_check CHECK ((runts_section = ANY (ARRAY['volunteer'::text, 'social-promotion'::text, 'philanthropic'::text, 'social-enterprise'::text, 'network'::text, 'mutual-aid'::text, 'other'::text])));
alter table accreditation add constraint accreditation_state_check CHECK ((state = ANY (ARRAY['applied'::text, 'refused'::text, 'accredited'::text, 'suspended'::text, 'expired'::text, 'withdrawn'::text])));
alter table accreditation add constraint accreditation_tax_code_check CHECK ((tax_code ~ '^([0-9]{11}|[A-Z0-9]{16})$'::text));
alter table accreditation add constraint accreditation_tenant_id_link_hash_key UNIQUE (tenant_id, link_hash);
alter table accreditation add constraint accreditation_tenant_id_notice_id_version_fkey FOREIGN KEY (tenant_id, notice_id, version) REFERENCES accreditation_notice_version(tenant_id, notice_id, version);
alter table accreditation add constraint accreditation_tenant_id_provider_id_fkey FOREIGN KEY (tenant_id, provider_id) REFERENCES provider(tenant_id, id);
alter table accreditation_check add constraint accreditation_check_check CHECK (((outcome = 'ok'::text) OR ((reason IS NOT NULL) AND (valid_through IS NULL))));
alter table accreditation_check add constraint accreditation_check_outcome_check CHECK ((outcome = ANY (ARRAY['ok'::text, 'asks-again'::text, 'refused'::text])));
alter table accreditation_check add constraint accreditation_check_pkey PRIMARY KEY (tenant_id, id);
alter table accreditation_check add constraint accreditation_check_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)));
alter table accreditation_check add constraint accreditation_check_tenant_id_checked_by_fkey FOREIGN KEY (tenant_id, checked_by) REFERENCES account(tenant_id, id);
alter table accreditation_check add constraint accreditation_check_tenant_id_evidence_id_fkey FOREIGN KEY (tenant_id, evidence_id) REFERENCES accreditation_evidence(tenant_id, id);
alter table accreditation_decision add constraint accreditation_decision_check CHECK (((kind = ANY (ARRAY['granted'::text, 'renewed'::text])) = (through_on IS NOT NULL)));
alter table accreditation_decision add constraint accreditation_decision_check1 CHECK (((kind = ANY (ARRAY['lapsed'::text, 'restored'::text, 'expired'::text])) OR (reason IS NOT NULL)));
alter table accreditation_decision add constraint accreditation_decision_kind_check CHECK ((kind = ANY (ARRAY['granted'::text, 'refused'::text, 'renewed'::text, 'suspended'::text, 'reinstated'::text, 'withdrawn'::text, 'lapsed'::text, 'restored'::text, 'expired'::text])));
alter table accreditation_decision add constraint accreditation_decision_pkey PRIMARY KEY (tenant_id, id);
alter table accreditation_decision add constraint accreditation_decision_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)));
alter table accreditation_decision add constraint accreditation_decision_requirements_check CHECK ((jsonb_typeof(requirements) = 'object'::text));
alter table accreditation_decision add constraint accreditation_decision_tenant_id_accreditation_id_fkey FOREIGN KEY (tenant_id, accreditation_id) REFERENCES accreditation(tenant_id, id);
alter table accreditation_decision add constraint accreditation_decision_tenant_id_decided_by_fkey FOREIGN KEY (tenant_id, decided_by) REFERENCES account(tenant_id, id);
alter table accreditation_decision add constraint accreditation_decision_tenant_id_notice_id_version_fkey FOREIGN KEY (tenant_id, notice_id, version) REFERENCES accreditation_notice_version(tenant_id, notice_id, version);
alter table accreditation_evidence add constraint accreditation_evidence_check CHECK ((((file_name IS NULL) = (digest IS NULL)) AND ((file_name IS NULL) = (media_type IS NULL))));
alter table accreditation_evidence add constraint accreditation_evidence_check1 CHECK (((file_name IS NULL) <> (declared_by IS NULL)));
alter table accreditation_evidence add constraint accreditation_evidence_check2 CHECK (((content IS NOT NULL) = ((file_name IS NOT NULL) AND (erased_at IS NULL))));
alter table accreditation_evidence add constraint accreditation_evidence_content_check CHECK (((octet_length(content) >= 1) AND (octet_length(content) <= 5242880)));
alter table accreditation_evidence add constraint accreditation_evidence_declared_by_check CHECK (((length(declared_by) >= 1) AND (length(declared_by) <= 120)));
alter table accreditation_evidence add constraint accreditation_evidence_digest_check CHECK ((octet_length(digest) = 32));
alter table accreditation_evidence add constraint accreditation_evidence_file_name_check CHECK (((length(file_name) >= 1) AND (length(file_name) <= 200)));
alter table accreditation_evidence add constraint accreditation_evidence_media_type_check CHECK ((media_type = ANY (ARRAY['application/pdf'::text, 'image/png'::text, 'image/jpeg'::text, 'application/pkcs7-mime'::text])));
alter table accreditation_evidence add constraint accreditation_evidence_pkey PRIMARY KEY (tenant_id, id);
alter table accreditation_evidence add constraint accreditation_evidence_requirement_check CHECK ((requirement ~ '^[a-z0-9-]{1,60}$'::text));
alter table accreditation_evidence add constraint accreditation_evidence_tenant_id_accreditation_id_fkey FOREIGN KEY (tenant_id, accreditation_id) REFERENCES accreditation(tenant_id, id);
alter table accreditation_notice add constraint accreditation_notice_pkey PRIMARY KEY (tenant_id, id);
alter table accreditation_notice add constraint accreditation_notice_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table accreditation_notice_version add constraint accreditation_notice_version_days_to_comply_check CHECK (((days_to_comply >= 0) AND (days_to_comply <= 730)));
alter table accreditation_notice_version add constraint accreditation_notice_version_kinds_of_help_check CHECK ((cardinality(kinds_of_help) > 0));
alter table accreditation_notice_version add constraint accreditation_notice_version_pkey PRIMARY KEY (tenant_id, notice_id, version);
alter table accreditation_notice_version add constraint accreditation_notice_version_requirements_check CHECK ((jsonb_typeof(requirements) = 'array'::text));
alter table accreditation_notice_version add constraint accreditation_notice_version_tenant_id_notice_id_fkey FOREIGN KEY (tenant_id, notice_id) REFERENCES accreditation_notice(tenant_id, id);
alter table accreditation_notice_version add constraint accreditation_notice_version_tenant_id_published_by_fkey FOREIGN KEY (tenant_id, published_by) REFERENCES account(tenant_id, id);
alter table accreditation_notice_version add constraint accreditation_notice_version_term_months_check CHECK (((term_months >= 1) AND (term_months <= 120)));
alter table accreditation_notice_version add constraint accreditation_notice_version_text_check CHECK (((length(text) >= 1) AND (length(text) <= 20000)));
alter table accreditation_notice_version add constraint accreditation_notice_version_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)));
alter table accreditation_notice_version add constraint accreditation_notice_version_version_check CHECK ((version > 0));
alter table audit_entry add constraint audit_entry_action_check CHECK ((action ~ '^[a-z-]+$'::text));
alter table audit_entry add constraint audit_entry_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['public'::text, 'resident'::text, 'staff'::text, 'system'::text])));
alter table audit_entry add constraint audit_entry_pkey PRIMARY KEY (tenant_id, id);
alter table audit_entry add constraint audit_entry_subject_kind_check CHECK ((subject_kind ~ '^[a-z-]+$'::text));
alter table audit_entry add constraint audit_entry_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table catalogue_change add constraint catalogue_change_pkey PRIMARY KEY (tenant_id, transaction);
alter table catalogue_change add constraint catalogue_change_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table catalogue_change_before add constraint catalogue_change_before_changes_check CHECK ((changes > 0));
alter table catalogue_change_before add constraint catalogue_change_before_pkey PRIMARY KEY (tenant_id, published);
alter table catalogue_change_before add constraint catalogue_change_before_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table catalogue_import add constraint catalogue_import_check CHECK (((state = 'done'::text) = (done_at IS NOT NULL)));
alter table catalogue_import add constraint catalogue_import_check1 CHECK (((state = 'refused'::text) = (refusal IS NOT NULL)));
alter table catalogue_import add constraint catalogue_import_file_name_check CHECK (((length(file_name) >= 1) AND (length(file_name) <= 200)));
alter table catalogue_import add constraint catalogue_import_file_size_check CHECK ((file_size >= 0));
alter table catalogue_import add constraint catalogue_import_format_check CHECK ((format = ANY (ARRAY['csv'::text, 'xlsx'::text, 'hsds-json'::text, 'hsds-tables'::text])));
alter table catalogue_import add constraint catalogue_import_pkey PRIMARY KEY (tenant_id, id);
alter table catalogue_import add constraint catalogue_import_source_check CHECK (((length(source) >= 1) AND (length(source) <= 120)));
alter table catalogue_import add constraint catalogue_import_state_check CHECK ((state = ANY (ARRAY['received'::text, 'checking'::text, 'checked'::text, 'writing'::text, 'done'::text, 'refused'::text])));
alter table catalogue_import add constraint catalogue_import_tenant_id_account_id_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES account(tenant_id, id);
alter table catalogue_import add constraint catalogue_import_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table catalogue_import_piece add constraint catalogue_import_piece_content_check CHECK ((length(content) <= 1048576));
alter table catalogue_import_piece add constraint catalogue_import_piece_pkey PRIMARY KEY (tenant_id, import_id, "position");
alter table catalogue_import_piece add constraint catalogue_import_piece_position_check CHECK (("position" >= 0));
alter table catalogue_import_piece add constraint catalogue_import_piece_tenant_id_import_id_fkey FOREIGN KEY (tenant_id, import_id) REFERENCES catalogue_import(tenant_id, id) ON DELETE CASCADE;
alter table change_body add constraint change_body_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)));
alter table change_body add constraint change_body_pkey PRIMARY KEY (tenant_id, id);
alter table change_body add constraint change_body_side_check CHECK ((side = ANY (ARRAY['office'::text, 'partner'::text])));
alter table change_body add constraint change_body_tenant_id_round_id_fkey FOREIGN KEY (tenant_id, round_id) REFERENCES change_round(tenant_id, id);
alter table change_body add constraint change_body_tenant_id_round_id_name_key UNIQUE (tenant_id, round_id, name);
alter table change_link add constraint change_link_pkey PRIMARY KEY (tenant_id, token_hash);
alter table change_link add constraint change_link_tenant_id_urn_id_fkey FOREIGN KEY (tenant_id, urn_id) REFERENCES change_urn(tenant_id, id);
alter table change_mailbox add constraint change_mailbox_email_check CHECK (((email ~ '^[^@[:space:]]+@[^@[:space:]]+[.][^@[:space:]]+$'::text) AND (length(email) <= 254)));
alter table change_mailbox add constraint change_mailbox_pkey PRIMARY KEY (tenant_id, body_id);
alter table change_mailbox add constraint change_mailbox_tenant_id_body_id_fkey FOREIGN KEY (tenant_id, body_id) REFERENCES change_body(tenant_id, id);
alter table change_round add constraint change_round_check CHECK ((closes_on >= opened_on));
alter table change_round add constraint change_round_check1 CHECK ((reminded_on >= opened_on));
alter table change_round add constraint change_round_check2 CHECK ((forgotten_on >= closed_on));
alter table change_round add constraint change_round_half_year_check CHECK ((half_year ~ '^20[0-9]{2}-[12]$'::text));
alter table change_round add constraint change_round_mode_check CHECK ((mode = ANY (ARRAY['anonymous'::text, 'signed'::text])));
alter table change_round add constraint change_round_pkey PRIMARY KEY (tenant_id, id);
alter table change_round add constraint change_round_questionnaire_check CHECK ((questionnaire > 0));
alter table change_round add constraint change_round_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table change_round add constraint change_round_tenant_id_half_year_key UNIQUE (tenant_id, half_year);
alter table change_round add constraint change_round_tenant_id_id_mode_key UNIQUE (tenant_id, id, mode);
alter table change_urn add constraint change_urn_answers_check CHECK (((json_typeof(answers) = 'array'::text) AND (json_array_length(answers) <= 1000)));
alter table change_urn add constraint change_urn_check CHECK (((mode = 'signed'::text) = (body_id IS NOT NULL)));
alter table change_urn add constraint change_urn_forms_check CHECK ((cardinality(forms) <= 1000));
alter table change_urn add constraint change_urn_pkey PRIMARY KEY (tenant_id, id);
alter table change_urn add constraint change_urn_tenant_id_body_id_fkey FOREIGN KEY (tenant_id, body_id) REFERENCES change_body(tenant_id, id);
alter table change_urn add constraint change_urn_tenant_id_round_id_body_id_key UNIQUE (tenant_id, round_id, body_id);
alter table change_urn add constraint change_urn_tenant_id_round_id_mode_fkey FOREIGN KEY (tenant_id, round_id, mode) REFERENCES change_round(tenant_id, id, mode);
alter table choice add constraint choice_pkey PRIMARY KEY (tenant_id, id);
alter table choice add constraint choice_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table choice add constraint choice_tenant_id_opened_by_fkey FOREIGN KEY (tenant_id, opened_by) REFERENCES account(tenant_id, id);
alter table choice add constraint choice_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)));
alter table choice_decision add constraint choice_decision_basis_check CHECK ((jsonb_typeof(basis) = 'object'::text));
alter table choice_decision add constraint choice_decision_pkey PRIMARY KEY (tenant_id, choice_id);
alter table choice_decision add constraint choice_decision_reasons_check CHECK (((length(reasons) >= 1) AND (length(reasons) <= 2000)));
alter table choice_decision add constraint choice_decision_tenant_id_choice_id_option_id_fkey FOREIGN KEY (tenant_id, choice_id, option_id) REFERENCES choice_option(tenant_id, choice_id, id);
alter table choice_decision add constraint choice_decision_tenant_id_recorded_by_fkey FOREIGN KEY (tenant_id, recorded_by) REFERENCES account(tenant_id, id);
alter table choice_dissent add constraint choice_dissent_body_check CHECK (((length(body) >= 1) AND (length(body) <= 200)));
alter table choice_dissent add constraint choice_dissent_pkey PRIMARY KEY (tenant_id, choice_id, id);
alter table choice_dissent add constraint choice_dissent_tenant_id_choice_id_fkey FOREIGN KEY (tenant_id, choice_id) REFERENCES choice_decision(tenant_id, choice_id);
alter table choice_dissent add constraint choice_dissent_tenant_id_recorded_by_fkey FOREIGN KEY (tenant_id, recorded_by) REFERENCES account(tenant_id, id);
alter table choice_dissent add constraint choice_dissent_text_check CHECK (((length(text) >= 1) AND (length(text) <= 2000)));
alter table choice_estimate add constraint choice_estimate_families_needed_check CHECK (((families_needed >= 1) AND (families_needed <= 100000)));
alter table choice_estimate add constraint choice_estimate_number_check CHECK ((number > 0));
alter table choice_estimate add constraint choice_estimate_pkey PRIMARY KEY (tenant_id, choice_id, option_id, number);
alter table choice_estimate add constraint choice_estimate_tenant_id_asked_by_fkey FOREIGN KEY (tenant_id, asked_by) REFERENCES account(tenant_id, id);
alter table choice_estimate add constraint choice_estimate_tenant_id_choice_id_option_id_fkey FOREIGN KEY (tenant_id, choice_id, option_id) REFERENCES choice_option(tenant_id, choice_id, id);
alter table choice_estimate add constraint choice_estimate_tenant_id_what_if_id_fkey FOREIGN KEY (tenant_id, what_if_id) REFERENCES pooling_what_if(tenant_id, id);
alter table choice_experiment add constraint choice_experiment_pkey PRIMARY KEY (tenant_id, choice_id);
alter table choice_experiment add constraint choice_experiment_tenant_id_begun_by_fkey FOREIGN KEY (tenant_id, begun_by) REFERENCES account(tenant_id, id);
alter table choice_experiment add constraint choice_experiment_tenant_id_choice_id_fkey FOREIGN KEY (tenant_id, choice_id) REFERENCES choice_decision(tenant_id, choice_id);
alter table choice_experiment add constraint choice_experiment_tenant_id_experiment_id_fkey FOREIGN KEY (tenant_id, experiment_id) REFERENCES experiment(tenant_id, id);
alter table choice_experiment add constraint choice_experiment_tenant_id_experiment_id_key UNIQUE (tenant_id, experiment_id);
alter table choice_option add constraint choice_option_description_check CHECK (((length(description) >= 1) AND (length(description) <= 2000)));
alter table choice_option add constraint choice_option_pkey PRIMARY KEY (tenant_id, choice_id, id);
alter table choice_option add constraint choice_option_tenant_id_choice_id_fkey FOREIGN KEY (tenant_id, choice_id) REFERENCES choice(tenant_id, id);
alter table choice_option add constraint choice_option_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)));
alter table choice_score add constraint choice_score_criterion_check CHECK ((criterion = ANY (ARRAY['gap-covered'::text, 'feasibility'::text, 'critical-mass'::text, 'cost'::text, 'self-sustainability'::text, 'inclusion'::text])));
alter table choice_score add constraint choice_score_number_check CHECK ((number > 0));
alter table choice_score add constraint choice_score_pkey PRIMARY KEY (tenant_id, choice_id, option_id, criterion, number);
alter table choice_score add constraint choice_score_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)));
alter table choice_score add constraint choice_score_score_check CHECK (((score >= 0) AND (score <= 4)));
alter table choice_score add constraint choice_score_tenant_id_choice_id_option_id_fkey FOREIGN KEY (tenant_id, choice_id, option_id) REFERENCES choice_option(tenant_id, choice_id, id);
alter table choice_score add constraint choice_score_tenant_id_scored_by_fkey FOREIGN KEY (tenant_id, scored_by) REFERENCES account(tenant_id, id);
alter table choice_weights add constraint choice_weights_number_check CHECK ((number > 0));
alter table choice_weights add constraint choice_weights_pkey PRIMARY KEY (tenant_id, choice_id, number);
alter table choice_weights add constraint choice_weights_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)));
alter table choice_weights add constraint choice_weights_tenant_id_choice_id_fkey FOREIGN KEY (tenant_id, choice_id) REFERENCES choice(tenant_id, id);
alter table choice_weights add constraint choice_weights_tenant_id_set_by_fkey FOREIGN KEY (tenant_id, set_by) REFERENCES account(tenant_id, id);
alter table choice_weights add constraint choice_weights_weights_check CHECK ((jsonb_typeof(weights) = 'object'::text));
alter table city_event add constraint city_event_check CHECK ((to_on >= from_on));
alter table city_event add constraint city_event_kind_check CHECK ((kind = ANY (ARRAY['pandemic'::text, 'law'::text, 'council'::text, 'money'::text, 'meeting'::text, 'other'::text])));
alter table city_event add constraint city_event_pkey PRIMARY KEY (tenant_id, id);
alter table city_event add constraint city_event_source_check CHECK ((length(source) <= 1000));
alter table city_event add constraint city_event_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table city_event add constraint city_event_tenant_id_written_by_fkey FOREIGN KEY (tenant_id, written_by) REFERENCES account(tenant_id, id);
alter table city_event add constraint city_event_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)));
alter table city_label add constraint city_label_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)));
alter table city_label add constraint city_label_pkey PRIMARY KEY (tenant_id, id);
alter table city_label add constraint city_label_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table city_question add constraint city_question_check CHECK ((to_id <> tenant_id));
alter table city_question add constraint city_question_indicator_check CHECK ((indicator ~ '^[a-z][a-z0-9-]{1,60}$'::text));
alter table city_question add constraint city_question_pkey PRIMARY KEY (tenant_id, id);
alter table city_question add constraint city_question_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table city_question add constraint city_question_text_check CHECK (((length(text) >= 1) AND (length(text) <= 2000)));
alter table clarity_count add constraint clarity_count_answer_check CHECK (((answer >= 1) AND (answer <= 5)));
alter table clarity_count add constraint clarity_count_given_check CHECK ((given > 0));
alter table clarity_count add constraint clarity_count_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric));
alter table clarity_count add constraint clarity_count_pkey PRIMARY KEY (tenant_id, service_id, month, answer);
alter table clarity_count add constraint clarity_count_tenant_id_service_id_fkey FOREIGN KEY (tenant_id, service_id) REFERENCES service(tenant_id, id) ON DELETE CASCADE;
alter table commitment_word add constraint commitment_word_check CHECK (((word <> 'dropped'::text) OR (reason IS NOT NULL)));
alter table commitment_word add constraint commitment_word_pkey PRIMARY KEY (tenant_id, id);
alter table commitment_word add constraint commitment_word_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)));
alter table commitment_word add constraint commitment_word_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table commitment_word add constraint commitment_word_word_check CHECK ((word = ANY (ARRAY['kept'::text, 'dropped'::text, 'open'::text])));
alter table context_figure add constraint context_figure_code_check CHECK ((code = ANY (ARRAY['population'::text, 'over-64-share'::text, 'spending-per-head'::text, 'density'::text])));
alter table context_figure add constraint context_figure_pkey PRIMARY KEY (tenant_id, id);
alter table context_figure add constraint context_figure_source_check CHECK (((length(source) >= 1) AND (length(source) <= 500)));
alter table context_figure add constraint context_figure_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table context_figure add constraint context_figure_value_check CHECK (((value > (0)::double precision) AND (value < ('1000000000'::numeric)::double precision)));
alter table context_indicator add constraint context_indicator_check CHECK (((length(territory) <= 120) AND ((territory = ''::text) = (territory_kind = 'city'::text))));
alter table context_indicator add constraint context_indicator_code_check CHECK (((length(code) >= 1) AND (length(code) <= 60)));
alter table context_indicator add constraint context_indicator_definition_check CHECK (((length(definition) >= 1) AND (length(definition) <= 2000)));
alter table context_indicator add constraint context_indicator_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));
alter table context_indicator add constraint context_indicator_pkey PRIMARY KEY (tenant_id, id);
alter table context_indicator add constraint context_indicator_source_check CHECK (((length(source) >= 1) AND (length(source) <= 1000)));
alter table context_indicator add constraint context_indicator_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table context_indicator add constraint context_indicator_tenant_id_imported_by_fkey FOREIGN KEY (tenant_id, imported_by) REFERENCES account(tenant_id, id);
alter table context_indicator add constraint context_indicator_territory_kind_check CHECK ((territory_kind = ANY (ARRAY['city'::text, 'district'::text, 'quarter'::text])));
alter table context_indicator add constraint context_indicator_unit_check CHECK (((length(unit) >= 1) AND (length(unit) <= 60)));
alter table contribution_word add constraint contribution_word_body_check CHECK ((length(body) <= 40000));
alter table contribution_word add constraint contribution_word_check CHECK (((word = 'published'::text) = (version IS NOT NULL)));
alter table contribution_word add constraint contribution_word_pkey PRIMARY KEY (tenant_id, id);
alter table contribution_word add constraint contribution_word_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table contribution_word add constraint contribution_word_title_check CHECK ((length(title) <= 200));
alter table contribution_word add constraint contribution_word_version_check CHECK ((version >= 1));
alter table contribution_word add constraint contribution_word_word_check CHECK ((word = ANY (ARRAY['taken'::text, 'changed'::text, 'returned'::text, 'approved'::text, 'published'::text, 'removed'::text])));
alter table desk_contact add constraint desk_contact_phone_check CHECK (((length(phone) >= 6) AND (length(phone) <= 30)));
alter table desk_contact add constraint desk_contact_pkey PRIMARY KEY (tenant_id);
alter table desk_contact add constraint desk_contact_place_check CHECK ((length(place) <= 200));
alter table desk_contact add constraint desk_contact_tenant_id_changed_by_fkey FOREIGN KEY (tenant_id, changed_by) REFERENCES account(tenant_id, id);
alter table desk_contact add constraint desk_contact_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table diagnosis_cluster add constraint diagnosis_cluster_area_check CHECK ((area = ANY (ARRAY['minors'::text, 'poverty'::text, 'older-people'::text, 'community'::text])));
alter table diagnosis_cluster add constraint diagnosis_cluster_pkey PRIMARY KEY (tenant_id, id);
alter table diagnosis_cluster add constraint diagnosis_cluster_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table diagnosis_cluster add constraint diagnosis_cluster_tenant_id_title_key UNIQUE (tenant_id, title);
alter table diagnosis_cluster add constraint diagnosis_cluster_tenant_id_written_by_fkey FOREIGN KEY (tenant_id, written_by) REFERENCES account(tenant_id, id);
alter table diagnosis_cluster add constraint diagnosis_cluster_title_check CHECK (((length(title) >= 1) AND (length(title) <= 120)));
alter table diagnosis_figure add constraint diagnosis_figure_asked_check CHECK ((jsonb_typeof(asked) = 'object'::text));
alter table diagnosis_figure add constraint diagnosis_figure_check CHECK (((length(territory) <= 120) AND ((territory = ''::text) = (territory_kind = 'city'::text))));
alter table diagnosis_figure add constraint diagnosis_figure_check1 CHECK ((high >= low));
alter table diagnosis_figure add constraint diagnosis_figure_check2 CHECK (((low IS NULL) = (high IS NULL)));
alter table diagnosis_figure add constraint diagnosis_figure_check3 CHECK (((part <> 'prevalence'::text) OR (high IS NULL) OR (high <= (100)::double precision)));
alter table diagnosis_figure add constraint diagnosis_figure_check4 CHECK (((method = 'platform'::text) = (asked IS NOT NULL)));
alter table diagnosis_figure add constraint diagnosis_figure_confidence_check CHECK ((confidence = ANY (ARRAY['high'::text, 'medium'::text, 'low'::text])));
alter table diagnosis_figure add constraint diagnosis_figure_low_check CHECK ((low >= (0)::double precision));
alter table diagnosis_figure add constraint diagnosis_figure_method_check CHECK ((method = ANY (ARRAY['count'::text, 'survey'::text, 'estimate'::text, 'platform'::text])));
alter table diagnosis_figure add constraint diagnosis_figure_note_check CHECK (((length(note) >= 1) AND (length(note) <= 1000)));
alter table diagnosis_figure add constraint diagnosis_figure_part_check CHECK ((part = ANY (ARRAY['population'::text, 'prevalence'::text, 'public'::text, 'market'::text, 'informal'::text, 'community'::text, 'services-public'::text, 'services-market'::text, 'services-community'::text])));
alter table diagnosis_figure add constraint diagnosis_figure_pkey PRIMARY KEY (tenant_id, id);
alter table diagnosis_figure add constraint diagnosis_figure_source_check CHECK (((length(source) >= 1) AND (length(source) <= 1000)));
alter table diagnosis_figure add constraint diagnosis_figure_tenant_id_cluster_id_fkey FOREIGN KEY (tenant_id, cluster_id) REFERENCES diagnosis_cluster(tenant_id, id);
alter table diagnosis_figure add constraint diagnosis_figure_tenant_id_recorded_by_fkey FOREIGN KEY (tenant_id, recorded_by) REFERENCES account(tenant_id, id);
alter table diagnosis_figure add constraint diagnosis_figure_territory_kind_check CHECK ((territory_kind = ANY (ARRAY['city'::text, 'district'::text, 'quarter'::text])));
alter table district add constraint district_code_check CHECK ((code ~ '^[A-Za-z0-9._-]{1,40}$'::text));
alter table district add constraint district_name_check CHECK (((length(name) >= 1) AND (length(name) <= 110)));
alter table district add constraint district_pkey PRIMARY KEY (tenant_id, code);
alter table district add constraint district_source_check CHECK (((source ~ '^https?://'::text) AND (length(source) <= 500)));
alter table district add constraint district_tenant_id_entered_by_fkey FOREIGN KEY (tenant_id, entered_by) REFERENCES account(tenant_id, id);
alter table district add constraint district_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table district add constraint district_tenant_id_name_key UNIQUE (tenant_id, name);
alter table district_member add constraint district_member_istat_check CHECK ((istat ~ '^[0-9]{6}$'::text));
alter table district_member add constraint district_member_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)));
alter table district_member add constraint district_member_pkey PRIMARY KEY (tenant_id, district_code, istat);
alter table district_member add constraint district_member_tenant_id_district_code_fkey FOREIGN KEY (tenant_id, district_code) REFERENCES district(tenant_id, code);
alter table eligibility_draft add constraint eligibility_draft_edits_check CHECK ((edits >= 0));
alter table eligibility_draft add constraint eligibility_draft_pkey PRIMARY KEY (tenant_id, rule_id);
alter table eligibility_draft add constraint eligibility_draft_tenant_id_rule_id_fkey FOREIGN KEY (tenant_id, rule_id) REFERENCES eligibility_rule(tenant_id, id);
alter table eligibility_draft add constraint eligibility_draft_text_check CHECK ((jsonb_typeof(text) = 'object'::text));
alter table eligibility_rule add constraint eligibility_rule_pkey PRIMARY KEY (tenant_id, id);
alter table eligibility_rule add constraint eligibility_rule_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table eligibility_rule add constraint eligibility_rule_tenant_id_service_id_fkey FOREIGN KEY (tenant_id, service_id) REFERENCES service(tenant_id, id);
alter table eligibility_rule add constraint eligibility_rule_tenant_id_service_id_key UNIQUE (tenant_id, service_id);
alter table eligibility_version add constraint eligibility_version_pkey PRIMARY KEY (tenant_id, rule_id, version);
alter table eligibility_version add constraint eligibility_version_tenant_id_published_by_fkey FOREIGN KEY (tenant_id, published_by) REFERENCES account(tenant_id, id);
alter table eligibility_version add constraint eligibility_version_tenant_id_rule_id_fkey FOREIGN KEY (tenant_id, rule_id) REFERENCES eligibility_rule(tenant_id, id);
alter table eligibility_version add constraint eligibility_version_text_check CHECK ((jsonb_typeof(text) = 'object'::text));
alter table eligibility_version add constraint eligibility_version_version_check CHECK ((version > 0));
alter table entry_check add constraint entry_check_check CHECK ((due_on > checked_on));
alter table entry_check add constraint entry_check_checked_by_check CHECK ((checked_by = ANY (ARRAY['provider'::text, 'desk'::text, 'source'::text])));
alter table entry_check add constraint entry_check_pkey PRIMARY KEY (tenant_id, service_id);
alter table entry_check add constraint entry_check_reach_check CHECK ((reach >= 0));
alter table entry_check add constraint entry_check_state_check CHECK ((state = ANY (ARRAY['true'::text, 'due'::text, 'stale'::text, 'hidden'::text])));
alter table entry_check add constraint entry_check_tenant_id_service_id_fkey FOREIGN KEY (tenant_id, service_id) REFERENCES service(tenant_id, id) ON DELETE CASCADE;
alter table entry_label add constraint entry_label_pkey PRIMARY KEY (tenant_id, service_id, label_id);
alter table entry_label add constraint entry_label_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table entry_label add constraint entry_label_tenant_id_label_id_fkey FOREIGN KEY (tenant_id, label_id) REFERENCES city_label(tenant_id, id);
alter table entry_label add constraint entry_label_tenant_id_service_id_fkey FOREIGN KEY (tenant_id, service_id) REFERENCES service(tenant_id, id);
alter table entry_owner add constraint entry_owner_pkey PRIMARY KEY (tenant_id, service_id);
alter table entry_owner add constraint entry_owner_tenant_id_account_id_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES account(tenant_id, id);
alter table entry_owner add constraint entry_owner_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table entry_owner add constraint entry_owner_tenant_id_service_id_fkey FOREIGN KEY (tenant_id, service_id) REFERENCES service(tenant_id, id);
alter table entry_proposal add constraint entry_proposal_check CHECK (((state = 'draft'::text) = (sent_at IS NULL)));
alter table entry_proposal add constraint entry_proposal_check1 CHECK (((state <> 'decided'::text) OR ((decided_at IS NOT NULL) AND (decided_by IS NOT NULL))));
alter table entry_proposal add constraint entry_proposal_language_check CHECK ((language = ANY (ARRAY['it'::text, 'en'::text])));
alter table entry_proposal add constraint entry_proposal_mailbox_check CHECK ((mailbox = lower(mailbox)));
alter table entry_proposal add constraint entry_proposal_pkey PRIMARY KEY (tenant_id, id);
alter table entry_proposal add constraint entry_proposal_seen_check CHECK ((seen > 0));
alter table entry_proposal add constraint entry_proposal_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'waiting'::text, 'decided'::text, 'published'::text])));
alter table entry_proposal add constraint entry_proposal_tenant_id_decided_by_fkey FOREIGN KEY (tenant_id, decided_by) REFERENCES account(tenant_id, id);
alter table entry_proposal add constraint entry_proposal_tenant_id_service_id_fkey FOREIGN KEY (tenant_id, service_id) REFERENCES service(tenant_id, id) ON DELETE CASCADE;
alter table entry_proposal_field add constraint entry_proposal_field_check CHECK (((decision IS DISTINCT FROM 'refused'::text) OR (reason IS NOT NULL)));
alter table entry_proposal_field add constraint entry_proposal_field_decision_check CHECK ((decision = ANY (ARRAY['accepted'::text, 'edited'::text, 'refused'::text])));
alter table entry_proposal_field add constraint entry_proposal_field_field_check CHECK ((field ~ '^[a-zA-Z0-9_.-]{1,120}$'::text));
alter table entry_proposal_field add constraint entry_proposal_field_pkey PRIMARY KEY (tenant_id, proposal_id, field);
alter table entry_proposal_field add constraint entry_proposal_field_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)));
alter table entry_proposal_field add constraint entry_proposal_field_tenant_id_proposal_id_fkey FOREIGN KEY (tenant_id, proposal_id) REFERENCES entry_proposal(tenant_id, id) ON DELETE CASCADE;
alter table entry_reach add constraint entry_reach_pkey PRIMARY KEY (tenant_id, day, service_id);
alter table entry_reach add constraint entry_reach_requests_check CHECK ((requests >= 0));
alter table entry_reach add constraint entry_reach_tenant_id_service_id_fkey FOREIGN KEY (tenant_id, service_id) REFERENCES service(tenant_id, id) ON DELETE CASCADE;
alter table entry_reach add constraint entry_reach_views_check CHECK ((views >= 0));
alter table entry_report add constraint entry_report_check CHECK (((settled_at IS NULL) = (settled_by IS NULL)));
alter table entry_report add constraint entry_report_pkey PRIMARY KEY (tenant_id, id);
alter table entry_report add constraint entry_report_tenant_id_service_id_fkey FOREIGN KEY (tenant_id, service_id) REFERENCES service(tenant_id, id) ON DELETE CASCADE;
alter table entry_report add constraint entry_report_tenant_id_settled_by_fkey FOREIGN KEY (tenant_id, settled_by) REFERENCES account(tenant_id, id);
alter table entry_report add constraint entry_report_words_check CHECK (((length(words) >= 1) AND (length(words) <= 500)));
alter table entry_report add constraint entry_report_wrong_check CHECK (((cardinality(wrong) >= 1) AND (cardinality(wrong) <= 8)));
alter table entry_term add constraint entry_term_entry_kind_check CHECK ((entry_kind = ANY (ARRAY['provider'::text, 'service'::text, 'location'::text, 'service-at-location'::text])));
alter table entry_term add constraint entry_term_pkey PRIMARY KEY (tenant_id, entry_kind, term_id, entry_id);
alter table entry_term add constraint entry_term_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table entry_version add constraint entry_version_cause_check CHECK ((cause = ANY (ARRAY['import'::text, 'proposal'::text, 'desk'::text, 'restore'::text, 'protection'::text, 'shown'::text, 'accreditation'::text])));
alter table entry_version add constraint entry_version_content_check CHECK ((jsonb_typeof(content) = 'object'::text));
alter table entry_version add constraint entry_version_entry_kind_check CHECK ((entry_kind = ANY (ARRAY['provider'::text, 'service'::text, 'location'::text])));
alter table entry_version add constraint entry_version_pkey PRIMARY KEY (tenant_id, entry_kind, entry_id, version);
alter table entry_version add constraint entry_version_reason_check CHECK ((length(reason) <= 500));
alter table entry_version add constraint entry_version_replaced_by_kind_check CHECK ((replaced_by_kind = ANY (ARRAY['public'::text, 'resident'::text, 'staff'::text, 'system'::text])));
alter table entry_version add constraint entry_version_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table entry_version add constraint entry_version_version_check CHECK ((version > 0));
alter table experiment add constraint experiment_check CHECK (((ended_on IS NULL) = (ended_how IS NULL)));
alter table experiment add constraint experiment_check1 CHECK ((((model_tenant IS NULL) = (model_id IS NULL)) AND ((model_id IS NULL) = (model_version IS NULL))));
alter table experiment add constraint experiment_edits_check CHECK ((edits >= 0));
alter table experiment add constraint experiment_end_reason_check CHECK (((length(end_reason) >= 1) AND (length(end_reason) <= 2000)));
alter table experiment add constraint experiment_ended_how_check CHECK ((ended_how = ANY (ARRAY['finished'::text, 'stopped'::text])));
alter table experiment add constraint experiment_pkey PRIMARY KEY (tenant_id, id);
alter table experiment add constraint experiment_plan_check CHECK ((jsonb_typeof(plan) = 'object'::text));
alter table experiment add constraint experiment_sheet_check CHECK ((jsonb_typeof(sheet) = 'object'::text));
alter table experiment add constraint experiment_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table experiment add constraint experiment_title_check CHECK (((length(title) >= 1) AND (length(title) <= 160)));
alter table experiment_form add constraint experiment_form_check CHECK ((((from_tenant IS NULL) = (from_model IS NULL)) AND ((from_model IS NULL) = (from_version IS NULL))));
alter table experiment_form add constraint experiment_form_content_check CHECK (((octet_length(content) >= 1) AND (octet_length(content) <= 5242880)));
alter table experiment_form add constraint experiment_form_digest_check CHECK ((octet_length(digest) = 32));
alter table experiment_form add constraint experiment_form_file_name_check CHECK (((length(file_name) >= 1) AND (length(file_name) <= 200)));
alter table experiment_form add constraint experiment_form_from_version_check CHECK ((from_version > 0));
alter table experiment_form add constraint experiment_form_media_type_check CHECK ((media_type = ANY (ARRAY['application/pdf'::text, 'image/png'::text, 'image/jpeg'::text, 'application/pkcs7-mime'::text])));
alter table experiment_form add constraint experiment_form_pkey PRIMARY KEY (tenant_id, id);
alter table experiment_form add constraint experiment_form_tenant_id_experiment_id_fkey FOREIGN KEY (tenant_id, experiment_id) REFERENCES experiment(tenant_id, id);
alter table experiment_form add constraint experiment_form_tenant_id_given_by_fkey FOREIGN KEY (tenant_id, given_by) REFERENCES account(tenant_id, id);
alter table experiment_form add constraint experiment_form_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)));
alter table experiment_note add constraint experiment_note_kind_check CHECK ((kind = ANY (ARRAY['diary'::text, 'learning'::text, 'achieved'::text, 'not-achieved'::text, 'prospect'::text])));
alter table experiment_note add constraint experiment_note_pkey PRIMARY KEY (tenant_id, id);
alter table experiment_note add constraint experiment_note_tenant_id_experiment_id_fkey FOREIGN KEY (tenant_id, experiment_id) REFERENCES experiment(tenant_id, id);
alter table experiment_note add constraint experiment_note_tenant_id_written_by_fkey FOREIGN KEY (tenant_id, written_by) REFERENCES account(tenant_id, id);
alter table experiment_note add constraint experiment_note_text_check CHECK (((length(text) >= 1) AND (length(text) <= 4000)));
alter table experiment_registration add constraint experiment_registration_check CHECK (((version = 1) = (reason IS NULL)));
alter table experiment_registration add constraint experiment_registration_pkey PRIMARY KEY (tenant_id, experiment_id, version);
alter table experiment_registration add constraint experiment_registration_plan_check CHECK ((jsonb_typeof(plan) = 'object'::text));
alter table experiment_registration add constraint experiment_registration_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000)));
alter table experiment_registration add constraint experiment_registration_tenant_id_experiment_id_fkey FOREIGN KEY (tenant_id, experiment_id) REFERENCES experiment(tenant_id, id);
alter table experiment_registration add constraint experiment_registration_tenant_id_registered_by_fkey FOREIGN KEY (tenant_id, registered_by) REFERENCES account(tenant_id, id);
alter table experiment_registration add constraint experiment_registration_version_check CHECK ((version > 0));
alter table experiment_registration add constraint registered_before_the_start CHECK (((version > 1) OR (((registered_at AT TIME ZONE 'Europe/Rome'::text))::date < starts_on))) NOT VALID;
alter table experiment_result add constraint experiment_result_pkey PRIMARY KEY (tenant_id, id);
alter table experiment_result add constraint experiment_result_tenant_id_experiment_id_fkey FOREIGN KEY (tenant_id, experiment_id) REFERENCES experiment(tenant_id, id);
alter table experiment_result add constraint experiment_result_tenant_id_published_by_fkey FOREIGN KEY (tenant_id, published_by) REFERENCES account(tenant_id, id);
alter table experiment_result add constraint experiment_result_text_check CHECK ((jsonb_typeof(text) = 'object'::text));
alter table experiment_return add constraint experiment_return_assumptions_check CHECK ((jsonb_typeof(assumptions) = 'object'::text));
alter table experiment_return add constraint experiment_return_pkey PRIMARY KEY (tenant_id, experiment_id, version);
alter table experiment_return add constraint experiment_return_tenant_id_experiment_id_fkey FOREIGN KEY (tenant_id, experiment_id) REFERENCES experiment(tenant_id, id);
alter table experiment_return add constraint experiment_return_tenant_id_made_by_fkey FOREIGN KEY (tenant_id, made_by) REFERENCES account(tenant_id, id);
alter table experiment_return add constraint experiment_return_version_check CHECK ((version > 0));
alter table forming_group add constraint forming_group_check CHECK (((venue_id IS NULL) OR (home_request_id IS NULL)));
alter table forming_group add constraint forming_group_check1 CHECK (((from_slot IS NULL) OR ((from_slot + slots) <= 48)));
alter table forming_group add constraint forming_group_check2 CHECK (((status = 'closed'::text) = (end_reason IS NOT NULL)));
alter table forming_group add constraint forming_group_days_check CHECK ((((cardinality(days) >= 1) AND (cardinality(days) <= 7)) AND (0 <= ALL (days)) AND (6 >= ALL (days))));
alter table forming_group add constraint forming_group_end_reason_check CHECK ((end_reason = ANY (ARRAY['nobody-left'::text, 'time-over'::text, 'withdrawn'::text])));
alter table forming_group add constraint forming_group_families_check CHECK (((families >= 2) AND (families <= 12)));
alter table forming_group add constraint forming_group_from_slot_check CHECK (((from_slot >= 0) AND (from_slot <= 47)));
alter table forming_group add constraint forming_group_lat_check CHECK (((lat >= ('-90'::integer)::double precision) AND (lat <= (90)::double precision)));
alter table forming_group add constraint forming_group_lon_check CHECK (((lon >= ('-180'::integer)::double precision) AND (lon <= (180)::double precision)));
alter table forming_group add constraint forming_group_missing_check CHECK ((missing = ANY (ARRAY['family'::text, 'place'::text, 'operator'::text, 'hour'::text, 'price'::text])));
alter table forming_group add constraint forming_group_origin_check CHECK ((origin = ANY (ARRAY['run'::text, 'staff'::text, 'family'::text])));
alter table forming_group add constraint forming_group_pkey PRIMARY KEY (tenant_id, id);
alter table forming_group add constraint forming_group_quarter_check CHECK (((length(quarter) >= 1) AND (length(quarter) <= 120)));
alter table forming_group add constraint forming_group_slots_check CHECK (((slots >= 1) AND (slots <= 24)));
alter table forming_group add constraint forming_group_status_check CHECK ((status = ANY (ARRAY['open'::text, 'started'::text, 'closed'::text])));
alter table forming_group add constraint forming_group_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table forming_group add constraint forming_group_tenant_id_home_request_id_fkey FOREIGN KEY (tenant_id, home_request_id) REFERENCES request(tenant_id, id);
alter table forming_group add constraint forming_group_tenant_id_operator_id_fkey FOREIGN KEY (tenant_id, operator_id) REFERENCES operator(tenant_id, id);
alter table forming_group add constraint forming_group_tenant_id_venue_id_fkey FOREIGN KEY (tenant_id, venue_id) REFERENCES venue(tenant_id, id);
alter table forming_group add constraint forming_group_told_families_check CHECK ((told_families >= 0));
alter table forming_group add constraint forming_group_within_metres_check CHECK (((within_metres >= 100) AND (within_metres <= 20000)));
alter table forming_invite add constraint forming_invite_pkey PRIMARY KEY (tenant_id, token_hash);
alter table forming_invite add constraint forming_invite_tenant_id_group_id_fkey FOREIGN KEY (tenant_id, group_id) REFERENCES forming_group(tenant_id, id) ON DELETE CASCADE;
alter table forming_lead add constraint forming_lead_pkey PRIMARY KEY (tenant_id, submission_key);
alter table forming_lead add constraint forming_lead_tenant_id_group_id_fkey FOREIGN KEY (tenant_id, group_id) REFERENCES forming_group(tenant_id, id) ON DELETE CASCADE;
alter table forming_member add constraint forming_member_came_check CHECK ((came = ANY (ARRAY['found'::text, 'asked'::text, 'opened'::text])));
alter table forming_member add constraint forming_member_check CHECK (((live = (left_at IS NULL)) AND (live = (left_because IS NULL))));
alter table forming_member add constraint forming_member_check1 CHECK ((num_nulls(yes_at, max_cents, least_families, most_families) = ANY (ARRAY[0, 4])));
alter table forming_member add constraint forming_member_check2 CHECK (((yes_at IS NOT NULL) OR (start_by IS NULL)));
alter table forming_member add constraint forming_member_check3 CHECK ((least_families <= most_families));
alter table forming_member add constraint forming_member_days_check CHECK (((days IS NULL) OR ((cardinality(days) >= 1) AND (cardinality(days) <= 6))));
alter table forming_member add constraint forming_member_least_families_check CHECK (((least_families >= 2) AND (least_families <= 12)));
alter table forming_member add constraint forming_member_left_because_check CHECK ((left_because = ANY (ARRAY['left'::text, 'changed'::text, 'placed'::text, 'not-near'::text, 'group-over'::text])));
alter table forming_member add constraint forming_member_max_cents_check CHECK (((max_cents >= 0) AND (max_cents <= 100000)));
alter table forming_member add constraint forming_member_most_families_check CHECK (((most_families >= 2) AND (most_families <= 12)));
alter table forming_member add constraint forming_member_pkey PRIMARY KEY (tenant_id, group_id, request_id);
alter table forming_member add constraint forming_member_tenant_id_group_id_fkey FOREIGN KEY (tenant_id, group_id) REFERENCES forming_group(tenant_id, id);
alter table forming_member add constraint forming_member_tenant_id_request_id_fkey FOREIGN KEY (tenant_id, request_id) REFERENCES request(tenant_id, id);
alter table forming_watch add constraint forming_watch_check CHECK ((num_nonnulls(email, addressee_id) = 1));
alter table forming_watch add constraint forming_watch_email_check CHECK (((email ~ '^[^@\s]+@[^@\s]+$'::text) AND (length(email) <= 254)));
alter table forming_watch add constraint forming_watch_language_check CHECK ((language = ANY (ARRAY['it'::text, 'en'::text])));
alter table forming_watch add constraint forming_watch_pkey PRIMARY KEY (tenant_id, id);
alter table forming_watch add constraint forming_watch_quarter_check CHECK (((length(quarter) >= 1) AND (length(quarter) <= 120)));
alter table forming_watch add constraint forming_watch_tenant_id_addressee_id_fkey FOREIGN KEY (tenant_id, addressee_id) REFERENCES paper_addressee(tenant_id, id) ON DELETE CASCADE;
alter table forming_watch add constraint forming_watch_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table forming_watch_link add constraint forming_watch_link_pkey PRIMARY KEY (tenant_id, token_hash);
alter table forming_watch_link add constraint forming_watch_link_tenant_id_watch_id_fkey FOREIGN KEY (tenant_id, watch_id) REFERENCES forming_watch(tenant_id, id) ON DELETE CASCADE;
alter table found_by add constraint found_by_pkey PRIMARY KEY (tenant_id, service_id);
alter table found_by add constraint found_by_tenant_id_service_id_fkey FOREIGN KEY (tenant_id, service_id) REFERENCES service(tenant_id, id) ON DELETE CASCADE;
alter table found_by add constraint found_by_weights_check CHECK ((cardinality(weights) = cardinality(terms)));
alter table freshness_term add constraint freshness_term_answer_kind_check CHECK ((answer_kind = ANY (ARRAY['public'::text, 'accredited'::text, 'market'::text, 'free'::text, 'mutual'::text])));
alter table freshness_term add constraint freshness_term_months_check CHECK (((months >= 1) AND (months <= 36)));
alter table freshness_term add constraint freshness_term_pkey PRIMARY KEY (tenant_id, answer_kind);
alter table freshness_term add constraint freshness_term_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table import_mapping add constraint import_mapping_mapping_check CHECK ((jsonb_typeof(mapping) = 'object'::text));
alter table import_mapping add constraint import_mapping_pkey PRIMARY KEY (tenant_id, source);
alter table import_mapping add constraint import_mapping_source_check CHECK (((length(source) >= 1) AND (length(source) <= 120)));
alter table import_mapping add constraint import_mapping_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table import_tie add constraint import_tie_pkey PRIMARY KEY (tenant_id, source, source_key);
alter table import_tie add constraint import_tie_tenant_id_service_id_fkey FOREIGN KEY (tenant_id, service_id) REFERENCES service(tenant_id, id) ON DELETE CASCADE;
alter table keeper_key add constraint keeper_key_mailbox_check CHECK ((mailbox = lower(mailbox)));
alter table keeper_key add constraint keeper_key_pkey PRIMARY KEY (tenant_id, id);
alter table keeper_key add constraint keeper_key_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table keeper_key add constraint keeper_key_tenant_id_token_hash_key UNIQUE (tenant_id, token_hash);
alter table keeper_key add constraint keeper_key_token_hash_check CHECK ((octet_length(token_hash) = 32));
alter table keeper_link add constraint keeper_link_check CHECK ((expires_at > made_at));
alter table keeper_link add constraint keeper_link_kind_check CHECK ((kind = ANY (ARRAY['claim'::text, 'confirm'::text])));
alter table keeper_link add constraint keeper_link_mailbox_check CHECK ((mailbox = lower(mailbox)));
alter table keeper_link add constraint keeper_link_pkey PRIMARY KEY (tenant_id, token_hash);
alter table keeper_link add constraint keeper_link_tenant_id_service_id_fkey FOREIGN KEY (tenant_id, service_id) REFERENCES service(tenant_id, id) ON DELETE CASCADE;
alter table keeper_link add constraint keeper_link_token_hash_check CHECK ((octet_length(token_hash) = 32));
alter table keeper_trust add constraint keeper_trust_mailbox_check CHECK ((mailbox = lower(mailbox)));
alter table keeper_trust add constraint keeper_trust_pkey PRIMARY KEY (tenant_id, id);
alter table keeper_trust add constraint keeper_trust_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)));
alter table keeper_trust add constraint keeper_trust_tenant_id_set_by_fkey FOREIGN KEY (tenant_id, set_by) REFERENCES account(tenant_id, id);
alter table keeping_rule add constraint keeping_rule_grace_days_check CHECK (((grace_days >= 7) AND (grace_days <= 365)));
alter table keeping_rule add constraint keeping_rule_pkey PRIMARY KEY (tenant_id);
alter table keeping_rule add constraint keeping_rule_sampled_percent_check CHECK (((sampled_percent >= 0) AND (sampled_percent <= 100)));
alter table keeping_rule add constraint keeping_rule_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table lab_event add constraint lab_event_check CHECK ((to_on >= from_on));
alter table lab_event add constraint lab_event_kind_check CHECK ((kind = ANY (ARRAY['pandemic'::text, 'law'::text, 'council'::text, 'money'::text, 'meeting'::text, 'other'::text])));
alter table lab_event add constraint lab_event_pkey PRIMARY KEY (tenant_id, id);
alter table lab_event add constraint lab_event_source_check CHECK ((length(source) <= 1000));
alter table lab_event add constraint lab_event_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table lab_event add constraint lab_event_tenant_id_written_by_fkey FOREIGN KEY (tenant_id, written_by) REFERENCES account(tenant_id, id);
alter table lab_event add constraint lab_event_title_en_check CHECK (((length(title_en) >= 1) AND (length(title_en) <= 300)));
alter table lab_event add constraint lab_event_title_it_check CHECK (((length(title_it) >= 1) AND (length(title_it) <= 300)));
alter table lab_fact add constraint lab_fact_check CHECK (((version = 1) OR (reason IS NOT NULL)));
alter table lab_fact add constraint lab_fact_check1 CHECK (((version > 1) OR (state <> 'withdrawn'::text)));
alter table lab_fact add constraint lab_fact_check2 CHECK (((state <> 'told'::text) OR ((source_name IS NOT NULL) AND (mark IS NOT NULL) AND (will_link IS NOT NULL))));
alter table lab_fact add constraint lab_fact_check3 CHECK (((state <> 'unknown'::text) OR ((happened IS NULL) AND (source_name IS NULL) AND (mark IS NULL) AND (will_link IS NULL))));
alter table lab_fact add constraint lab_fact_check4 CHECK (((source_name IS NOT NULL) OR ((source_link IS NULL) AND (source_page IS NULL))));
alter table lab_fact add constraint lab_fact_happened_check CHECK ((happened ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text));
alter table lab_fact add constraint lab_fact_mark_check CHECK ((mark = ANY (ARRAY['verified'::text, 'inferred'::text, 'recalled'::text])));
alter table lab_fact add constraint lab_fact_pkey PRIMARY KEY (tenant_id, id, version);
alter table lab_fact add constraint lab_fact_position_check CHECK (("position" > 0));
alter table lab_fact add constraint lab_fact_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)));
alter table lab_fact add constraint lab_fact_source_link_check CHECK (((source_link ~ '^https?://'::text) AND (length(source_link) <= 1000)));
alter table lab_fact add constraint lab_fact_source_name_check CHECK (((length(source_name) >= 1) AND (length(source_name) <= 300)));
alter table lab_fact add constraint lab_fact_source_page_check CHECK (((length(source_page) >= 1) AND (length(source_page) <= 60)));
alter table lab_fact add constraint lab_fact_state_check CHECK ((state = ANY (ARRAY['told'::text, 'unknown'::text, 'withdrawn'::text])));
alter table lab_fact add constraint lab_fact_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table lab_fact add constraint lab_fact_tenant_id_id_before_about_id_fkey FOREIGN KEY (tenant_id, id, before, about_id) REFERENCES lab_fact(tenant_id, id, version, about_id);
alter table lab_fact add constraint lab_fact_tenant_id_id_version_about_id_key UNIQUE (tenant_id, id, version, about_id);
alter table lab_fact add constraint lab_fact_tenant_id_written_by_fkey FOREIGN KEY (tenant_id, written_by) REFERENCES account(tenant_id, id);
alter table lab_fact add constraint lab_fact_text_en_check CHECK (((length(text_en) >= 1) AND (length(text_en) <= 1000)));
alter table lab_fact add constraint lab_fact_text_it_check CHECK (((length(text_it) >= 1) AND (length(text_it) <= 1000)));
alter table lab_fact add constraint lab_fact_version_check CHECK ((version > 0));
alter table lab_fact add constraint lab_fact_will_link_check CHECK ((will_link = ANY (ARRAY['verified'::text, 'inferred'::text])));
alter table lab_indicator add constraint lab_indicator_code_check CHECK ((code ~ '^[a-z][a-z0-9-]{1,60}$'::text));
alter table lab_indicator add constraint lab_indicator_pkey PRIMARY KEY (tenant_id, code, version);
alter table lab_indicator add constraint lab_indicator_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table lab_indicator add constraint lab_indicator_tenant_id_written_by_fkey FOREIGN KEY (tenant_id, written_by) REFERENCES account(tenant_id, id);
alter table lab_indicator add constraint lab_indicator_text_check CHECK ((jsonb_typeof(text) = 'object'::text));
alter table lab_indicator add constraint lab_indicator_version_check CHECK ((version > 0));
alter table lab_question add constraint lab_question_body_check CHECK (((length(body) >= 1) AND (length(body) <= 200)));
alter table lab_question add constraint lab_question_email_check CHECK (((length(email) >= 3) AND (length(email) <= 254)));
alter table lab_question add constraint lab_question_language_check CHECK ((language = ANY (ARRAY['it'::text, 'en'::text])));
alter table lab_question add constraint lab_question_message_check CHECK (((length(message) >= 1) AND (length(message) <= 4000)));
alter table lab_question add constraint lab_question_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)));
alter table lab_question add constraint lab_question_pkey PRIMARY KEY (tenant_id, id);
alter table lab_question add constraint lab_question_place_check CHECK (((length(place) >= 1) AND (length(place) <= 120)));
alter table lab_question add constraint lab_question_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table lab_question add constraint lab_question_tenant_id_settled_by_fkey FOREIGN KEY (tenant_id, settled_by) REFERENCES account(tenant_id, id);
alter table label_mapping add constraint label_mapping_check CHECK (((NOT verified) OR (reference IS NOT NULL)));
alter table label_mapping add constraint label_mapping_code_check CHECK (((length(code) >= 1) AND (length(code) <= 40)));
alter table label_mapping add constraint label_mapping_label_kind_check CHECK ((label_kind = ANY (ARRAY['help'::text, 'audience'::text, 'own'::text])));
alter table label_mapping add constraint label_mapping_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));
alter table label_mapping add constraint label_mapping_pkey PRIMARY KEY (tenant_id, label_kind, label, scheme, code);
alter table label_mapping add constraint label_mapping_scheme_check CHECK ((scheme = ANY (ARRAY['sioss'::text, 'istat'::text, 'inps'::text, 'nomenclatore'::text])));
alter table label_mapping add constraint label_mapping_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table left_out add constraint left_out_households_check CHECK ((households >= 1));
alter table left_out add constraint left_out_pkey PRIMARY KEY (tenant_id, request_id);
alter table left_out add constraint left_out_reason_check CHECK ((reason ~ '^[a-z-]+$'::text));
alter table left_out add constraint left_out_tenant_id_request_id_fkey FOREIGN KEY (tenant_id, request_id) REFERENCES request(tenant_id, id);
alter table left_out add constraint left_out_tenant_id_run_id_fkey FOREIGN KEY (tenant_id, run_id) REFERENCES pooling_run(tenant_id, id);
alter table location add constraint location_check CHECK (((lat IS NULL) = (lon IS NULL)));
alter table location add constraint location_check1 CHECK (((NOT protected_place) OR (NOT (hsds ? 'addresses'::text))));
alter table location add constraint location_hsds_check CHECK ((jsonb_typeof(hsds) = 'object'::text));
alter table location add constraint location_lat_check CHECK (((lat >= ('-90'::integer)::double precision) AND (lat <= (90)::double precision)));
alter table location add constraint location_lon_check CHECK (((lon >= ('-180'::integer)::double precision) AND (lon <= (180)::double precision)));
alter table location add constraint location_pkey PRIMARY KEY (tenant_id, id);
alter table location add constraint location_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table location add constraint location_tenant_id_source_source_key_key UNIQUE (tenant_id, source, source_key);
alter table location add constraint location_version_check CHECK ((version > 0));
alter table measurement add constraint measurement_denominator_check CHECK ((denominator >= (0)::double precision));
alter table measurement add constraint measurement_indicator_check CHECK ((indicator ~ '^[a-z][a-z0-9-]{1,60}$'::text));
alter table measurement add constraint measurement_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric));
alter table measurement add constraint measurement_pkey PRIMARY KEY (tenant_id, indicator, territory, month, revision);
alter table measurement add constraint measurement_revision_check CHECK ((revision > 0));
alter table measurement add constraint measurement_source_check CHECK (((length(source) >= 1) AND (length(source) <= 500)));
alter table measurement add constraint measurement_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table measurement add constraint measurement_tenant_id_measured_by_fkey FOREIGN KEY (tenant_id, measured_by) REFERENCES account(tenant_id, id);
alter table measurement add constraint measurement_territory_check CHECK ((length(territory) <= 120));
alter table measurement add constraint measurement_version_check CHECK ((version > 0));
alter table meeting add constraint meeting_agenda_check CHECK (((length(agenda) >= 1) AND (length(agenda) <= 4000)));
alter table meeting add constraint meeting_check CHECK (((with_id IS NULL) OR (with_id <> tenant_id)));
alter table meeting add constraint meeting_check1 CHECK (((kind = 'bilateral'::text) = (with_id IS NOT NULL)));
alter table meeting add constraint meeting_check2 CHECK (((kind <> 'bilateral'::text) OR (shown_to = 'parties'::text)));
alter table meeting add constraint meeting_check3 CHECK (((to_minutes IS NULL) OR (from_minutes < to_minutes)));
alter table meeting add constraint meeting_from_minutes_check CHECK (((from_minutes >= 0) AND (from_minutes <= 1439)));
alter table meeting add constraint meeting_join_url_check CHECK (((join_url ~ '^https://'::text) AND (length(join_url) <= 500)));
alter table meeting add constraint meeting_kind_check CHECK ((kind = ANY (ARRAY['plenary'::text, 'bilateral'::text, 'city-day'::text, 'third-sector'::text, 'event'::text])));
alter table meeting add constraint meeting_pkey PRIMARY KEY (tenant_id, id);
alter table meeting add constraint meeting_place_check CHECK (((length(place) >= 1) AND (length(place) <= 200)));
alter table meeting add constraint meeting_seats_check CHECK (((seats >= 1) AND (seats <= 10000)));
alter table meeting add constraint meeting_shown_to_check CHECK ((shown_to = ANY (ARRAY['parties'::text, 'lab'::text, 'everyone'::text])));
alter table meeting add constraint meeting_source_check CHECK (((source ~ '^https?://'::text) AND (length(source) <= 500)));
alter table meeting add constraint meeting_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'held'::text, 'cancelled'::text])));
alter table meeting add constraint meeting_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table meeting add constraint meeting_title_check CHECK (((length(title) >= 1) AND (length(title) <= 160)));
alter table meeting add constraint meeting_to_minutes_check CHECK (((to_minutes >= 1) AND (to_minutes <= 1440)));
alter table meeting add constraint meeting_version_check CHECK ((version > 0));
alter table meeting_feed add constraint meeting_feed_pkey PRIMARY KEY (tenant_id, account_id);
alter table meeting_feed add constraint meeting_feed_tenant_id_account_id_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES account(tenant_id, id);
alter table meeting_note add constraint meeting_note_check CHECK (((kind = ANY (ARRAY['material'::text, 'slides'::text, 'recording'::text])) = (url IS NOT NULL)));
alter table meeting_note add constraint meeting_note_check1 CHECK (((kind = 'attendance'::text) = (people IS NOT NULL)));
alter table meeting_note add constraint meeting_note_check2 CHECK ((((kind = 'commitment'::text) = (owner IS NOT NULL)) AND ((kind = 'commitment'::text) = (due IS NOT NULL)) AND ((kind = 'commitment'::text) = (owner_id IS NOT NULL))));
alter table meeting_note add constraint meeting_note_kind_check CHECK ((kind = ANY (ARRAY['material'::text, 'slides'::text, 'recording'::text, 'attendance'::text, 'decision'::text, 'commitment'::text])));
alter table meeting_note add constraint meeting_note_owner_check CHECK (((length(owner) >= 1) AND (length(owner) <= 120)));
alter table meeting_note add constraint meeting_note_people_check CHECK (((people >= 1) AND (people <= 10000)));
alter table meeting_note add constraint meeting_note_pkey PRIMARY KEY (tenant_id, id);
alter table meeting_note add constraint meeting_note_tenant_id_meeting_id_fkey FOREIGN KEY (tenant_id, meeting_id) REFERENCES meeting(tenant_id, id);
alter table meeting_note add constraint meeting_note_text_check CHECK (((length(text) >= 1) AND (length(text) <= 1000)));
alter table meeting_note add constraint meeting_note_url_check CHECK (((url ~ '^https://'::text) AND (length(url) <= 500)));
alter table meeting_signup add constraint meeting_signup_email_check CHECK (((email ~ '^[^@\s]+@[^@\s]+$'::text) AND (length(email) <= 254)));
alter table meeting_signup add constraint meeting_signup_language_check CHECK ((language = ANY (ARRAY['it'::text, 'en'::text])));
alter table meeting_signup add constraint meeting_signup_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)));
alter table meeting_signup add constraint meeting_signup_pkey PRIMARY KEY (tenant_id, id);
alter table meeting_signup add constraint meeting_signup_tenant_id_meeting_id_fkey FOREIGN KEY (tenant_id, meeting_id) REFERENCES meeting(tenant_id, id);
alter table message add constraint message_channel_check CHECK ((channel = ANY (ARRAY['mail'::text, 'sms'::text, 'app-io'::text])));
alter table message add constraint message_else_channel_check CHECK ((else_channel = ANY (ARRAY['mail'::text, 'sms'::text])));
alter table message add constraint message_else_is_whole CHECK (((else_channel IS NULL) = (else_recipient IS NULL)));
alter table message add constraint message_pkey PRIMARY KEY (tenant_id, id);
alter table message add constraint message_tenant_id_event_key_key UNIQUE (tenant_id, event_key);
alter table message add constraint message_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table model_adoption add constraint model_adoption_model_version_check CHECK ((model_version > 0));
alter table model_adoption add constraint model_adoption_pkey PRIMARY KEY (tenant_id, experiment_id);
alter table model_adoption add constraint model_adoption_tenant_id_adopted_by_fkey FOREIGN KEY (tenant_id, adopted_by) REFERENCES account(tenant_id, id);
alter table model_adoption add constraint model_adoption_tenant_id_experiment_id_fkey FOREIGN KEY (tenant_id, experiment_id) REFERENCES experiment(tenant_id, id);
alter table model_form add constraint model_form_content_check CHECK (((octet_length(content) >= 1) AND (octet_length(content) <= 5242880)));
alter table model_form add constraint model_form_digest_check CHECK ((octet_length(digest) = 32));
alter table model_form add constraint model_form_file_name_check CHECK (((length(file_name) >= 1) AND (length(file_name) <= 200)));
alter table model_form add constraint model_form_media_type_check CHECK ((media_type = ANY (ARRAY['application/pdf'::text, 'image/png'::text, 'image/jpeg'::text, 'application/pkcs7-mime'::text])));
alter table model_form add constraint model_form_pkey PRIMARY KEY (tenant_id, id);
alter table model_form add constraint model_form_tenant_id_experiment_id_version_fkey FOREIGN KEY (tenant_id, experiment_id, version) REFERENCES model_sheet(tenant_id, experiment_id, version);
alter table model_form add constraint model_form_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)));
alter table model_sheet add constraint model_sheet_pkey PRIMARY KEY (tenant_id, experiment_id, version);
alter table model_sheet add constraint model_sheet_sheet_check CHECK ((jsonb_typeof(sheet) = 'object'::text));
alter table model_sheet add constraint model_sheet_tenant_id_experiment_id_fkey FOREIGN KEY (tenant_id, experiment_id) REFERENCES experiment(tenant_id, id);
alter table model_sheet add constraint model_sheet_tenant_id_published_by_fkey FOREIGN KEY (tenant_id, published_by) REFERENCES account(tenant_id, id);
alter table model_sheet add constraint model_sheet_version_check CHECK ((version > 0));
alter table municipality add constraint municipality_check CHECK ((((patron_day IS NULL) = (patron_saint IS NULL)) AND ((patron_day IS NULL) = (patron_source IS NULL))));
alter table municipality add constraint municipality_istat_check CHECK ((istat ~ '^[0-9]{6}$'::text));
alter table municipality add constraint municipality_istat_key UNIQUE (istat);
alter table municipality add constraint municipality_kind_check CHECK ((kind = ANY (ARRAY['municipality'::text, 'lab'::text])));
alter table municipality add constraint municipality_lat_check CHECK (((lat >= ('-90'::integer)::double precision) AND (lat <= (90)::double precision)));
alter table municipality add constraint municipality_lon_check CHECK (((lon >= ('-180'::integer)::double precision) AND (lon <= (180)::double precision)));
alter table municipality add constraint municipality_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)));
alter table municipality add constraint municipality_outline_check CHECK ((jsonb_typeof(outline) = 'array'::text));
alter table municipality add constraint municipality_patron_day_check CHECK ((patron_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'::text));
alter table municipality add constraint municipality_patron_saint_check CHECK (((length(patron_saint) >= 1) AND (length(patron_saint) <= 120)));
alter table municipality add constraint municipality_patron_source_check CHECK ((patron_source ~ '^https?://'::text));
alter table municipality add constraint municipality_pkey PRIMARY KEY (tenant_id);
alter table municipality add constraint municipality_slug_check CHECK ((slug ~ '^[a-z][a-z0-9-]{1,60}$'::text));
alter table municipality add constraint municipality_slug_key UNIQUE (slug);
alter table network_agreement add constraint network_agreement_body_check CHECK (((length(body) >= 1) AND (length(body) <= 200)));
alter table network_agreement add constraint network_agreement_body_kind_check CHECK ((body_kind = ANY (ARRAY['third-sector'::text, 'school'::text, 'health'::text, 'parish'::text, 'firm'::text, 'foundation'::text, 'university'::text, 'union'::text, 'citizens'::text, 'municipality'::text, 'district'::text, 'province'::text, 'region'::text, 'state'::text, 'other'::text])));
alter table network_agreement add constraint network_agreement_cents_check CHECK ((cents > 0));
alter table network_agreement add constraint network_agreement_check CHECK ((ends_on >= from_on));
alter table network_agreement add constraint network_agreement_commitment_check CHECK (((length(commitment) >= 1) AND (length(commitment) <= 1000)));
alter table network_agreement add constraint network_agreement_direction_check CHECK ((direction = ANY (ARRAY['horizontal'::text, 'vertical'::text])));
alter table network_agreement add constraint network_agreement_hours_check CHECK ((hours > 0));
alter table network_agreement add constraint network_agreement_pkey PRIMARY KEY (tenant_id, id);
alter table network_agreement add constraint network_agreement_resource_check CHECK (((length(resource) >= 1) AND (length(resource) <= 300)));
alter table network_agreement add constraint network_agreement_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table network_agreement add constraint network_agreement_tenant_id_written_by_fkey FOREIGN KEY (tenant_id, written_by) REFERENCES account(tenant_id, id);
alter table network_agreement_check add constraint network_agreement_check_check CHECK (((outcome = 'kept'::text) OR (reason IS NOT NULL)));
alter table network_agreement_check add constraint network_agreement_check_number_check CHECK ((number > 0));
alter table network_agreement_check add constraint network_agreement_check_outcome_check CHECK ((outcome = ANY (ARRAY['kept'::text, 'partly'::text, 'not-kept'::text, 'ended'::text])));
alter table network_agreement_check add constraint network_agreement_check_pkey PRIMARY KEY (tenant_id, agreement_id, number);
alter table network_agreement_check add constraint network_agreement_check_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)));
alter table network_agreement_check add constraint network_agreement_check_tenant_id_agreement_id_fkey FOREIGN KEY (tenant_id, agreement_id) REFERENCES network_agreement(tenant_id, id);
alter table network_agreement_check add constraint network_agreement_check_tenant_id_recorded_by_fkey FOREIGN KEY (tenant_id, recorded_by) REFERENCES account(tenant_id, id);
alter table opening add constraint opening_check CHECK ((opens_at < closes_at));
alter table opening add constraint opening_pkey PRIMARY KEY (tenant_id, service_id, opens_at);
alter table opening add constraint opening_tenant_id_service_id_fkey FOREIGN KEY (tenant_id, service_id) REFERENCES service(tenant_id, id) ON DELETE CASCADE;
alter table operator add constraint operator_check CHECK (((max_seats >= min_seats) AND (max_seats <= 12)));
alter table operator add constraint operator_check1 CHECK (((cardinality(cents) = max_seats) AND (0 <= ALL (cents))));
alter table operator add constraint operator_kinds_of_help_check CHECK ((cardinality(kinds_of_help) > 0));
alter table operator add constraint operator_lat_check CHECK (((lat >= ('-90'::integer)::double precision) AND (lat <= (90)::double precision)));
alter table operator add constraint operator_lon_check CHECK (((lon >= ('-180'::integer)::double precision) AND (lon <= (180)::double precision)));
alter table operator add constraint operator_max_metres_check CHECK ((max_metres >= 0));
alter table operator add constraint operator_min_seats_check CHECK ((min_seats >= 1));
alter table operator add constraint operator_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)));
alter table operator add constraint operator_pkey PRIMARY KEY (tenant_id, id);
alter table operator add constraint operator_tenant_id_provider_id_fkey FOREIGN KEY (tenant_id, provider_id) REFERENCES provider(tenant_id, id);
alter table operator add constraint operator_windows_check CHECK ((jsonb_typeof(windows) = 'array'::text));
alter table operator_stop add constraint operator_stop_check CHECK ((ended_at >= said_at));
alter table operator_stop add constraint operator_stop_pkey PRIMARY KEY (tenant_id, operator_id, said_at);
alter table operator_stop add constraint operator_stop_tenant_id_operator_id_fkey FOREIGN KEY (tenant_id, operator_id) REFERENCES operator(tenant_id, id);
alter table operator_stop add constraint operator_stop_tenant_id_said_by_fkey FOREIGN KEY (tenant_id, said_by) REFERENCES account(tenant_id, id);
alter table orientation_result add constraint orientation_result_mailed_check CHECK ((mailed >= 0));
alter table orientation_result add constraint orientation_result_pkey PRIMARY KEY (tenant_id, id);
alter table orientation_result add constraint orientation_result_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table orientation_result add constraint orientation_result_tenant_id_keeper_hash_key UNIQUE (tenant_id, keeper_hash);
alter table orientation_result add constraint orientation_result_tenant_id_reader_hash_key UNIQUE (tenant_id, reader_hash);
alter table orientation_result add constraint orientation_result_told_check CHECK ((jsonb_typeof(told) = 'object'::text));
alter table owner_rule add constraint owner_rule_check CHECK (((length(value) <= 120) AND ((value = ''::text) = (ruled_by = 'rest'::text))));
alter table owner_rule add constraint owner_rule_pkey PRIMARY KEY (tenant_id, ruled_by, value);
alter table owner_rule add constraint owner_rule_ruled_by_check CHECK ((ruled_by = ANY (ARRAY['quarter'::text, 'help'::text, 'rest'::text])));
alter table owner_rule add constraint owner_rule_tenant_id_account_id_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES account(tenant_id, id);
alter table owner_rule add constraint owner_rule_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table paper_addressee add constraint paper_addressee_code_check CHECK ((code ~ '^[A-Z2-9]{4}-[A-Z2-9]{4}$'::text));
alter table paper_addressee add constraint paper_addressee_language_check CHECK ((language = ANY (ARRAY['it'::text, 'en'::text])));
alter table paper_addressee add constraint paper_addressee_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)));
alter table paper_addressee add constraint paper_addressee_phone_check CHECK (((length(phone) >= 6) AND (length(phone) <= 30)));
alter table paper_addressee add constraint paper_addressee_pkey PRIMARY KEY (tenant_id, id);
alter table paper_addressee add constraint paper_addressee_tenant_id_code_key UNIQUE (tenant_id, code);
alter table paper_addressee add constraint paper_addressee_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table paper_letter add constraint paper_letter_about_check CHECK (((length(about) >= 1) AND (length(about) <= 120)));
alter table paper_letter add constraint paper_letter_asks_check CHECK ((asks = ANY (ARRAY['nothing'::text, 'answer'::text, 'call'::text])));
alter table paper_letter add constraint paper_letter_body_check CHECK ((length(body) <= 8000));
alter table paper_letter add constraint paper_letter_check CHECK (((message_id IS NOT NULL) OR (NOT only_if_unsent)));
alter table paper_letter add constraint paper_letter_check1 CHECK ((settled_at >= written_at));
alter table paper_letter add constraint paper_letter_check2 CHECK (((state = 'waiting'::text) = (settled_at IS NULL)));
alter table paper_letter add constraint paper_letter_check3 CHECK (((state = ANY (ARRAY['posted'::text, 'told'::text])) = (settled_by IS NOT NULL)));
alter table paper_letter add constraint paper_letter_check4 CHECK ((num_nonnulls(request_id, addressee_id) = 1));
alter table paper_letter add constraint paper_letter_desk_path_check CHECK ((desk_path ~ '^/[a-z0-9/-]{1,200}$'::text));
alter table paper_letter add constraint paper_letter_event_key_check CHECK (((length(event_key) >= 1) AND (length(event_key) <= 300)));
alter table paper_letter add constraint paper_letter_kind_check CHECK (((length(kind) >= 1) AND (length(kind) <= 40)));
alter table paper_letter add constraint paper_letter_language_check CHECK ((language = ANY (ARRAY['it'::text, 'en'::text])));
alter table paper_letter add constraint paper_letter_pkey PRIMARY KEY (tenant_id, id);
alter table paper_letter add constraint paper_letter_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'posted'::text, 'told'::text, 'replaced'::text, 'answered'::text, 'over'::text])));
alter table paper_letter add constraint paper_letter_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 300)));
alter table paper_letter add constraint paper_letter_tenant_id_addressee_id_fkey FOREIGN KEY (tenant_id, addressee_id) REFERENCES paper_addressee(tenant_id, id) ON DELETE CASCADE;
alter table paper_letter add constraint paper_letter_tenant_id_event_key_key UNIQUE (tenant_id, event_key);
alter table paper_letter add constraint paper_letter_tenant_id_message_id_fkey FOREIGN KEY (tenant_id, message_id) REFERENCES message(tenant_id, id);
alter table paper_letter add constraint paper_letter_tenant_id_request_id_fkey FOREIGN KEY (tenant_id, request_id) REFERENCES request(tenant_id, id);
alter table paper_letter add constraint paper_letter_tenant_id_settled_by_fkey FOREIGN KEY (tenant_id, settled_by) REFERENCES account(tenant_id, id);
alter table path_evidence add constraint path_evidence_check CHECK (((link IS NULL) <> (content IS NULL)));
alter table path_evidence add constraint path_evidence_check1 CHECK ((((content IS NULL) = (file_name IS NULL)) AND ((content IS NULL) = (media_type IS NULL)) AND ((content IS NULL) = (digest IS NULL))));
alter table path_evidence add constraint path_evidence_check2 CHECK (((set_aside_at IS NULL) = (set_aside_why IS NULL)));
alter table path_evidence add constraint path_evidence_content_check CHECK (((octet_length(content) >= 1) AND (octet_length(content) <= 5242880)));
alter table path_evidence add constraint path_evidence_digest_check CHECK ((octet_length(digest) = 32));
alter table path_evidence add constraint path_evidence_file_name_check CHECK (((length(file_name) >= 1) AND (length(file_name) <= 200)));
alter table path_evidence add constraint path_evidence_kind_check CHECK ((kind = ANY (ARRAY['document'::text, 'figure'::text, 'agreement'::text, 'minutes'::text])));
alter table path_evidence add constraint path_evidence_link_check CHECK ((((link ~ '^https?://'::text) OR (link ~ '^/[a-z][a-z0-9/-]*$'::text)) AND (length(link) <= 1000)));
alter table path_evidence add constraint path_evidence_media_type_check CHECK ((media_type = ANY (ARRAY['application/pdf'::text, 'image/png'::text, 'image/jpeg'::text, 'application/pkcs7-mime'::text])));
alter table path_evidence add constraint path_evidence_pkey PRIMARY KEY (tenant_id, id);
alter table path_evidence add constraint path_evidence_set_aside_why_check CHECK (((length(set_aside_why) >= 1) AND (length(set_aside_why) <= 1000)));
alter table path_evidence add constraint path_evidence_tenant_id_given_by_fkey FOREIGN KEY (tenant_id, given_by) REFERENCES account(tenant_id, id);
alter table path_evidence add constraint path_evidence_tenant_id_step_id_fkey FOREIGN KEY (tenant_id, step_id) REFERENCES path_step(tenant_id, id);
alter table path_evidence add constraint path_evidence_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)));
alter table path_membership add constraint path_membership_kind_check CHECK ((kind = ANY (ARRAY['joined'::text, 'paused'::text, 'resumed'::text, 'left'::text])));
alter table path_membership add constraint path_membership_number_check CHECK ((number > 0));
alter table path_membership add constraint path_membership_pkey PRIMARY KEY (tenant_id, number);
alter table path_membership add constraint path_membership_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)));
alter table path_membership add constraint path_membership_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table path_membership add constraint path_membership_tenant_id_recorded_by_fkey FOREIGN KEY (tenant_id, recorded_by) REFERENCES account(tenant_id, id);
alter table path_step add constraint path_step_check CHECK (((text IS NOT NULL) OR (own_title IS NOT NULL)));
alter table path_step add constraint path_step_check1 CHECK (((state <> ALL (ARRAY['stuck'::text, 'skipped'::text])) OR (reason IS NOT NULL)));
alter table path_step add constraint path_step_code_check CHECK ((code ~ '^[1-9]\.[1-9][0-9]?$'::text));
alter table path_step add constraint path_step_doer_check CHECK (((length(doer) >= 1) AND (length(doer) <= 200)));
alter table path_step add constraint path_step_number_check CHECK ((number > 0));
alter table path_step add constraint path_step_own_asks_check CHECK (((length(own_asks) >= 1) AND (length(own_asks) <= 600)));
alter table path_step add constraint path_step_own_title_check CHECK (((length(own_title) >= 1) AND (length(own_title) <= 200)));
alter table path_step add constraint path_step_phase_check CHECK (((phase >= 1) AND (phase <= 9)));
alter table path_step add constraint path_step_pkey PRIMARY KEY (tenant_id, id);
alter table path_step add constraint path_step_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)));
alter table path_step add constraint path_step_state_check CHECK ((state = ANY (ARRAY['not-begun'::text, 'under-way'::text, 'stuck'::text, 'done'::text, 'skipped'::text])));
alter table path_step add constraint path_step_tenant_id_code_key UNIQUE (tenant_id, code);
alter table path_step add constraint path_step_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table path_step add constraint path_step_text_check CHECK ((jsonb_typeof(text) = 'object'::text));
alter table path_step_change add constraint path_step_change_check CHECK (((state <> ALL (ARRAY['stuck'::text, 'skipped'::text])) OR (reason IS NOT NULL)));
alter table path_step_change add constraint path_step_change_number_check CHECK ((number > 0));
alter table path_step_change add constraint path_step_change_pkey PRIMARY KEY (tenant_id, step_id, number);
alter table path_step_change add constraint path_step_change_state_check CHECK ((state = ANY (ARRAY['not-begun'::text, 'under-way'::text, 'stuck'::text, 'done'::text, 'skipped'::text])));
alter table path_step_change add constraint path_step_change_tenant_id_changed_by_fkey FOREIGN KEY (tenant_id, changed_by) REFERENCES account(tenant_id, id);
alter table path_step_change add constraint path_step_change_tenant_id_step_id_fkey FOREIGN KEY (tenant_id, step_id) REFERENCES path_step(tenant_id, id);
alter table place_name add constraint place_name_kind_check CHECK ((kind = ANY (ARRAY['quarter'::text, 'street'::text])));
alter table place_name add constraint place_name_lat_check CHECK (((lat >= ('-90'::integer)::double precision) AND (lat <= (90)::double precision)));
alter table place_name add constraint place_name_lon_check CHECK (((lon >= ('-180'::integer)::double precision) AND (lon <= (180)::double precision)));
alter table place_name add constraint place_name_pkey PRIMARY KEY (tenant_id, id);
alter table place_name add constraint place_name_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table place_name add constraint place_name_tenant_id_kind_name_key UNIQUE (tenant_id, kind, name);
alter table pool add constraint pool_call_has_an_end CHECK (((status <> 'offers'::text) OR (call_until IS NOT NULL)));
alter table pool add constraint pool_check CHECK (((slots >= 1) AND ((from_slot + slots) <= 48)));
alter table pool add constraint pool_check1 CHECK (((venue_id IS NULL) <> (home_request_id IS NULL)));
alter table pool add constraint pool_check2 CHECK (((status = ANY (ARRAY['dissolved'::text, 'closed'::text])) = (ended_at IS NOT NULL)));
alter table pool add constraint pool_check3 CHECK (((status <> ALL (ARRAY['agreed'::text, 'running'::text])) OR (agreed_at IS NOT NULL)));
alter table pool add constraint pool_check4 CHECK (((run_id IS NULL) = (forming_id IS NOT NULL)));
alter table pool add constraint pool_days_check CHECK (((cardinality(days) >= 1) AND (cardinality(days) <= 7)));
alter table pool add constraint pool_end_reason_check CHECK ((end_reason = ANY (ARRAY['declined'::text, 'lapsed'::text, 'withdrawn'::text, 'closed'::text, 'provider-stopped'::text, 'no-offer'::text, 'not-signed'::text, 'not-refilled'::text, 'no-place'::text, 'not-resumed'::text])));
alter table pool add constraint pool_from_slot_check CHECK (((from_slot >= 0) AND (from_slot <= 47)));
alter table pool add constraint pool_hourly_cents_check CHECK ((hourly_cents >= 0));
alter table pool add constraint pool_pkey PRIMARY KEY (tenant_id, id);
alter table pool add constraint pool_seats_check CHECK ((seats >= 2));
alter table pool add constraint pool_status_check CHECK ((status = ANY (ARRAY['proposed'::text, 'offers'::text, 'agreed'::text, 'running'::text, 'dissolved'::text, 'closed'::text])));
alter table pool add constraint pool_tenant_id_forming_id_fkey FOREIGN KEY (tenant_id, forming_id) REFERENCES forming_group(tenant_id, id);
alter table pool add constraint pool_tenant_id_home_request_id_fkey FOREIGN KEY (tenant_id, home_request_id) REFERENCES request(tenant_id, id);
alter table pool add constraint pool_tenant_id_operator_id_fkey FOREIGN KEY (tenant_id, operator_id) REFERENCES operator(tenant_id, id);
alter table pool add constraint pool_tenant_id_run_id_fkey FOREIGN KEY (tenant_id, run_id) REFERENCES pooling_run(tenant_id, id);
alter table pool add constraint pool_tenant_id_venue_id_fkey FOREIGN KEY (tenant_id, venue_id) REFERENCES venue(tenant_id, id);
alter table pool_absence add constraint pool_absence_pkey PRIMARY KEY (tenant_id, pool_id, day, request_id);
alter table pool_absence add constraint pool_absence_tenant_id_pool_id_fkey FOREIGN KEY (tenant_id, pool_id) REFERENCES pool(tenant_id, id);
alter table pool_absence add constraint pool_absence_tenant_id_request_id_fkey FOREIGN KEY (tenant_id, request_id) REFERENCES request(tenant_id, id);
alter table pool_agreement add constraint pool_agreement_pkey PRIMARY KEY (tenant_id, pool_id, version);
alter table pool_agreement add constraint pool_agreement_tenant_id_pool_id_fkey FOREIGN KEY (tenant_id, pool_id) REFERENCES pool(tenant_id, id);
alter table pool_agreement add constraint pool_agreement_terms_check CHECK ((jsonb_typeof(terms) = 'object'::text));
alter table pool_agreement add constraint pool_agreement_version_check CHECK ((version > 0));
alter table pool_attendance add constraint pool_attendance_mark_check CHECK ((mark = ANY (ARRAY['present'::text, 'absent'::text])));
alter table pool_attendance add constraint pool_attendance_pkey PRIMARY KEY (tenant_id, pool_id, day, request_id);
alter table pool_attendance add constraint pool_attendance_tenant_id_pool_id_day_fkey FOREIGN KEY (tenant_id, pool_id, day) REFERENCES pool_meeting(tenant_id, pool_id, day);
alter table pool_attendance add constraint pool_attendance_tenant_id_request_id_fkey FOREIGN KEY (tenant_id, request_id) REFERENCES request(tenant_id, id);
alter table pool_attendance_month add constraint pool_attendance_month_check CHECK (((marks >= present) AND (marks > 0)));
alter table pool_attendance_month add constraint pool_attendance_month_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric));
alter table pool_attendance_month add constraint pool_attendance_month_pkey PRIMARY KEY (tenant_id, pool_id, month, request_id);
alter table pool_attendance_month add constraint pool_attendance_month_present_check CHECK ((present >= 0));
alter table pool_attendance_month add constraint pool_attendance_month_tenant_id_pool_id_fkey FOREIGN KEY (tenant_id, pool_id) REFERENCES pool(tenant_id, id);
alter table pool_attendance_month add constraint pool_attendance_month_tenant_id_request_id_fkey FOREIGN KEY (tenant_id, request_id) REFERENCES request(tenant_id, id);
alter table pool_calendar_link add constraint pool_calendar_link_pkey PRIMARY KEY (tenant_id, token_hash);
alter table pool_calendar_link add constraint pool_calendar_link_tenant_id_request_id_fkey FOREIGN KEY (tenant_id, request_id) REFERENCES request(tenant_id, id);
alter table pool_calendar_link add constraint pool_calendar_link_tenant_id_request_id_key UNIQUE (tenant_id, request_id);
alter table pool_call_decline add constraint pool_call_decline_pkey PRIMARY KEY (tenant_id, pool_id, provider_id);
alter table pool_call_decline add constraint pool_call_decline_tenant_id_pool_id_fkey FOREIGN KEY (tenant_id, pool_id) REFERENCES pool(tenant_id, id);
alter table pool_call_decline add constraint pool_call_decline_tenant_id_provider_id_fkey FOREIGN KEY (tenant_id, provider_id) REFERENCES provider(tenant_id, id);
alter table pool_call_decline add constraint pool_call_decline_tenant_id_recorded_by_fkey FOREIGN KEY (tenant_id, recorded_by) REFERENCES account(tenant_id, id);
alter table pool_call_letter add constraint pool_call_letter_mailbox_check CHECK ((mailbox = lower(mailbox)));
alter table pool_call_letter add constraint pool_call_letter_number_check CHECK ((number > 0));
alter table pool_call_letter add constraint pool_call_letter_pkey PRIMARY KEY (tenant_id, pool_id, provider_id, number);
alter table pool_call_letter add constraint pool_call_letter_tenant_id_asked_by_fkey FOREIGN KEY (tenant_id, asked_by) REFERENCES account(tenant_id, id);
alter table pool_call_letter add constraint pool_call_letter_tenant_id_pool_id_fkey FOREIGN KEY (tenant_id, pool_id) REFERENCES pool(tenant_id, id);
alter table pool_call_letter add constraint pool_call_letter_tenant_id_provider_id_fkey FOREIGN KEY (tenant_id, provider_id) REFERENCES provider(tenant_id, id);
alter table pool_call_link add constraint pool_call_link_check CHECK ((expires_at > made_at));
alter table pool_call_link add constraint pool_call_link_check1 CHECK ((opened_at >= made_at));
alter table pool_call_link add constraint pool_call_link_mailbox_check CHECK ((mailbox = lower(mailbox)));
alter table pool_call_link add constraint pool_call_link_pkey PRIMARY KEY (tenant_id, pool_id, provider_id);
alter table pool_call_link add constraint pool_call_link_tenant_id_pool_id_fkey FOREIGN KEY (tenant_id, pool_id) REFERENCES pool(tenant_id, id);
alter table pool_call_link add constraint pool_call_link_tenant_id_provider_id_fkey FOREIGN KEY (tenant_id, provider_id) REFERENCES provider(tenant_id, id);
alter table pool_call_link add constraint pool_call_link_tenant_id_token_hash_key UNIQUE (tenant_id, token_hash);
alter table pool_call_link add constraint pool_call_link_token_hash_check CHECK ((octet_length(token_hash) = 32));
alter table pool_change add constraint pool_change_check CHECK (((kind = 'substitute'::text) = (operator_id IS NOT NULL)));
alter table pool_change add constraint pool_change_check1 CHECK (((status = ANY (ARRAY['asked'::text, 'settled'::text])) = (ended_at IS NULL)));
alter table pool_change add constraint pool_change_kind_check CHECK ((kind = ANY (ARRAY['leave'::text, 'join'::text, 'substitute'::text, 'close'::text])));
alter table pool_change add constraint pool_change_pkey PRIMARY KEY (tenant_id, id);
alter table pool_change add constraint pool_change_status_check CHECK ((status = ANY (ARRAY['asked'::text, 'settled'::text, 'applied'::text, 'refused'::text, 'lapsed'::text, 'overtaken'::text])));
alter table pool_change add constraint pool_change_tenant_id_operator_id_fkey FOREIGN KEY (tenant_id, operator_id) REFERENCES operator(tenant_id, id);
alter table pool_change add constraint pool_change_tenant_id_pool_id_fkey FOREIGN KEY (tenant_id, pool_id) REFERENCES pool(tenant_id, id);
alter table pool_change add constraint pool_change_terms_check CHECK ((jsonb_typeof(terms) = 'object'::text));
alter table pool_change_part add constraint pool_change_part_answer_check CHECK ((answer = ANY (ARRAY['pending'::text, 'accepted'::text, 'declined'::text, 'not-needed'::text])));
alter table pool_change_part add constraint pool_change_part_check CHECK ((share_cents <= solo_cents));
alter table pool_change_part add constraint pool_change_part_check1 CHECK (((digest IS NULL) OR ((role = 'joins'::text) AND (answer = 'accepted'::text))));
alter table pool_change_part add constraint pool_change_part_check2 CHECK (((recorded_by IS NULL) OR (digest IS NOT NULL)));
alter table pool_change_part add constraint pool_change_part_digest_check CHECK ((octet_length(digest) = 32));
alter table pool_change_part add constraint pool_change_part_metres_check CHECK ((metres >= 0));
alter table pool_change_part add constraint pool_change_part_pkey PRIMARY KEY (tenant_id, change_id, request_id);
alter table pool_change_part add constraint pool_change_part_role_check CHECK ((role = ANY (ARRAY['stays'::text, 'leaves'::text, 'joins'::text])));
alter table pool_change_part add constraint pool_change_part_share_cents_check CHECK ((share_cents >= 0));
alter table pool_change_part add constraint pool_change_part_solo_cents_check CHECK ((solo_cents >= 0));
alter table pool_change_part add constraint pool_change_part_tenant_id_change_id_fkey FOREIGN KEY (tenant_id, change_id) REFERENCES pool_change(tenant_id, id);
alter table pool_change_part add constraint pool_change_part_tenant_id_recorded_by_fkey FOREIGN KEY (tenant_id, recorded_by) REFERENCES account(tenant_id, id);
alter table pool_change_part add constraint pool_change_part_tenant_id_request_id_fkey FOREIGN KEY (tenant_id, request_id) REFERENCES request(tenant_id, id);
alter table pool_choice add constraint pool_choice_accepts_check CHECK ((cardinality(accepts) >= 1));
alter table pool_choice add constraint pool_choice_pkey PRIMARY KEY (tenant_id, pool_id, request_id);
alter table pool_choice add constraint pool_choice_tenant_id_pool_id_request_id_fkey FOREIGN KEY (tenant_id, pool_id, request_id) REFERENCES pool_member(tenant_id, pool_id, request_id);
alter table pool_choice add constraint pool_choice_tenant_id_recorded_by_fkey FOREIGN KEY (tenant_id, recorded_by) REFERENCES account(tenant_id, id);
alter table pool_city_rule add constraint pool_city_rule_account_years_check CHECK (((account_years >= 5) AND (account_years <= 30)));
alter table pool_city_rule add constraint pool_city_rule_bands_check CHECK ((jsonb_typeof(bands) = 'array'::text));
alter table pool_city_rule add constraint pool_city_rule_basis_check CHECK ((basis = ANY (ARRAY['equal'::text, 'hours'::text, 'seats'::text])));
alter table pool_city_rule add constraint pool_city_rule_call_days_check CHECK (((call_days >= 0) AND (call_days <= 30)));
alter table pool_city_rule add constraint pool_city_rule_choose_days_check CHECK (((choose_days >= 1) AND (choose_days <= 30)));
alter table pool_city_rule add constraint pool_city_rule_coordination_cents_check CHECK (((coordination_cents >= 0) AND (coordination_cents <= 10000)));
alter table pool_city_rule add constraint pool_city_rule_pkey PRIMARY KEY (tenant_id);
alter table pool_city_rule add constraint pool_city_rule_rules_check CHECK ((jsonb_typeof(rules) = 'object'::text));
alter table pool_city_rule add constraint pool_city_rule_sign_days_check CHECK (((sign_days >= 1) AND (sign_days <= 60)));
alter table pool_city_rule add constraint pool_city_rule_tenant_id_changed_by_fkey FOREIGN KEY (tenant_id, changed_by) REFERENCES account(tenant_id, id);
alter table pool_city_rule add constraint pool_city_rule_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table pool_closure add constraint pool_closure_check CHECK (((to_day >= from_day) AND (to_day <= (from_day + 120))));
alter table pool_closure add constraint pool_closure_pkey PRIMARY KEY (tenant_id, pool_id, from_day);
alter table pool_closure add constraint pool_closure_reason_check CHECK ((reason = ANY (ARRAY['pause'::text, 'operator'::text, 'place'::text, 'families'::text])));
alter table pool_closure add constraint pool_closure_tenant_id_pool_id_fkey FOREIGN KEY (tenant_id, pool_id) REFERENCES pool(tenant_id, id);
alter table pool_consent add constraint pool_consent_check CHECK ((ended_at >= given_at));
alter table pool_consent add constraint pool_consent_pkey PRIMARY KEY (tenant_id, pool_id, request_id, step);
alter table pool_consent add constraint pool_consent_step_check CHECK ((step = ANY (ARRAY['first-name'::text, 'contact'::text, 'address'::text])));
alter table pool_consent add constraint pool_consent_tenant_id_pool_id_request_id_fkey FOREIGN KEY (tenant_id, pool_id, request_id) REFERENCES pool_member(tenant_id, pool_id, request_id);
alter table pool_consent add constraint pool_consent_tenant_id_recorded_by_fkey FOREIGN KEY (tenant_id, recorded_by) REFERENCES account(tenant_id, id);
alter table pool_contribution add constraint pool_contribution_percent_check CHECK (((percent >= 0) AND (percent <= 100)));
alter table pool_contribution add constraint pool_contribution_pkey PRIMARY KEY (tenant_id, pool_id, request_id);
alter table pool_contribution add constraint pool_contribution_tenant_id_pool_id_request_id_fkey FOREIGN KEY (tenant_id, pool_id, request_id) REFERENCES pool_member(tenant_id, pool_id, request_id);
alter table pool_contribution add constraint pool_contribution_tenant_id_recorded_by_fkey FOREIGN KEY (tenant_id, recorded_by) REFERENCES account(tenant_id, id);
alter table pool_correction add constraint pool_correction_cents_check CHECK ((cents <> 0));
alter table pool_correction add constraint pool_correction_pkey PRIMARY KEY (tenant_id, id);
alter table pool_correction add constraint pool_correction_tenant_id_pool_id_fkey FOREIGN KEY (tenant_id, pool_id) REFERENCES pool(tenant_id, id);
alter table pool_correction add constraint pool_correction_tenant_id_request_id_fkey FOREIGN KEY (tenant_id, request_id) REFERENCES request(tenant_id, id);
alter table pool_feedback add constraint pool_feedback_again_check CHECK ((again = ANY (ARRAY['yes'::text, 'perhaps'::text, 'no'::text])));
alter table pool_feedback add constraint pool_feedback_helped_check CHECK ((helped = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text])));
alter table pool_feedback add constraint pool_feedback_met_check CHECK ((met = ANY (ARRAY['nobody'::text, 'families'::text, 'neighbourhood'::text])));
alter table pool_feedback add constraint pool_feedback_pkey PRIMARY KEY (tenant_id, pool_id, request_id);
alter table pool_feedback add constraint pool_feedback_taken_by_check CHECK ((taken_by = ANY (ARRAY['family'::text, 'desk'::text])));
alter table pool_feedback add constraint pool_feedback_tenant_id_pool_id_request_id_fkey FOREIGN KEY (tenant_id, pool_id, request_id) REFERENCES pool_member(tenant_id, pool_id, request_id);
alter table pool_feedback_count add constraint pool_feedback_count_again_check CHECK ((again = ANY (ARRAY['yes'::text, 'perhaps'::text, 'no'::text])));
alter table pool_feedback_count add constraint pool_feedback_count_answers_check CHECK ((answers > 0));
alter table pool_feedback_count add constraint pool_feedback_count_helped_check CHECK ((helped = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text])));
alter table pool_feedback_count add constraint pool_feedback_count_met_check CHECK ((met = ANY (ARRAY['nobody'::text, 'families'::text, 'neighbourhood'::text])));
alter table pool_feedback_count add constraint pool_feedback_count_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric));
alter table pool_feedback_count add constraint pool_feedback_count_pkey PRIMARY KEY (tenant_id, month, quarter, helped, again, met);
alter table pool_feedback_count add constraint pool_feedback_count_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table pool_forgotten add constraint pool_forgotten_pkey PRIMARY KEY (tenant_id, pool_id, stage);
alter table pool_forgotten add constraint pool_forgotten_stage_check CHECK ((stage = ANY (ARRAY['words'::text, 'days'::text, 'accounts'::text])));
alter table pool_forgotten add constraint pool_forgotten_tenant_id_pool_id_fkey FOREIGN KEY (tenant_id, pool_id) REFERENCES pool(tenant_id, id);
alter table pool_meeting add constraint pool_meeting_kept_by_check CHECK ((kept_by = ANY (ARRAY['provider'::text, 'desk'::text])));
alter table pool_meeting add constraint pool_meeting_outcome_check CHECK ((outcome = ANY (ARRAY['held'::text, 'not-held'::text])));
alter table pool_meeting add constraint pool_meeting_pkey PRIMARY KEY (tenant_id, pool_id, day);
alter table pool_meeting add constraint pool_meeting_tenant_id_pool_id_fkey FOREIGN KEY (tenant_id, pool_id) REFERENCES pool(tenant_id, id);
alter table pool_member add constraint pool_member_answer_check CHECK ((answer = ANY (ARRAY['pending'::text, 'accepted'::text, 'declined'::text])));
alter table pool_member add constraint pool_member_check CHECK ((share_cents <= solo_cents));
alter table pool_member add constraint pool_member_check1 CHECK (((answer = 'pending'::text) = (answered_at IS NULL)));
alter table pool_member add constraint pool_member_check2 CHECK (((decline_reason IS NULL) OR (answer = 'declined'::text)));
alter table pool_member add constraint pool_member_check3 CHECK (((left_on IS NULL) OR (NOT live)));
alter table pool_member add constraint pool_member_days_check CHECK (((days IS NULL) OR ((cardinality(days) >= 1) AND (cardinality(days) <= 6))));
alter table pool_member add constraint pool_member_decline_reason_check CHECK ((decline_reason = ANY (ARRAY['time'::text, 'price'::text, 'place'::text, 'people'::text, 'no-longer-needed'::text, 'other'::text])));
alter table pool_member add constraint pool_member_metres_check CHECK ((metres >= 0));
alter table pool_member add constraint pool_member_pkey PRIMARY KEY (tenant_id, pool_id, request_id);
alter table pool_member add constraint pool_member_share_cents_check CHECK ((share_cents >= 0));
alter table pool_member add constraint pool_member_solo_cents_check CHECK ((solo_cents >= 0));
alter table pool_member add constraint pool_member_tenant_id_pool_id_fkey FOREIGN KEY (tenant_id, pool_id) REFERENCES pool(tenant_id, id);
alter table pool_member add constraint pool_member_tenant_id_request_id_fkey FOREIGN KEY (tenant_id, request_id) REFERENCES request(tenant_id, id);
alter table pool_message add constraint pool_message_author_check CHECK ((author = ANY (ARRAY['family'::text, 'provider'::text, 'municipality'::text])));
alter table pool_message add constraint pool_message_check CHECK (((author = 'family'::text) = (request_id IS NOT NULL)));
alter table pool_message add constraint pool_message_check1 CHECK (((hidden_at IS NULL) = (hide_reason IS NULL)));
alter table pool_message add constraint pool_message_hide_reason_check CHECK ((hide_reason = ANY (ARRAY['personal'::text, 'rude'::text, 'selling'::text, 'other'::text])));
alter table pool_message add constraint pool_message_pkey PRIMARY KEY (tenant_id, id);
alter table pool_message add constraint pool_message_tenant_id_pool_id_fkey FOREIGN KEY (tenant_id, pool_id) REFERENCES pool(tenant_id, id);
alter table pool_message add constraint pool_message_tenant_id_request_id_fkey FOREIGN KEY (tenant_id, request_id) REFERENCES request(tenant_id, id);
alter table pool_message add constraint pool_message_text_check CHECK (((length(text) >= 1) AND (length(text) <= 600)));
alter table pool_message_report add constraint pool_message_report_pkey PRIMARY KEY (tenant_id, message_id, request_id);
alter table pool_message_report add constraint pool_message_report_tenant_id_message_id_fkey FOREIGN KEY (tenant_id, message_id) REFERENCES pool_message(tenant_id, id);
alter table pool_message_report add constraint pool_message_report_tenant_id_request_id_fkey FOREIGN KEY (tenant_id, request_id) REFERENCES request(tenant_id, id);
alter table pool_month add constraint pool_month_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric));
alter table pool_month add constraint pool_month_pkey PRIMARY KEY (tenant_id, pool_id, month);
alter table pool_month add constraint pool_month_tenant_id_pool_id_fkey FOREIGN KEY (tenant_id, pool_id) REFERENCES pool(tenant_id, id);
alter table pool_offer add constraint pool_offer_hourly_cents_check CHECK ((hourly_cents >= 0));
alter table pool_offer add constraint pool_offer_note_check CHECK ((length(note) <= 500));
alter table pool_offer add constraint pool_offer_origin_check CHECK ((origin = ANY (ARRAY['proposal'::text, 'call'::text])));
alter table pool_offer add constraint pool_offer_pkey PRIMARY KEY (tenant_id, id);
alter table pool_offer add constraint pool_offer_prices_check CHECK ((jsonb_typeof(prices) = 'array'::text));
alter table pool_offer add constraint pool_offer_status_check CHECK ((status = ANY (ARRAY['open'::text, 'withdrawn'::text, 'fallen'::text, 'taken'::text, 'not-taken'::text])));
alter table pool_offer add constraint pool_offer_tenant_id_offered_by_fkey FOREIGN KEY (tenant_id, offered_by) REFERENCES account(tenant_id, id);
alter table pool_offer add constraint pool_offer_tenant_id_operator_id_fkey FOREIGN KEY (tenant_id, operator_id) REFERENCES operator(tenant_id, id);
alter table pool_offer add constraint pool_offer_tenant_id_pool_id_fkey FOREIGN KEY (tenant_id, pool_id) REFERENCES pool(tenant_id, id);
alter table pool_offer add constraint pool_offer_tenant_id_pool_id_provider_id_key UNIQUE (tenant_id, pool_id, provider_id);
alter table pool_offer add constraint pool_offer_tenant_id_provider_id_fkey FOREIGN KEY (tenant_id, provider_id) REFERENCES provider(tenant_id, id);
alter table pool_offer add constraint pool_offer_tenant_id_venue_id_fkey FOREIGN KEY (tenant_id, venue_id) REFERENCES venue(tenant_id, id);
alter table pool_pause add constraint pool_pause_check CHECK ((until_day >= from_day));
alter table pool_pause add constraint pool_pause_check1 CHECK ((ended_on >= from_day));
alter table pool_pause add constraint pool_pause_pkey PRIMARY KEY (tenant_id, pool_id, from_day);
alter table pool_pause add constraint pool_pause_reason_check CHECK ((reason = ANY (ARRAY['refill'::text, 'confirm'::text])));
alter table pool_pause add constraint pool_pause_tenant_id_pool_id_fkey FOREIGN KEY (tenant_id, pool_id) REFERENCES pool(tenant_id, id);
alter table pool_period add constraint pool_period_absence_check CHECK ((jsonb_typeof(absence) = 'object'::text));
alter table pool_period add constraint pool_period_notice_days_check CHECK (((notice_days >= 0) AND (notice_days <= 365)));
alter table pool_period add constraint pool_period_pkey PRIMARY KEY (tenant_id, pool_id, from_day);
alter table pool_period add constraint pool_period_tenant_id_pool_id_fkey FOREIGN KEY (tenant_id, pool_id) REFERENCES pool(tenant_id, id);
alter table pool_period add constraint pool_period_terms_check CHECK ((jsonb_typeof(terms) = 'object'::text));
alter table pool_session add constraint pool_session_check CHECK (((to_slot > from_slot) AND (to_slot <= 48)));
alter table pool_session add constraint pool_session_day_check CHECK (((day >= 0) AND (day <= 6)));
alter table pool_session add constraint pool_session_operator_free EXCLUDE USING gist (tenant_id WITH =, operator_id WITH =, day WITH =, int4range((from_slot)::integer, (to_slot)::integer) WITH &&) WHERE (live);
alter table pool_session add constraint pool_session_pkey PRIMARY KEY (tenant_id, pool_id, day);
alter table pool_session add constraint pool_session_tenant_id_operator_id_fkey FOREIGN KEY (tenant_id, operator_id) REFERENCES operator(tenant_id, id);
alter table pool_session add constraint pool_session_tenant_id_pool_id_fkey FOREIGN KEY (tenant_id, pool_id) REFERENCES pool(tenant_id, id);
alter table pool_session add constraint pool_session_tenant_id_venue_id_fkey FOREIGN KEY (tenant_id, venue_id) REFERENCES venue(tenant_id, id);
alter table pool_session add constraint pool_session_venue_free EXCLUDE USING gist (tenant_id WITH =, venue_id WITH =, day WITH =, int4range((from_slot)::integer, (to_slot)::integer) WITH &&) WHERE ((live AND (venue_id IS NOT NULL)));
alter table pool_signature add constraint pool_signature_check CHECK (((how = 'paper'::text) = (recorded_by IS NOT NULL)));
alter table pool_signature add constraint pool_signature_digest_check CHECK ((octet_length(digest) = 32));
alter table pool_signature add constraint pool_signature_how_check CHECK ((how = ANY (ARRAY['link'::text, 'paper'::text])));
alter table pool_signature add constraint pool_signature_pkey PRIMARY KEY (tenant_id, pool_id, request_id, version);
alter table pool_signature add constraint pool_signature_tenant_id_pool_id_request_id_fkey FOREIGN KEY (tenant_id, pool_id, request_id) REFERENCES pool_member(tenant_id, pool_id, request_id);
alter table pool_signature add constraint pool_signature_tenant_id_pool_id_version_fkey FOREIGN KEY (tenant_id, pool_id, version) REFERENCES pool_agreement(tenant_id, pool_id, version);
alter table pool_signature add constraint pool_signature_tenant_id_recorded_by_fkey FOREIGN KEY (tenant_id, recorded_by) REFERENCES account(tenant_id, id);
alter table pool_statement_line add constraint pool_statement_line_check CHECK (((kind = 'session'::text) = ((mark IS NOT NULL) AND (slots IS NOT NULL))));
alter table pool_statement_line add constraint pool_statement_line_check1 CHECK (((kind = 'correction'::text) = (correction_id IS NOT NULL)));
alter table pool_statement_line add constraint pool_statement_line_check2 CHECK (((kind = 'correction'::text) OR (((coordination_cents >= 0) AND (coordination_cents <= cents)) AND ((contribution_cents >= 0) AND (contribution_cents <= cents)))));
alter table pool_statement_line add constraint pool_statement_line_kind_check CHECK ((kind = ANY (ARRAY['session'::text, 'correction'::text])));
alter table pool_statement_line add constraint pool_statement_line_mark_check CHECK ((mark = ANY (ARRAY['present'::text, 'excused'::text, 'absent'::text])));
alter table pool_statement_line add constraint pool_statement_line_number_check CHECK ((number >= 1));
alter table pool_statement_line add constraint pool_statement_line_pkey PRIMARY KEY (tenant_id, pool_id, month, request_id, number);
alter table pool_statement_line add constraint pool_statement_line_tenant_id_correction_id_fkey FOREIGN KEY (tenant_id, correction_id) REFERENCES pool_correction(tenant_id, id);
alter table pool_statement_line add constraint pool_statement_line_tenant_id_correction_id_key UNIQUE (tenant_id, correction_id);
alter table pool_statement_line add constraint pool_statement_line_tenant_id_pool_id_month_fkey FOREIGN KEY (tenant_id, pool_id, month) REFERENCES pool_month(tenant_id, pool_id, month);
alter table pool_statement_line add constraint pool_statement_line_tenant_id_request_id_fkey FOREIGN KEY (tenant_id, request_id) REFERENCES request(tenant_id, id);
alter table pool_stop add constraint pool_stop_cause_check CHECK ((cause = ANY (ARRAY['requirement-lapsed'::text, 'decision'::text, 'term-over'::text, 'operator'::text])));
alter table pool_stop add constraint pool_stop_check CHECK ((ended_at >= since));
alter table pool_stop add constraint pool_stop_has_a_last_day CHECK (((until_day IS NOT NULL) OR (ended_at IS NOT NULL)));
alter table pool_stop add constraint pool_stop_pkey PRIMARY KEY (tenant_id, pool_id, since);
alter table pool_stop add constraint pool_stop_tenant_id_pool_id_fkey FOREIGN KEY (tenant_id, pool_id) REFERENCES pool(tenant_id, id);
alter table pooling_near add constraint pooling_near_groups_check CHECK ((json_typeof(groups) = 'array'::text));
alter table pooling_near add constraint pooling_near_pkey PRIMARY KEY (tenant_id, run_id);
alter table pooling_near add constraint pooling_near_tenant_id_run_id_fkey FOREIGN KEY (tenant_id, run_id) REFERENCES pooling_run(tenant_id, id);
alter table pooling_replay add constraint pooling_replay_borne_check CHECK ((json_typeof(borne) = 'array'::text));
alter table pooling_replay add constraint pooling_replay_instance_check CHECK ((json_typeof(instance) = 'object'::text));
alter table pooling_replay add constraint pooling_replay_kept_check CHECK ((json_typeof(kept) = 'array'::text));
alter table pooling_replay add constraint pooling_replay_pkey PRIMARY KEY (tenant_id, run_id);
alter table pooling_replay add constraint pooling_replay_pools_check CHECK ((json_typeof(pools) = 'array'::text));
alter table pooling_replay add constraint pooling_replay_rounds_check CHECK ((rounds >= 0));
alter table pooling_replay add constraint pooling_replay_seconds_check CHECK ((seconds >= (0)::double precision));
alter table pooling_replay add constraint pooling_replay_tenant_id_run_id_fkey FOREIGN KEY (tenant_id, run_id) REFERENCES pooling_run(tenant_id, id);
alter table pooling_run add constraint pooling_run_check CHECK (((bound IS NULL) OR (score IS NULL) OR (bound >= (score - (0.001)::double precision))));
alter table pooling_run add constraint pooling_run_figures_check CHECK ((jsonb_typeof(figures) = 'object'::text));
alter table pooling_run add constraint pooling_run_pkey PRIMARY KEY (tenant_id, id);
alter table pooling_run add constraint pooling_run_status_check CHECK ((status = ANY (ARRAY['asked'::text, 'done'::text, 'failed'::text])));
alter table pooling_run add constraint pooling_run_tenant_id_asked_by_fkey FOREIGN KEY (tenant_id, asked_by) REFERENCES account(tenant_id, id);
alter table pooling_run add constraint pooling_run_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table pooling_stretch add constraint pooling_stretch_check CHECK ((num_nulls(distance, hours, price) = ANY (ARRAY[0, 3])));
alter table pooling_stretch add constraint pooling_stretch_check1 CHECK (((distance IS NOT NULL) OR (total = (1)::double precision)));
alter table pooling_stretch add constraint pooling_stretch_distance_check CHECK (((distance >= (0)::double precision) AND (distance <= (1)::double precision)));
alter table pooling_stretch add constraint pooling_stretch_hours_check CHECK (((hours >= (0)::double precision) AND (hours <= (1)::double precision)));
alter table pooling_stretch add constraint pooling_stretch_pkey PRIMARY KEY (tenant_id, run_id, request_id);
alter table pooling_stretch add constraint pooling_stretch_price_check CHECK (((price >= (0)::double precision) AND (price <= (1)::double precision)));
alter table pooling_stretch add constraint pooling_stretch_tenant_id_request_id_fkey FOREIGN KEY (tenant_id, request_id) REFERENCES request(tenant_id, id);
alter table pooling_stretch add constraint pooling_stretch_tenant_id_run_id_fkey FOREIGN KEY (tenant_id, run_id) REFERENCES pooling_run(tenant_id, id);
alter table pooling_stretch add constraint pooling_stretch_total_check CHECK (((total >= (0)::double precision) AND (total <= (1)::double precision)));
alter table pooling_what_if add constraint pooling_what_if_answer_check CHECK ((jsonb_typeof(answer) = 'object'::text));
alter table pooling_what_if add constraint pooling_what_if_check CHECK (((status = 'asked'::text) = (finished_at IS NULL)));
alter table pooling_what_if add constraint pooling_what_if_check1 CHECK (((status = 'done'::text) = (answer IS NOT NULL)));
alter table pooling_what_if add constraint pooling_what_if_check2 CHECK (((status = 'failed'::text) = (failure IS NOT NULL)));
alter table pooling_what_if add constraint pooling_what_if_check3 CHECK ((again_of <> id));
alter table pooling_what_if add constraint pooling_what_if_failure_check CHECK ((failure = ANY (ARRAY['no-model'::text, 'nothing-kept'::text, 'late'::text, 'broken'::text])));
alter table pooling_what_if add constraint pooling_what_if_pkey PRIMARY KEY (tenant_id, id);
alter table pooling_what_if add constraint pooling_what_if_question_check CHECK ((jsonb_typeof(question) = 'object'::text));
alter table pooling_what_if add constraint pooling_what_if_status_check CHECK ((status = ANY (ARRAY['asked'::text, 'done'::text, 'failed'::text])));
alter table pooling_what_if add constraint pooling_what_if_tenant_id_again_of_fkey FOREIGN KEY (tenant_id, again_of) REFERENCES pooling_what_if(tenant_id, id);
alter table pooling_what_if add constraint pooling_what_if_tenant_id_asked_by_fkey FOREIGN KEY (tenant_id, asked_by) REFERENCES account(tenant_id, id);
alter table pooling_what_if add constraint pooling_what_if_tenant_id_run_id_fkey FOREIGN KEY (tenant_id, run_id) REFERENCES pooling_run(tenant_id, id);
alter table possible_duplicate add constraint possible_duplicate_check CHECK ((service_id < other_id));
alter table possible_duplicate add constraint possible_duplicate_likeness_check CHECK (((likeness >= (0)::double precision) AND (likeness <= (1)::double precision)));
alter table possible_duplicate add constraint possible_duplicate_pkey PRIMARY KEY (tenant_id, service_id, other_id);
alter table possible_duplicate add constraint possible_duplicate_tenant_id_other_id_fkey FOREIGN KEY (tenant_id, other_id) REFERENCES service(tenant_id, id) ON DELETE CASCADE;
alter table possible_duplicate add constraint possible_duplicate_tenant_id_service_id_fkey FOREIGN KEY (tenant_id, service_id) REFERENCES service(tenant_id, id) ON DELETE CASCADE;
alter table programme_version add constraint programme_version_phases_check CHECK ((jsonb_typeof(phases) = 'array'::text));
alter table programme_version add constraint programme_version_pkey PRIMARY KEY (tenant_id, version);
alter table programme_version add constraint programme_version_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)));
alter table programme_version add constraint programme_version_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table programme_version add constraint programme_version_tenant_id_published_by_fkey FOREIGN KEY (tenant_id, published_by) REFERENCES account(tenant_id, id);
alter table programme_version add constraint programme_version_version_check CHECK ((version > 0));
alter table protected_address add constraint protected_address_entry_kind_check CHECK ((entry_kind = ANY (ARRAY['service'::text, 'location'::text])));
alter table protected_address add constraint protected_address_hsds_check CHECK ((jsonb_typeof(hsds) = 'object'::text));
alter table protected_address add constraint protected_address_lat_check CHECK (((lat >= ('-90'::integer)::double precision) AND (lat <= (90)::double precision)));
alter table protected_address add constraint protected_address_lon_check CHECK (((lon >= ('-180'::integer)::double precision) AND (lon <= (180)::double precision)));
alter table protected_address add constraint protected_address_pkey PRIMARY KEY (tenant_id, entry_kind, entry_id);
alter table protected_address add constraint protected_address_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table provider add constraint provider_check CHECK (((source IS NULL) = (source_key IS NULL)));
alter table provider add constraint provider_hsds_check CHECK ((jsonb_typeof(hsds) = 'object'::text));
alter table provider add constraint provider_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300)));
alter table provider add constraint provider_pkey PRIMARY KEY (tenant_id, id);
alter table provider add constraint provider_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table provider add constraint provider_version_check CHECK ((version > 0));
alter table publication add constraint publication_pkey PRIMARY KEY (tenant_id, id);
alter table publication add constraint publication_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table publication add constraint publication_tenant_id_published_by_fkey FOREIGN KEY (tenant_id, published_by) REFERENCES account(tenant_id, id);
alter table published_assessment add constraint published_assessment_pkey PRIMARY KEY (tenant_id, assessment_id);
alter table published_assessment add constraint published_assessment_tenant_id_assessment_id_fkey FOREIGN KEY (tenant_id, assessment_id) REFERENCES training_assessment(tenant_id, id);
alter table published_assessment add constraint published_assessment_tenant_id_published_by_fkey FOREIGN KEY (tenant_id, published_by) REFERENCES account(tenant_id, id);
alter table published_assessment_skill add constraint published_assessment_skill_pkey PRIMARY KEY (tenant_id, assessment_id, skill);
alter table published_assessment_skill add constraint published_assessment_skill_reading_check CHECK ((((reading ->> 'kind'::text) = ANY (ARRAY['too-few'::text, 'paired'::text, 'apart'::text])) AND (NOT jsonb_path_exists(reading, '$.**?(@."kind" == "exact" && (@."yes" < 5 || @."of" - @."yes" < 5))'::jsonpath))));
alter table published_assessment_skill add constraint published_assessment_skill_skill_check CHECK (((length(skill) >= 1) AND (length(skill) <= 60)));
alter table published_assessment_skill add constraint published_assessment_skill_tenant_id_assessment_id_fkey FOREIGN KEY (tenant_id, assessment_id) REFERENCES published_assessment(tenant_id, assessment_id);
alter table published_change add constraint published_change_answered_check CHECK ((answered >= 5));
alter table published_change add constraint published_change_edition_check CHECK ((edition > 0));
alter table published_change add constraint published_change_half_year_check CHECK ((half_year ~ '^20[0-9]{2}-[12]$'::text));
alter table published_change add constraint published_change_mode_check CHECK ((mode = ANY (ARRAY['anonymous'::text, 'signed'::text])));
alter table published_change add constraint published_change_pkey PRIMARY KEY (tenant_id, half_year, edition);
alter table published_change add constraint published_change_questionnaire_check CHECK ((questionnaire > 0));
alter table published_change add constraint published_change_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table published_change add constraint published_change_tenant_id_published_by_fkey FOREIGN KEY (tenant_id, published_by) REFERENCES account(tenant_id, id);
alter table published_change_beside add constraint published_change_beside_check CHECK ((to_on >= from_on));
alter table published_change_beside add constraint published_change_beside_check1 CHECK (((went_on >= 0) AND (went_on <= stuck_then)));
alter table published_change_beside add constraint published_change_beside_modules_check CHECK ((modules >= 0));
alter table published_change_beside add constraint published_change_beside_pkey PRIMARY KEY (tenant_id, half_year, edition);
alter table published_change_beside add constraint published_change_beside_stuck_now_check CHECK ((stuck_now >= 0));
alter table published_change_beside add constraint published_change_beside_stuck_then_check CHECK ((stuck_then >= 0));
alter table published_change_beside add constraint published_change_beside_tenant_id_half_year_edition_fkey FOREIGN KEY (tenant_id, half_year, edition) REFERENCES published_change(tenant_id, half_year, edition);
alter table published_change_figure add constraint published_change_figure_check CHECK ((withheld = (yes IS NULL)));
alter table published_change_figure add constraint published_change_figure_code_check CHECK ((code ~ '^[a-z-]{1,40}$'::text));
alter table published_change_figure add constraint published_change_figure_pkey PRIMARY KEY (tenant_id, half_year, edition, question, code);
alter table published_change_figure add constraint published_change_figure_question_check CHECK ((question ~ '^[a-z-]{1,40}$'::text));
alter table published_change_figure add constraint published_change_figure_tenant_id_half_year_edition_fkey FOREIGN KEY (tenant_id, half_year, edition) REFERENCES published_change(tenant_id, half_year, edition);
alter table published_change_figure add constraint published_change_figure_yes_check CHECK (((yes = 0) OR (yes >= 5)));
alter table published_change_training add constraint published_change_training_modules_check CHECK ((modules > 0));
alter table published_change_training add constraint published_change_training_pkey PRIMARY KEY (tenant_id, half_year, edition, skill);
alter table published_change_training add constraint published_change_training_skill_check CHECK ((skill ~ '^[a-z-]{1,40}$'::text));
alter table published_change_training add constraint published_change_training_tenant_id_half_year_edition_fkey FOREIGN KEY (tenant_id, half_year, edition) REFERENCES published_change_beside(tenant_id, half_year, edition);
alter table published_change_word add constraint published_change_word_number_check CHECK ((number > 0));
alter table published_change_word add constraint published_change_word_pkey PRIMARY KEY (tenant_id, half_year, edition, number);
alter table published_change_word add constraint published_change_word_question_check CHECK ((question ~ '^[a-z-]{1,40}$'::text));
alter table published_change_word add constraint published_change_word_tenant_id_half_year_edition_fkey FOREIGN KEY (tenant_id, half_year, edition) REFERENCES published_change(tenant_id, half_year, edition);
alter table published_change_word add constraint published_change_word_text_check CHECK (((length(text) >= 1) AND (length(text) <= 600)));
alter table published_figure add constraint published_figure_check CHECK ((withheld = (value IS NULL)));
alter table published_figure add constraint published_figure_indicator_check CHECK ((indicator ~ '^[a-z-]+$'::text));
alter table published_figure add constraint published_figure_pkey PRIMARY KEY (tenant_id, publication_id, indicator);
alter table published_figure add constraint published_figure_tenant_id_publication_id_fkey FOREIGN KEY (tenant_id, publication_id) REFERENCES publication(tenant_id, id);
alter table published_measurement add constraint published_measurement_check CHECK ((withheld = (numerator IS NULL)));
alter table published_measurement add constraint published_measurement_check1 CHECK (((NOT withheld) OR (denominator IS NULL)));
alter table published_measurement add constraint published_measurement_edition_check CHECK ((edition > 0));
alter table published_measurement add constraint published_measurement_indicator_check CHECK ((indicator ~ '^[a-z][a-z0-9-]{1,60}$'::text));
alter table published_measurement add constraint published_measurement_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric));
alter table published_measurement add constraint published_measurement_pkey PRIMARY KEY (tenant_id, indicator, month, edition);
alter table published_measurement add constraint published_measurement_revision_check CHECK ((revision > 0));
alter table published_measurement add constraint published_measurement_source_check CHECK (((length(source) >= 1) AND (length(source) <= 500)));
alter table published_measurement add constraint published_measurement_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table published_measurement add constraint published_measurement_tenant_id_published_by_fkey FOREIGN KEY (tenant_id, published_by) REFERENCES account(tenant_id, id);
alter table published_measurement add constraint published_measurement_version_check CHECK ((version > 0));
alter table question_answer add constraint question_answer_answer_check CHECK ((answer = ANY (ARRAY['accepted'::text, 'declined'::text])));
alter table question_answer add constraint question_answer_check CHECK (((answer = 'accepted'::text) = (meeting_id IS NOT NULL)));
alter table question_answer add constraint question_answer_check1 CHECK (((answer = 'accepted'::text) OR (text IS NOT NULL)));
alter table question_answer add constraint question_answer_pkey PRIMARY KEY (tenant_id, question_id);
alter table question_answer add constraint question_answer_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table question_answer add constraint question_answer_tenant_id_meeting_id_fkey FOREIGN KEY (tenant_id, meeting_id) REFERENCES meeting(tenant_id, id);
alter table question_answer add constraint question_answer_text_check CHECK (((length(text) >= 1) AND (length(text) <= 2000)));
alter table question_outcome add constraint question_outcome_adopted_check CHECK ((adopted = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text])));
alter table question_outcome add constraint question_outcome_check CHECK (((NOT open) OR (indicator IS NOT NULL)));
alter table question_outcome add constraint question_outcome_indicator_check CHECK ((indicator ~ '^[a-z][a-z0-9-]{1,60}$'::text));
alter table question_outcome add constraint question_outcome_model_check CHECK (((length(model) >= 1) AND (length(model) <= 200)));
alter table question_outcome add constraint question_outcome_pkey PRIMARY KEY (tenant_id, id);
alter table question_outcome add constraint question_outcome_tenant_id_question_id_fkey FOREIGN KEY (tenant_id, question_id) REFERENCES city_question(tenant_id, id);
alter table question_outcome add constraint question_outcome_text_check CHECK (((length(text) >= 1) AND (length(text) <= 2000)));
alter table report_comment add constraint report_comment_pkey PRIMARY KEY (tenant_id, id);
alter table report_comment add constraint report_comment_tenant_id_section_id_fkey FOREIGN KEY (tenant_id, section_id) REFERENCES report_section(tenant_id, id) ON DELETE CASCADE;
alter table report_comment add constraint report_comment_tenant_id_written_by_fkey FOREIGN KEY (tenant_id, written_by) REFERENCES account(tenant_id, id);
alter table report_comment add constraint report_comment_text_check CHECK (((length(text) >= 1) AND (length(text) <= 2000)));
alter table report_contribution add constraint report_contribution_author_check CHECK (((length(author) >= 1) AND (length(author) <= 120)));
alter table report_contribution add constraint report_contribution_body_check CHECK (((length(body) >= 1) AND (length(body) <= 40000)));
alter table report_contribution add constraint report_contribution_chapter_check CHECK (((chapter >= 1) AND (chapter <= 4)));
alter table report_contribution add constraint report_contribution_language_check CHECK ((language = ANY (ARRAY['it'::text, 'en'::text])));
alter table report_contribution add constraint report_contribution_pkey PRIMARY KEY (tenant_id, id);
alter table report_contribution add constraint report_contribution_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table report_contribution add constraint report_contribution_tenant_id_sent_by_fkey FOREIGN KEY (tenant_id, sent_by) REFERENCES account(tenant_id, id);
alter table report_contribution add constraint report_contribution_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)));
alter table report_draft add constraint report_draft_pkey PRIMARY KEY (tenant_id);
alter table report_draft add constraint report_draft_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table report_draft add constraint report_draft_title_en_check CHECK ((length(title_en) <= 200));
alter table report_draft add constraint report_draft_title_it_check CHECK (((length(title_it) >= 1) AND (length(title_it) <= 200)));
alter table report_reading add constraint report_reading_pkey PRIMARY KEY (tenant_id, section_id, reference);
alter table report_reading add constraint report_reading_reference_check CHECK ((reference ~ '^[a-z0-9-]{1,60}/[a-z][a-z0-9-]{0,80}(/([0-9]{4}-(0[1-9]|1[0-2]|[12])|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}))?$'::text));
alter table report_reading add constraint report_reading_tenant_id_section_id_fkey FOREIGN KEY (tenant_id, section_id) REFERENCES report_section(tenant_id, id) ON DELETE CASCADE;
alter table report_section add constraint report_section_author_check CHECK ((length(author) <= 120));
alter table report_section add constraint report_section_body_en_check CHECK ((length(body_en) <= 40000));
alter table report_section add constraint report_section_body_it_check CHECK ((length(body_it) <= 40000));
alter table report_section add constraint report_section_chapter_check CHECK (((chapter >= 1) AND (chapter <= 4)));
alter table report_section add constraint report_section_check CHECK (((title_it <> ''::text) OR (title_en <> ''::text)));
alter table report_section add constraint report_section_check1 CHECK (((state = 'approved'::text) = (approved_at IS NOT NULL)));
alter table report_section add constraint report_section_check2 CHECK (((approved_by IS NULL) OR (approved_at IS NOT NULL)));
alter table report_section add constraint report_section_city_check CHECK ((city ~ '^[a-z0-9-]{1,60}$'::text));
alter table report_section add constraint report_section_from_contribution_check CHECK (((contribution_city IS NULL) = (contribution_id IS NULL)));
alter table report_section add constraint report_section_pkey PRIMARY KEY (tenant_id, id);
alter table report_section add constraint report_section_position_check CHECK ((("position" >= 1) AND ("position" <= 999)));
alter table report_section add constraint report_section_revision_check CHECK ((revision >= 1));
alter table report_section add constraint report_section_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'review'::text, 'approved'::text])));
alter table report_section add constraint report_section_tenant_id_approved_by_fkey FOREIGN KEY (tenant_id, approved_by) REFERENCES account(tenant_id, id);
alter table report_section add constraint report_section_tenant_id_changed_by_fkey FOREIGN KEY (tenant_id, changed_by) REFERENCES account(tenant_id, id);
alter table report_section add constraint report_section_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES report_draft(tenant_id);
alter table report_section add constraint report_section_tenant_id_written_by_fkey FOREIGN KEY (tenant_id, written_by) REFERENCES account(tenant_id, id);
alter table report_section add constraint report_section_title_en_check CHECK ((length(title_en) <= 200));
alter table report_section add constraint report_section_title_it_check CHECK ((length(title_it) <= 200));
alter table report_version add constraint report_version_number_check CHECK ((number >= 1));
alter table report_version add constraint report_version_pkey PRIMARY KEY (tenant_id, number);
alter table report_version add constraint report_version_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table report_version add constraint report_version_tenant_id_published_by_fkey FOREIGN KEY (tenant_id, published_by) REFERENCES account(tenant_id, id);
alter table request add constraint request_ages_check CHECK ((((cardinality(ages) = 0) OR (cardinality(ages) = seats)) AND (0 <= ALL (ages)) AND (120 >= ALL (ages))));
alter table request add constraint request_channel_check CHECK ((channel = ANY (ARRAY['web'::text, 'phone'::text, 'desk'::text, 'home-visit'::text, 'paper'::text])));
alter table request add constraint request_check CHECK (((status = ANY (ARRAY['individual'::text, 'to-professionals'::text])) = (desk_since IS NOT NULL)));
alter table request add constraint request_code_check CHECK ((code ~ '^[A-Z2-9]{4}-[A-Z2-9]{4}$'::text));
alter table request add constraint request_days_check CHECK (((days >= 0) AND (days <= 7)));
alter table request add constraint request_host_seats_check CHECK (((host_seats >= 0) AND (host_seats <= 12)));
alter table request add constraint request_intensity_check CHECK ((intensity = ANY (ARRAY['light'::text, 'moderate'::text, 'heavy'::text])));
alter table request add constraint request_language_check CHECK ((language = ANY (ARRAY['it'::text, 'en'::text])));
alter table request add constraint request_lat_check CHECK (((lat >= ('-90'::integer)::double precision) AND (lat <= (90)::double precision)));
alter table request add constraint request_lon_check CHECK (((lon >= ('-180'::integer)::double precision) AND (lon <= (180)::double precision)));
alter table request add constraint request_max_cents_check CHECK (((max_cents >= 0) AND (max_cents <= 20000)));
alter table request add constraint request_max_metres_check CHECK (((max_metres >= 0) AND (max_metres <= 20000)));
alter table request add constraint request_paused_check CHECK (((status = 'paused'::text) = (paused_until IS NOT NULL)));
alter table request add constraint request_pkey PRIMARY KEY (tenant_id, id);
alter table request add constraint request_place_label_check CHECK (((length(place_label) >= 1) AND (length(place_label) <= 200)));
alter table request add constraint request_said_check CHECK ((jsonb_typeof(said) = 'object'::text));
alter table request add constraint request_seats_check CHECK (((seats >= 1) AND (seats <= 6)));
alter table request add constraint request_slots_check CHECK (((slots >= 0) AND (slots <= 24)));
alter table request add constraint request_solo_cents_check CHECK (((solo_cents >= 0) AND (solo_cents <= 20000)));
alter table request add constraint request_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'proposed'::text, 'agreed'::text, 'to-professionals'::text, 'individual'::text, 'paused'::text, 'withdrawn'::text])));
alter table request add constraint request_tenant_id_code_key UNIQUE (tenant_id, code);
alter table request add constraint request_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table request add constraint request_tenant_id_operator_id_fkey FOREIGN KEY (tenant_id, operator_id) REFERENCES account(tenant_id, id);
alter table request add constraint request_tenant_id_submission_key_key UNIQUE (tenant_id, submission_key);
alter table request add constraint request_waiting_check CHECK (((status <> ALL (ARRAY['waiting'::text, 'proposed'::text, 'agreed'::text])) OR ((days >= 1) AND (slots >= 1) AND (jsonb_array_length(windows) >= 1) AND (cardinality(ages) = seats))));
alter table request add constraint request_weight_check CHECK (((weight >= 1) AND (weight <= 9)));
alter table request add constraint request_windows_check CHECK (((jsonb_typeof(windows) = 'array'::text) AND ((jsonb_array_length(windows) >= 0) AND (jsonb_array_length(windows) <= 40))));
alter table request_attempt add constraint request_attempt_check CHECK ((again_on >= contacted_on));
alter table request_attempt add constraint request_attempt_check1 CHECK (((outcome <> 'not-reached'::text) OR (again_on IS NOT NULL)));
alter table request_attempt add constraint request_attempt_check2 CHECK (((outcome = 'referred'::text) = (referred_to IS NOT NULL)));
alter table request_attempt add constraint request_attempt_check3 CHECK (((outcome <> 'referred'::text) OR (again_on IS NULL)));
alter table request_attempt add constraint request_attempt_how_check CHECK ((how = ANY (ARRAY['phone'::text, 'desk'::text, 'home-visit'::text, 'mail'::text])));
alter table request_attempt add constraint request_attempt_outcome_check CHECK ((outcome = ANY (ARRAY['reached'::text, 'not-reached'::text, 'referred'::text])));
alter table request_attempt add constraint request_attempt_pkey PRIMARY KEY (tenant_id, id);
alter table request_attempt add constraint request_attempt_referred_to_check CHECK ((referred_to = ANY (ARRAY['social-service'::text, 'health'::text, 'provider'::text, 'office'::text])));
alter table request_attempt add constraint request_attempt_tenant_id_request_id_fkey FOREIGN KEY (tenant_id, request_id) REFERENCES request(tenant_id, id);
alter table request_attempt add constraint request_attempt_tenant_id_written_by_fkey FOREIGN KEY (tenant_id, written_by) REFERENCES account(tenant_id, id);
alter table request_avoid add constraint request_avoid_check CHECK ((request_id <> other_id));
alter table request_avoid add constraint request_avoid_pkey PRIMARY KEY (tenant_id, request_id, other_id);
alter table request_avoid add constraint request_avoid_tenant_id_other_id_fkey FOREIGN KEY (tenant_id, other_id) REFERENCES request(tenant_id, id);
alter table request_avoid add constraint request_avoid_tenant_id_request_id_fkey FOREIGN KEY (tenant_id, request_id) REFERENCES request(tenant_id, id);
alter table request_avoid add constraint request_avoid_tenant_id_said_by_fkey FOREIGN KEY (tenant_id, said_by) REFERENCES account(tenant_id, id);
alter table request_contact add constraint request_contact_check CHECK (((email IS NOT NULL) OR (phone IS NOT NULL)));
alter table request_contact add constraint request_contact_fiscal_code_check CHECK ((fiscal_code ~ '^[A-Z0-9]{16}$'::text));
alter table request_contact add constraint request_contact_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)));
alter table request_contact add constraint request_contact_pkey PRIMARY KEY (tenant_id, request_id);
alter table request_contact add constraint request_contact_tenant_id_request_id_fkey FOREIGN KEY (tenant_id, request_id) REFERENCES request(tenant_id, id);
alter table request_draft add constraint request_draft_answers_check CHECK ((jsonb_typeof(answers) = 'object'::text));
alter table request_draft add constraint request_draft_pkey PRIMARY KEY (tenant_id, token_hash);
alter table request_draft add constraint request_draft_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table request_draft add constraint request_draft_tenant_id_operator_id_fkey FOREIGN KEY (tenant_id, operator_id) REFERENCES account(tenant_id, id);
alter table request_link add constraint request_link_check CHECK (((kind = 'one-time'::text) = (expires_at IS NOT NULL)));
alter table request_link add constraint request_link_holder_check CHECK ((holder = ANY (ARRAY['household'::text, 'delegate'::text])));
alter table request_link add constraint request_link_kind_check CHECK ((kind = ANY (ARRAY['secret'::text, 'one-time'::text])));
alter table request_link add constraint request_link_pkey PRIMARY KEY (tenant_id, token_hash);
alter table request_link add constraint request_link_tenant_id_request_id_fkey FOREIGN KEY (tenant_id, request_id) REFERENCES request(tenant_id, id);
alter table request_mandate add constraint request_mandate_check CHECK (((given_at IS NULL) = (expires_on IS NULL)));
alter table request_mandate add constraint request_mandate_check1 CHECK (((checked_at IS NULL) = (check_outcome IS NULL)));
alter table request_mandate add constraint request_mandate_check2 CHECK (((checked_at IS NULL) OR (given_at IS NOT NULL)));
alter table request_mandate add constraint request_mandate_check3 CHECK (((content IS NULL) OR ((file_name IS NOT NULL) AND (media_type IS NOT NULL))));
alter table request_mandate add constraint request_mandate_check_outcome_check CHECK ((check_outcome = ANY (ARRAY['holds'::text, 'refused'::text])));
alter table request_mandate add constraint request_mandate_content_check CHECK (((octet_length(content) >= 1) AND (octet_length(content) <= 5242880)));
alter table request_mandate add constraint request_mandate_file_name_check CHECK (((length(file_name) >= 1) AND (length(file_name) <= 200)));
alter table request_mandate add constraint request_mandate_media_type_check CHECK ((media_type = ANY (ARRAY['application/pdf'::text, 'image/png'::text, 'image/jpeg'::text, 'application/pkcs7-mime'::text])));
alter table request_mandate add constraint request_mandate_person_name_check CHECK (((length(person_name) >= 1) AND (length(person_name) <= 120)));
alter table request_mandate add constraint request_mandate_pkey PRIMARY KEY (tenant_id, request_id);
alter table request_mandate add constraint request_mandate_role_check CHECK ((role = ANY (ARRAY['partner'::text, 'child'::text, 'relative'::text, 'neighbour'::text, 'volunteer'::text, 'carer'::text, 'proxy'::text, 'support-administrator'::text, 'guardian'::text])));
alter table request_mandate add constraint request_mandate_tenant_id_checked_by_fkey FOREIGN KEY (tenant_id, checked_by) REFERENCES account(tenant_id, id);
alter table request_mandate add constraint request_mandate_tenant_id_request_id_fkey FOREIGN KEY (tenant_id, request_id) REFERENCES request(tenant_id, id);
alter table request_merge add constraint request_merge_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text, 'lapsed'::text])));
alter table request_merge add constraint request_merge_check CHECK ((keep_id <> drop_id));
alter table request_merge add constraint request_merge_check1 CHECK (((answer IS NULL) = (answered_at IS NULL)));
alter table request_merge add constraint request_merge_check2 CHECK ((num_nonnulls(merged_at, kept_status, dropped_status) = ANY (ARRAY[0, 3])));
alter table request_merge add constraint request_merge_check3 CHECK (((merged_at IS NULL) OR (answer = 'yes'::text)));
alter table request_merge add constraint request_merge_check4 CHECK (((undone_at IS NULL) OR (merged_at IS NOT NULL)));
alter table request_merge add constraint request_merge_check5 CHECK ((NOT (took_email AND took_phone)));
alter table request_merge add constraint request_merge_pkey PRIMARY KEY (tenant_id, id);
alter table request_merge add constraint request_merge_tenant_id_asked_by_fkey FOREIGN KEY (tenant_id, asked_by) REFERENCES account(tenant_id, id);
alter table request_merge add constraint request_merge_tenant_id_drop_id_fkey FOREIGN KEY (tenant_id, drop_id) REFERENCES request(tenant_id, id);
alter table request_merge add constraint request_merge_tenant_id_keep_id_fkey FOREIGN KEY (tenant_id, keep_id) REFERENCES request(tenant_id, id);
alter table request_merge add constraint request_merge_tenant_id_token_hash_key UNIQUE (tenant_id, token_hash);
alter table request_merge_link add constraint request_merge_link_pkey PRIMARY KEY (tenant_id, merge_id, token_hash);
alter table request_merge_link add constraint request_merge_link_tenant_id_merge_id_fkey FOREIGN KEY (tenant_id, merge_id) REFERENCES request_merge(tenant_id, id);
alter table request_merge_link add constraint request_merge_link_tenant_id_token_hash_fkey FOREIGN KEY (tenant_id, token_hash) REFERENCES request_link(tenant_id, token_hash) ON DELETE CASCADE;
alter table room_key add constraint room_key_check CHECK ((ended_at >= made_at));
alter table room_key add constraint room_key_kind_check CHECK ((kind = ANY (ARRAY['link'::text, 'api'::text])));
alter table room_key add constraint room_key_pkey PRIMARY KEY (tenant_id, id);
alter table room_key add constraint room_key_tenant_id_provider_id_fkey FOREIGN KEY (tenant_id, provider_id) REFERENCES provider(tenant_id, id);
alter table room_key add constraint room_key_tenant_id_token_hash_key UNIQUE (tenant_id, token_hash);
alter table room_rule add constraint room_rule_fresh_days_check CHECK (((fresh_days >= 1) AND (fresh_days <= 365)));
alter table room_rule add constraint room_rule_pkey PRIMARY KEY (tenant_id);
alter table room_rule add constraint room_rule_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table room_said add constraint room_said_available_check CHECK (((available >= 0) AND (available <= 100000)));
alter table room_said add constraint room_said_check CHECK (((available IS NULL) OR (maximum IS NULL) OR (available <= maximum)));
alter table room_said add constraint room_said_maximum_check CHECK (((maximum >= 0) AND (maximum <= 100000)));
alter table room_said add constraint room_said_pkey PRIMARY KEY (tenant_id, id);
alter table room_said add constraint room_said_said_by_check CHECK ((said_by = ANY (ARRAY['link'::text, 'api'::text, 'desk'::text])));
alter table room_said add constraint room_said_tenant_id_service_id_fkey FOREIGN KEY (tenant_id, service_id) REFERENCES service(tenant_id, id) ON DELETE CASCADE;
alter table room_said add constraint room_said_waiting_days_check CHECK (((waiting_days >= 0) AND (waiting_days <= 10000)));
alter table search_cut add constraint search_cut_pkey PRIMARY KEY (tenant_id, cut, word);
alter table search_cut add constraint search_cut_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table search_entry add constraint search_entry_pkey PRIMARY KEY (tenant_id, service_id);
alter table search_entry add constraint search_entry_tenant_id_service_id_fkey FOREIGN KEY (tenant_id, service_id) REFERENCES service(tenant_id, id) ON DELETE CASCADE;
alter table search_word add constraint search_word_pkey PRIMARY KEY (tenant_id, word);
alter table search_word add constraint search_word_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table service add constraint service_answer_kind_check CHECK ((answer_kind = ANY (ARRAY['public'::text, 'accredited'::text, 'market'::text, 'free'::text, 'mutual'::text])));
alter table service add constraint service_audiences_check CHECK ((cardinality(audiences) > 0));
alter table service add constraint service_check CHECK (((lat IS NULL) = (lon IS NULL)));
alter table service add constraint service_check1 CHECK (((NOT protected_place) OR (address IS NULL)));
alter table service add constraint service_description_check CHECK ((length(description) <= 20000));
alter table service add constraint service_hsds_check CHECK ((jsonb_typeof(hsds) = 'object'::text));
alter table service add constraint service_kinds_of_help_check CHECK ((cardinality(kinds_of_help) > 0));
alter table service add constraint service_language_check CHECK ((language = ANY (ARRAY['it'::text, 'en'::text])));
alter table service add constraint service_lat_check CHECK (((lat >= ('-90'::integer)::double precision) AND (lat <= (90)::double precision)));
alter table service add constraint service_lon_check CHECK (((lon >= ('-180'::integer)::double precision) AND (lon <= (180)::double precision)));
alter table service add constraint service_pkey PRIMARY KEY (tenant_id, id);
alter table service add constraint service_sections_check CHECK ((jsonb_typeof(sections) = 'object'::text));
alter table service add constraint service_status_check CHECK ((status = ANY (ARRAY['active'::text, 'ended'::text])));
alter table service add constraint service_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table service add constraint service_tenant_id_provider_id_fkey FOREIGN KEY (tenant_id, provider_id) REFERENCES provider(tenant_id, id);
alter table service add constraint service_tenant_id_source_source_key_key UNIQUE (tenant_id, source, source_key);
alter table service add constraint service_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)));
alter table service add constraint service_url_check CHECK ((url ~ '^https?://'::text));
alter table service add constraint service_version_check CHECK ((version > 0));
alter table service_at_location add constraint service_at_location_hsds_check CHECK ((jsonb_typeof(hsds) = 'object'::text));
alter table service_at_location add constraint service_at_location_pkey PRIMARY KEY (tenant_id, id);
alter table service_at_location add constraint service_at_location_tenant_id_location_id_fkey FOREIGN KEY (tenant_id, location_id) REFERENCES location(tenant_id, id);
alter table service_at_location add constraint service_at_location_tenant_id_service_id_fkey FOREIGN KEY (tenant_id, service_id) REFERENCES service(tenant_id, id) ON DELETE CASCADE;
alter table service_at_location add constraint service_at_location_tenant_id_service_id_location_id_key UNIQUE (tenant_id, service_id, location_id);
alter table service_list add constraint service_list_mailed_check CHECK ((mailed >= 0));
alter table service_list add constraint service_list_pkey PRIMARY KEY (tenant_id, id);
alter table service_list add constraint service_list_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table service_list add constraint service_list_tenant_id_keeper_hash_key UNIQUE (tenant_id, keeper_hash);
alter table service_list add constraint service_list_tenant_id_reader_hash_key UNIQUE (tenant_id, reader_hash);
alter table service_list_item add constraint service_list_item_note_check CHECK (((length(note) >= 1) AND (length(note) <= 300)));
alter table service_list_item add constraint service_list_item_pkey PRIMARY KEY (tenant_id, list_id, service_id);
alter table service_list_item add constraint service_list_item_tenant_id_list_id_fkey FOREIGN KEY (tenant_id, list_id) REFERENCES service_list(tenant_id, id) ON DELETE CASCADE;
alter table service_list_item add constraint service_list_item_tenant_id_service_id_fkey FOREIGN KEY (tenant_id, service_id) REFERENCES service(tenant_id, id) ON DELETE CASCADE;
alter table service_term add constraint service_term_pkey PRIMARY KEY (tenant_id, term, service_id) INCLUDE (weight);
alter table service_term add constraint service_term_weight_check CHECK ((weight > 0));
alter table session add constraint session_pkey PRIMARY KEY (tenant_id, token_hash);
alter table session add constraint session_tenant_id_account_id_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES account(tenant_id, id);
alter table shared_path add constraint shared_path_pkey PRIMARY KEY (tenant_id);
alter table shared_path add constraint shared_path_standing_check CHECK ((standing = ANY (ARRAY['joined'::text, 'paused'::text, 'resumed'::text, 'left'::text])));
alter table shared_path add constraint shared_path_steps_check CHECK ((jsonb_typeof(steps) = 'array'::text));
alter table shared_path add constraint shared_path_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table synonym_group add constraint synonym_group_code_check CHECK ((code ~ '^[a-z0-9-]{1,60}$'::text));
alter table synonym_group add constraint synonym_group_pkey PRIMARY KEY (tenant_id, code);
alter table synonym_group add constraint synonym_group_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table synonym_group add constraint synonym_group_words_check CHECK (((cardinality(words) >= 1) AND (cardinality(words) <= 40)));
alter table taxonomy add constraint taxonomy_hsds_check CHECK ((jsonb_typeof(hsds) = 'object'::text));
alter table taxonomy add constraint taxonomy_pkey PRIMARY KEY (tenant_id, id);
alter table taxonomy add constraint taxonomy_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table taxonomy_term add constraint taxonomy_term_hsds_check CHECK ((jsonb_typeof(hsds) = 'object'::text));
alter table taxonomy_term add constraint taxonomy_term_pkey PRIMARY KEY (tenant_id, id);
alter table taxonomy_term add constraint taxonomy_term_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table taxonomy_term add constraint taxonomy_term_tenant_id_taxonomy_id_fkey FOREIGN KEY (tenant_id, taxonomy_id) REFERENCES taxonomy(tenant_id, id);
alter table told_apart add constraint told_apart_check CHECK ((service_id < other_id));
alter table told_apart add constraint told_apart_pkey PRIMARY KEY (tenant_id, service_id, other_id);
alter table told_apart add constraint told_apart_tenant_id_other_id_fkey FOREIGN KEY (tenant_id, other_id) REFERENCES service(tenant_id, id) ON DELETE CASCADE;
alter table told_apart add constraint told_apart_tenant_id_service_id_fkey FOREIGN KEY (tenant_id, service_id) REFERENCES service(tenant_id, id) ON DELETE CASCADE;
alter table told_figures add constraint told_figures_answers_check CHECK ((json_typeof(answers) = 'object'::text));
alter table told_figures add constraint told_figures_figures_check CHECK ((json_typeof(figures) = 'object'::text));
alter table told_figures add constraint told_figures_pkey PRIMARY KEY (tenant_id, id);
alter table told_figures add constraint told_figures_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table training_assessment add constraint training_assessment_after_answers_check CHECK (((after_answers >= 0) AND (after_answers <= 2000)));
alter table training_assessment add constraint training_assessment_before_answers_check CHECK (((before_answers >= 0) AND (before_answers <= 2000)));
alter table training_assessment add constraint training_assessment_catalogue_version_check CHECK ((catalogue_version > 0));
alter table training_assessment add constraint training_assessment_check CHECK (((pairs >= 0) AND (pairs <= after_answers)));
alter table training_assessment add constraint training_assessment_pkey PRIMARY KEY (tenant_id, id);
alter table training_assessment add constraint training_assessment_skills_check CHECK (((cardinality(skills) >= 1) AND (cardinality(skills) <= 12)));
alter table training_assessment add constraint training_assessment_stage_check CHECK ((stage = ANY (ARRAY['before'::text, 'after'::text, 'closed'::text])));
alter table training_assessment add constraint training_assessment_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table training_assessment add constraint training_assessment_token_hash_check CHECK ((octet_length(token_hash) = 32));
alter table training_attendance add constraint training_attendance_office_check CHECK ((office = ANY (ARRAY['desk'::text, 'social-workers'::text, 'community-managers'::text, 'managers'::text, 'partners'::text, 'others'::text])));
alter table training_attendance add constraint training_attendance_people_check CHECK (((people >= 1) AND (people <= 10000)));
alter table training_attendance add constraint training_attendance_pkey PRIMARY KEY (tenant_id, city_id, module_id, office);
alter table training_attendance add constraint training_attendance_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table training_counted add constraint training_counted_form_key_check CHECK ((octet_length(form_key) = 32));
alter table training_counted add constraint training_counted_pkey PRIMARY KEY (tenant_id, assessment_id, form_key);
alter table training_counted add constraint training_counted_tenant_id_assessment_id_fkey FOREIGN KEY (tenant_id, assessment_id) REFERENCES training_assessment(tenant_id, id);
alter table training_file add constraint training_file_content_check CHECK (((octet_length(content) >= 1) AND (octet_length(content) <= 10485760)));
alter table training_file add constraint training_file_pkey PRIMARY KEY (tenant_id, material_id);
alter table training_file add constraint training_file_tenant_id_material_id_fkey FOREIGN KEY (tenant_id, material_id) REFERENCES training_material(tenant_id, id) ON DELETE CASCADE;
alter table training_material add constraint training_material_check CHECK (((url IS NULL) <> (file_name IS NULL)));
alter table training_material add constraint training_material_check1 CHECK (((file_name IS NULL) = (file_size IS NULL)));
alter table training_material add constraint training_material_file_name_check CHECK (((length(file_name) >= 1) AND (length(file_name) <= 200)));
alter table training_material add constraint training_material_file_size_check CHECK (((file_size >= 1) AND (file_size <= 10485760)));
alter table training_material add constraint training_material_maker_check CHECK (((length(maker) >= 1) AND (length(maker) <= 200)));
alter table training_material add constraint training_material_pkey PRIMARY KEY (tenant_id, id);
alter table training_material add constraint training_material_source_check CHECK (((source ~ '^https?://'::text) AND (length(source) <= 500)));
alter table training_material add constraint training_material_tenant_id_module_id_fkey FOREIGN KEY (tenant_id, module_id) REFERENCES training_module(tenant_id, id);
alter table training_material add constraint training_material_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)));
alter table training_material add constraint training_material_url_check CHECK (((url ~ '^https://'::text) AND (length(url) <= 500)));
alter table training_module add constraint training_module_aim_check CHECK (((length(aim) >= 1) AND (length(aim) <= 2000)));
alter table training_module add constraint training_module_check CHECK (((meeting_id IS NULL) OR ((day IS NULL) AND (place IS NULL) AND (join_url IS NULL) AND (NOT own_time))));
alter table training_module add constraint training_module_check1 CHECK (((NOT own_time) OR (day IS NULL)));
alter table training_module add constraint training_module_check2 CHECK (((day IS NOT NULL) OR (from_minutes IS NULL)));
alter table training_module add constraint training_module_check3 CHECK (((to_minutes IS NULL) OR (from_minutes < to_minutes)));
alter table training_module add constraint training_module_from_minutes_check CHECK (((from_minutes >= 0) AND (from_minutes <= 1439)));
alter table training_module add constraint training_module_join_url_check CHECK (((join_url ~ '^https://'::text) AND (length(join_url) <= 500)));
alter table training_module add constraint training_module_minutes_check CHECK (((minutes >= 5) AND (minutes <= 10000)));
alter table training_module add constraint training_module_pkey PRIMARY KEY (tenant_id, id);
alter table training_module add constraint training_module_place_check CHECK (((length(place) >= 1) AND (length(place) <= 200)));
alter table training_module add constraint training_module_position_check CHECK ((("position" >= 1) AND ("position" <= 1000)));
alter table training_module add constraint training_module_shown_to_check CHECK ((shown_to = ANY (ARRAY['lab'::text, 'everyone'::text])));
alter table training_module add constraint training_module_skills_check CHECK ((cardinality(skills) <= 12));
alter table training_module add constraint training_module_source_check CHECK (((source ~ '^https?://'::text) AND (length(source) <= 500)));
alter table training_module add constraint training_module_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'withdrawn'::text])));
alter table training_module add constraint training_module_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table training_module add constraint training_module_tenant_id_meeting_id_fkey FOREIGN KEY (tenant_id, meeting_id) REFERENCES meeting(tenant_id, id);
alter table training_module add constraint training_module_title_check CHECK (((length(title) >= 1) AND (length(title) <= 160)));
alter table training_module add constraint training_module_to_minutes_check CHECK (((to_minutes >= 1) AND (to_minutes <= 1440)));
alter table training_module add constraint training_module_version_check CHECK ((version > 0));
alter table training_move add constraint training_move_moved_check CHECK ((moved = ANY (ARRAY['up'::text, 'same'::text, 'down'::text])));
alter table training_move add constraint training_move_people_check CHECK ((people > 0));
alter table training_move add constraint training_move_pkey PRIMARY KEY (tenant_id, assessment_id, skill, moved);
alter table training_move add constraint training_move_tenant_id_assessment_id_fkey FOREIGN KEY (tenant_id, assessment_id) REFERENCES training_assessment(tenant_id, id);
alter table training_skill add constraint training_skill_code_check CHECK ((code ~ '^added-[0-9a-f-]{36}$'::text));
alter table training_skill add constraint training_skill_kind_check CHECK ((kind = ANY (ARRAY['knowledge'::text, 'skill'::text, 'attitude'::text])));
alter table training_skill add constraint training_skill_name_en_check CHECK (((length(name_en) >= 1) AND (length(name_en) <= 160)));
alter table training_skill add constraint training_skill_name_it_check CHECK (((length(name_it) >= 1) AND (length(name_it) <= 160)));
alter table training_skill add constraint training_skill_pkey PRIMARY KEY (tenant_id, code);
alter table training_skill add constraint training_skill_source_check CHECK (((source ~ '^https?://'::text) AND (length(source) <= 500)));
alter table training_skill add constraint training_skill_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table training_tally add constraint training_tally_answers_check CHECK ((answers > 0));
alter table training_tally add constraint training_tally_pkey PRIMARY KEY (tenant_id, assessment_id, side, skill, point);
alter table training_tally add constraint training_tally_point_check CHECK (((point >= 1) AND (point <= 5)));
alter table training_tally add constraint training_tally_side_check CHECK ((side = ANY (ARRAY['before'::text, 'after'::text])));
alter table training_tally add constraint training_tally_tenant_id_assessment_id_fkey FOREIGN KEY (tenant_id, assessment_id) REFERENCES training_assessment(tenant_id, id);
alter table training_told add constraint training_told_check CHECK (((people IS NULL) OR (people = last_people)));
alter table training_told add constraint training_told_last_people_check CHECK ((last_people >= 5));
alter table training_told add constraint training_told_people_check CHECK ((people >= 5));
alter table training_told add constraint training_told_pkey PRIMARY KEY (tenant_id, city_id, module_id);
alter table training_told add constraint training_told_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table training_waiting add constraint training_waiting_pair_key_check CHECK ((octet_length(pair_key) = 32));
alter table training_waiting add constraint training_waiting_pkey PRIMARY KEY (tenant_id, assessment_id, pair_key);
alter table training_waiting add constraint training_waiting_tenant_id_assessment_id_fkey FOREIGN KEY (tenant_id, assessment_id) REFERENCES training_assessment(tenant_id, id);
alter table unmet_search add constraint unmet_search_pkey PRIMARY KEY (tenant_id, day, digest, quarter, audience, help);
alter table unmet_search add constraint unmet_search_searches_check CHECK ((searches > 0));
alter table unmet_search add constraint unmet_search_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table unmet_word add constraint unmet_word_days_check CHECK ((days > 0));
alter table unmet_word add constraint unmet_word_pkey PRIMARY KEY (tenant_id, digest);
alter table unmet_word add constraint unmet_word_searches_check CHECK ((searches > 0));
alter table unmet_word add constraint unmet_word_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table unmet_word add constraint unmet_word_word_check CHECK (((length(word) >= 1) AND (length(word) <= 40)));
alter table venue add constraint venue_lat_check CHECK (((lat >= ('-90'::integer)::double precision) AND (lat <= (90)::double precision)));
alter table venue add constraint venue_lon_check CHECK (((lon >= ('-180'::integer)::double precision) AND (lon <= (180)::double precision)));
alter table venue add constraint venue_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));
alter table venue add constraint venue_pkey PRIMARY KEY (tenant_id, id);
alter table venue add constraint venue_seats_check CHECK (((seats >= 1) AND (seats <= 100)));
alter table venue add constraint venue_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table venue add constraint venue_tenant_id_name_key UNIQUE (tenant_id, name);
alter table will_migration add constraint will_migration_pkey PRIMARY KEY (number);
alter table word_version add constraint word_version_cause_check CHECK ((cause = ANY (ARRAY['change'::text, 'restore'::text, 'removal'::text])));
alter table word_version add constraint word_version_content_check CHECK ((jsonb_typeof(content) = 'object'::text));
alter table word_version add constraint word_version_pkey PRIMARY KEY (tenant_id, word_kind, word_key, version);
alter table word_version add constraint word_version_replaced_by_kind_check CHECK ((replaced_by_kind = ANY (ARRAY['public'::text, 'resident'::text, 'staff'::text, 'system'::text])));
alter table word_version add constraint word_version_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(tenant_id);
alter table word_version add constraint word_version_version_check CHECK ((version > 0));
alter table word_version add constraint word_version_word_key_check CHECK (((length(word_key) >= 1) AND (length(word_key) <= 120)));
alter table word_version add constraint word_version_word_kind_check CHECK ((word_kind = ANY (ARRAY['label'::text, 'synonyms'::text])));

-- Indexes

CREATE INDEX account_by_provider ON public.account USING btree (tenant_id, provider_id);
CREATE INDEX accreditation_by_notice ON public.accreditation USING btree (tenant_id, notice_id, version);
CREATE INDEX accreditation_by_provider ON public.accreditation USING btree (tenant_id, provider_id);
CREATE INDEX accreditation_check_by_checker ON public.accreditation_check USING btree (tenant_id, checked_by);
CREATE INDEX accreditation_check_by_evidence ON public.accreditation_check USING btree (tenant_id, evidence_id, checked_at);
CREATE INDEX accreditation_decision_by_decider ON public.accreditation_decision USING btree (tenant_id, decided_by);
CREATE INDEX accreditation_decision_by_file ON public.accreditation_decision USING btree (tenant_id, accreditation_id, decided_at);
CREATE INDEX accreditation_decision_by_rules ON public.accreditation_decision USING btree (tenant_id, notice_id, version);
CREATE INDEX accreditation_evidence_by_file ON public.accreditation_evidence USING btree (tenant_id, accreditation_id, requirement, given_at);
CREATE INDEX accreditation_notice_version_by_publisher ON public.accreditation_notice_version USING btree (tenant_id, published_by);
CREATE UNIQUE INDEX accreditation_one_file ON public.accreditation USING btree (tenant_id, notice_id, tax_code) WHERE (state <> ALL (ARRAY['refused'::text, 'withdrawn'::text]));
CREATE INDEX audit_entry_by_subject ON public.audit_entry USING btree (tenant_id, subject_kind, subject_id, at);
CREATE INDEX audit_entry_by_time ON public.audit_entry USING btree (tenant_id, at);
CREATE INDEX catalogue_import_by_account ON public.catalogue_import USING btree (tenant_id, account_id);
CREATE INDEX catalogue_import_by_time ON public.catalogue_import USING btree (tenant_id, created_at);
CREATE INDEX change_link_by_urn ON public.change_link USING btree (tenant_id, urn_id);
CREATE INDEX change_urn_by_body ON public.change_urn USING btree (tenant_id, body_id);
CREATE INDEX change_urn_by_round ON public.change_urn USING btree (tenant_id, round_id, mode);
CREATE UNIQUE INDEX change_urn_one_for_all ON public.change_urn USING btree (tenant_id, round_id) WHERE (mode = 'anonymous'::text);
CREATE INDEX choice_by_opener ON public.choice USING btree (tenant_id, opened_by);
CREATE INDEX choice_decision_by_option ON public.choice_decision USING btree (tenant_id, choice_id, option_id);
CREATE INDEX choice_decision_by_recorder ON public.choice_decision USING btree (tenant_id, recorded_by);
CREATE INDEX choice_dissent_by_recorder ON public.choice_dissent USING btree (tenant_id, recorded_by);
CREATE INDEX choice_estimate_by_asker ON public.choice_estimate USING btree (tenant_id, asked_by);
CREATE INDEX choice_estimate_by_what_if ON public.choice_estimate USING btree (tenant_id, what_if_id);
CREATE INDEX choice_experiment_by_beginner ON public.choice_experiment USING btree (tenant_id, begun_by);
CREATE INDEX choice_score_by_scorer ON public.choice_score USING btree (tenant_id, scored_by);
CREATE INDEX choice_weights_by_setter ON public.choice_weights USING btree (tenant_id, set_by);
CREATE INDEX city_event_by_day ON public.city_event USING btree (tenant_id, from_on);
CREATE INDEX city_event_by_writer ON public.city_event USING btree (tenant_id, written_by);
CREATE UNIQUE INDEX city_label_by_name ON public.city_label USING btree (tenant_id, lower(name));
CREATE INDEX city_question_by_time ON public.city_question USING btree (tenant_id, asked_at);
CREATE INDEX commitment_word_by_commitment ON public.commitment_word USING btree (tenant_id, commitment_id);
CREATE INDEX context_figure_by_city ON public.context_figure USING btree (tenant_id, city_id, code, as_of);
CREATE INDEX context_indicator_by_code ON public.context_indicator USING btree (tenant_id, code, territory_kind, territory, dated_on, place);
CREATE INDEX context_indicator_by_importer ON public.context_indicator USING btree (tenant_id, imported_by);
CREATE INDEX contribution_word_by_contribution ON public.contribution_word USING btree (tenant_id, contribution_id, place);
CREATE INDEX desk_contact_by_account ON public.desk_contact USING btree (tenant_id, changed_by);
CREATE INDEX diagnosis_cluster_by_writer ON public.diagnosis_cluster USING btree (tenant_id, written_by);
CREATE INDEX diagnosis_figure_by_part ON public.diagnosis_figure USING btree (tenant_id, cluster_id, territory_kind, territory, part, place);
CREATE INDEX diagnosis_figure_by_recorder ON public.diagnosis_figure USING btree (tenant_id, recorded_by);
CREATE INDEX district_by_account ON public.district USING btree (tenant_id, entered_by);
CREATE INDEX district_member_by_istat ON public.district_member USING btree (tenant_id, istat);
CREATE INDEX eligibility_version_by_day ON public.eligibility_version USING btree (tenant_id, from_on, rule_id);
CREATE INDEX eligibility_version_by_publisher ON public.eligibility_version USING btree (tenant_id, published_by);
CREATE INDEX entry_check_by_state ON public.entry_check USING btree (tenant_id, state, due_on);
CREATE INDEX entry_label_by_label ON public.entry_label USING btree (tenant_id, label_id);
CREATE INDEX entry_owner_by_account ON public.entry_owner USING btree (tenant_id, account_id);
CREATE INDEX entry_proposal_by_decider ON public.entry_proposal USING btree (tenant_id, decided_by);
CREATE INDEX entry_proposal_by_mailbox ON public.entry_proposal USING btree (tenant_id, mailbox, sent_at);
CREATE INDEX entry_proposal_by_service ON public.entry_proposal USING btree (tenant_id, service_id, state);
CREATE INDEX entry_proposal_sampled ON public.entry_proposal USING btree (tenant_id, sent_at) WHERE (sampled AND (looked_at IS NULL));
CREATE INDEX entry_proposal_waiting ON public.entry_proposal USING btree (tenant_id, sent_at) WHERE (state = 'waiting'::text);
CREATE INDEX entry_reach_by_service ON public.entry_reach USING btree (tenant_id, service_id, day);
CREATE INDEX entry_report_by_service ON public.entry_report USING btree (tenant_id, service_id, reported_on);
CREATE INDEX entry_report_by_settler ON public.entry_report USING btree (tenant_id, settled_by);
CREATE INDEX entry_report_open ON public.entry_report USING btree (tenant_id, service_id, reported_on) WHERE (settled_at IS NULL);
CREATE INDEX entry_term_by_entry ON public.entry_term USING btree (tenant_id, entry_kind, entry_id);
CREATE INDEX experiment_by_time ON public.experiment USING btree (tenant_id, created_at);
CREATE INDEX experiment_form_by_experiment ON public.experiment_form USING btree (tenant_id, experiment_id, given_at);
CREATE INDEX experiment_form_by_giver ON public.experiment_form USING btree (tenant_id, given_by);
CREATE INDEX experiment_note_by_account ON public.experiment_note USING btree (tenant_id, written_by);
CREATE INDEX experiment_note_by_experiment ON public.experiment_note USING btree (tenant_id, experiment_id, noted_on);
CREATE INDEX experiment_registration_by_account ON public.experiment_registration USING btree (tenant_id, registered_by);
CREATE INDEX experiment_result_by_account ON public.experiment_result USING btree (tenant_id, published_by);
CREATE INDEX experiment_result_by_experiment ON public.experiment_result USING btree (tenant_id, experiment_id, published_at);
CREATE INDEX experiment_return_by_account ON public.experiment_return USING btree (tenant_id, made_by);
CREATE INDEX forming_group_by_home ON public.forming_group USING btree (tenant_id, home_request_id);
CREATE INDEX forming_group_by_operator ON public.forming_group USING btree (tenant_id, operator_id);
CREATE INDEX forming_group_by_status ON public.forming_group USING btree (tenant_id, status, opened_at);
CREATE INDEX forming_group_by_venue ON public.forming_group USING btree (tenant_id, venue_id);
CREATE INDEX forming_group_open ON public.forming_group USING btree (tenant_id, kind_of_help, quarter) WHERE (status = 'open'::text);
CREATE INDEX forming_invite_by_group ON public.forming_invite USING btree (tenant_id, group_id);
CREATE INDEX forming_lead_by_group ON public.forming_lead USING btree (tenant_id, group_id);
CREATE INDEX forming_lead_by_time ON public.forming_lead USING btree (tenant_id, made_at);
CREATE INDEX forming_member_by_request ON public.forming_member USING btree (tenant_id, request_id);
CREATE UNIQUE INDEX forming_member_one_live_group ON public.forming_member USING btree (tenant_id, request_id) WHERE live;
CREATE INDEX forming_watch_by_addressee ON public.forming_watch USING btree (tenant_id, addressee_id);
CREATE INDEX forming_watch_by_end ON public.forming_watch USING btree (tenant_id, ends_at);
CREATE INDEX forming_watch_by_place ON public.forming_watch USING btree (tenant_id, kind_of_help, quarter);
CREATE INDEX forming_watch_link_by_watch ON public.forming_watch_link USING btree (tenant_id, watch_id);
CREATE UNIQUE INDEX forming_watch_once ON public.forming_watch USING btree (tenant_id, lower(email), kind_of_help, quarter);
CREATE INDEX import_tie_by_service ON public.import_tie USING btree (tenant_id, service_id);
CREATE INDEX keeper_key_by_expiry ON public.keeper_key USING btree (tenant_id, expires_at);
CREATE INDEX keeper_link_by_expiry ON public.keeper_link USING btree (tenant_id, expires_at);
CREATE INDEX keeper_link_by_mailbox ON public.keeper_link USING btree (tenant_id, mailbox, made_at);
CREATE INDEX keeper_link_by_service ON public.keeper_link USING btree (tenant_id, service_id, kind, made_at);
CREATE INDEX keeper_trust_by_mailbox ON public.keeper_trust USING btree (tenant_id, mailbox, set_at);
CREATE INDEX keeper_trust_by_setter ON public.keeper_trust USING btree (tenant_id, set_by);
CREATE INDEX lab_event_by_city ON public.lab_event USING btree (tenant_id, about_id, from_on);
CREATE INDEX lab_event_by_day ON public.lab_event USING btree (tenant_id, from_on);
CREATE INDEX lab_event_by_writer ON public.lab_event USING btree (tenant_id, written_by);
CREATE INDEX lab_fact_by_city ON public.lab_fact USING btree (tenant_id, about_id);
CREATE INDEX lab_fact_by_version_before ON public.lab_fact USING btree (tenant_id, id, before, about_id);
CREATE INDEX lab_fact_by_writer ON public.lab_fact USING btree (tenant_id, written_by);
CREATE INDEX lab_indicator_by_writer ON public.lab_indicator USING btree (tenant_id, written_by);
CREATE INDEX lab_question_by_settler ON public.lab_question USING btree (tenant_id, settled_by);
CREATE INDEX lab_question_by_time ON public.lab_question USING btree (tenant_id, received_at);
CREATE INDEX left_out_by_run ON public.left_out USING btree (tenant_id, run_id);
CREATE INDEX location_by_place ON public.location USING btree (tenant_id, lat, lon);
CREATE INDEX measurement_by_account ON public.measurement USING btree (tenant_id, measured_by);
CREATE INDEX meeting_by_day ON public.meeting USING btree (tenant_id, day);
CREATE INDEX meeting_by_guest ON public.meeting USING btree (tenant_id, with_id) WHERE (with_id IS NOT NULL);
CREATE UNIQUE INDEX meeting_feed_by_token ON public.meeting_feed USING btree (tenant_id, token_hash);
CREATE INDEX meeting_note_by_meeting ON public.meeting_note USING btree (tenant_id, meeting_id);
CREATE INDEX meeting_signup_by_asking ON public.meeting_signup USING btree (tenant_id, asked_at);
CREATE INDEX meeting_signup_by_end ON public.meeting_signup USING btree (tenant_id, ends_at);
CREATE UNIQUE INDEX meeting_signup_by_token ON public.meeting_signup USING btree (tenant_id, token_hash);
CREATE UNIQUE INDEX meeting_signup_once ON public.meeting_signup USING btree (tenant_id, meeting_id, lower(email));
CREATE INDEX model_adoption_by_account ON public.model_adoption USING btree (tenant_id, adopted_by);
CREATE INDEX model_form_by_sheet ON public.model_form USING btree (tenant_id, experiment_id, version);
CREATE INDEX model_sheet_by_account ON public.model_sheet USING btree (tenant_id, published_by);
CREATE INDEX network_agreement_by_end ON public.network_agreement USING btree (tenant_id, ends_on);
CREATE INDEX network_agreement_by_writer ON public.network_agreement USING btree (tenant_id, written_by);
CREATE INDEX network_agreement_check_by_recorder ON public.network_agreement_check USING btree (tenant_id, recorded_by);
CREATE INDEX opening_by_hours ON public.opening USING btree (tenant_id, opens_at, closes_at) INCLUDE (service_id);
CREATE INDEX operator_by_provider ON public.operator USING btree (tenant_id, provider_id);
CREATE INDEX operator_stop_by_account ON public.operator_stop USING btree (tenant_id, said_by);
CREATE UNIQUE INDEX operator_stop_one_at_a_time ON public.operator_stop USING btree (tenant_id, operator_id) WHERE (ended_at IS NULL);
CREATE INDEX orientation_result_by_expiry ON public.orientation_result USING btree (tenant_id, expires_at);
CREATE INDEX owner_rule_by_account ON public.owner_rule USING btree (tenant_id, account_id);
CREATE INDEX paper_letter_by_account ON public.paper_letter USING btree (tenant_id, settled_by);
CREATE INDEX paper_letter_by_addressee ON public.paper_letter USING btree (tenant_id, addressee_id);
CREATE INDEX paper_letter_by_message ON public.paper_letter USING btree (tenant_id, message_id);
CREATE INDEX paper_letter_by_request ON public.paper_letter USING btree (tenant_id, request_id);
CREATE INDEX paper_letter_settled ON public.paper_letter USING btree (tenant_id, settled_at);
CREATE INDEX paper_letter_waiting ON public.paper_letter USING btree (tenant_id, until, id) WHERE (state = 'waiting'::text);
CREATE INDEX path_evidence_by_giver ON public.path_evidence USING btree (tenant_id, given_by);
CREATE INDEX path_evidence_by_step ON public.path_evidence USING btree (tenant_id, step_id, dated_on);
CREATE INDEX path_membership_by_recorder ON public.path_membership USING btree (tenant_id, recorded_by);
CREATE INDEX path_step_change_by_changer ON public.path_step_change USING btree (tenant_id, changed_by);
CREATE INDEX pool_absence_by_request ON public.pool_absence USING btree (tenant_id, request_id);
CREATE INDEX pool_attendance_by_request ON public.pool_attendance USING btree (tenant_id, request_id);
CREATE INDEX pool_attendance_month_by_month ON public.pool_attendance_month USING btree (tenant_id, month);
CREATE INDEX pool_attendance_month_by_request ON public.pool_attendance_month USING btree (tenant_id, request_id);
CREATE INDEX pool_by_end ON public.pool USING btree (tenant_id, ends_on);
CREATE UNIQUE INDEX pool_by_forming ON public.pool USING btree (tenant_id, forming_id);
CREATE INDEX pool_by_home ON public.pool USING btree (tenant_id, home_request_id);
CREATE INDEX pool_by_operator ON public.pool USING btree (tenant_id, operator_id);
CREATE INDEX pool_by_run ON public.pool USING btree (tenant_id, run_id);
CREATE INDEX pool_by_status ON public.pool USING btree (tenant_id, status, proposed_at);
CREATE INDEX pool_by_venue ON public.pool USING btree (tenant_id, venue_id);
CREATE INDEX pool_call_decline_by_account ON public.pool_call_decline USING btree (tenant_id, recorded_by);
CREATE INDEX pool_call_decline_by_provider ON public.pool_call_decline USING btree (tenant_id, provider_id);
CREATE INDEX pool_call_letter_by_account ON public.pool_call_letter USING btree (tenant_id, asked_by);
CREATE INDEX pool_call_letter_by_provider ON public.pool_call_letter USING btree (tenant_id, provider_id);
CREATE INDEX pool_call_link_by_expiry ON public.pool_call_link USING btree (tenant_id, expires_at);
CREATE INDEX pool_call_link_by_provider ON public.pool_call_link USING btree (tenant_id, provider_id);
CREATE INDEX pool_change_by_operator ON public.pool_change USING btree (tenant_id, operator_id);
CREATE INDEX pool_change_by_pool ON public.pool_change USING btree (tenant_id, pool_id, asked_at);
CREATE INDEX pool_change_by_time ON public.pool_change USING btree (tenant_id, status, answer_by) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX pool_change_one_open ON public.pool_change USING btree (tenant_id, pool_id) WHERE (ended_at IS NULL);
CREATE INDEX pool_change_part_by_account ON public.pool_change_part USING btree (tenant_id, recorded_by);
CREATE INDEX pool_change_part_by_request ON public.pool_change_part USING btree (tenant_id, request_id);
CREATE INDEX pool_choice_by_account ON public.pool_choice USING btree (tenant_id, recorded_by);
CREATE INDEX pool_city_rule_by_account ON public.pool_city_rule USING btree (tenant_id, changed_by);
CREATE INDEX pool_consent_by_account ON public.pool_consent USING btree (tenant_id, recorded_by);
CREATE INDEX pool_contribution_by_account ON public.pool_contribution USING btree (tenant_id, recorded_by);
CREATE INDEX pool_correction_by_age ON public.pool_correction USING btree (tenant_id, made_at);
CREATE INDEX pool_correction_by_pool ON public.pool_correction USING btree (tenant_id, pool_id, day);
CREATE INDEX pool_correction_by_request ON public.pool_correction USING btree (tenant_id, request_id);
CREATE INDEX pool_feedback_by_request ON public.pool_feedback USING btree (tenant_id, request_id);
CREATE INDEX pool_meeting_by_day ON public.pool_meeting USING btree (tenant_id, day);
CREATE INDEX pool_member_by_request ON public.pool_member USING btree (tenant_id, request_id);
CREATE UNIQUE INDEX pool_member_one_live_pool ON public.pool_member USING btree (tenant_id, request_id) WHERE live;
CREATE INDEX pool_message_by_age ON public.pool_message USING btree (tenant_id, sent_at);
CREATE INDEX pool_message_by_pool ON public.pool_message USING btree (tenant_id, pool_id, sent_at);
CREATE INDEX pool_message_by_request ON public.pool_message USING btree (tenant_id, request_id);
CREATE INDEX pool_message_report_by_request ON public.pool_message_report USING btree (tenant_id, request_id);
CREATE INDEX pool_offer_by_account ON public.pool_offer USING btree (tenant_id, offered_by);
CREATE INDEX pool_offer_by_operator ON public.pool_offer USING btree (tenant_id, operator_id);
CREATE INDEX pool_offer_by_provider ON public.pool_offer USING btree (tenant_id, provider_id, status);
CREATE INDEX pool_offer_by_venue ON public.pool_offer USING btree (tenant_id, venue_id);
CREATE INDEX pool_pause_by_end ON public.pool_pause USING btree (tenant_id, until_day) WHERE (ended_on IS NULL);
CREATE UNIQUE INDEX pool_pause_one_open ON public.pool_pause USING btree (tenant_id, pool_id) WHERE (ended_on IS NULL);
CREATE INDEX pool_session_by_operator ON public.pool_session USING btree (tenant_id, operator_id);
CREATE INDEX pool_session_by_venue ON public.pool_session USING btree (tenant_id, venue_id);
CREATE INDEX pool_session_live_by_operator ON public.pool_session USING btree (tenant_id, operator_id, pool_id) WHERE live;
CREATE INDEX pool_session_live_by_venue ON public.pool_session USING btree (tenant_id, venue_id, pool_id) WHERE (live AND (venue_id IS NOT NULL));
CREATE INDEX pool_signature_by_account ON public.pool_signature USING btree (tenant_id, recorded_by);
CREATE INDEX pool_signature_by_version ON public.pool_signature USING btree (tenant_id, pool_id, version);
CREATE INDEX pool_statement_line_by_request ON public.pool_statement_line USING btree (tenant_id, request_id, month);
CREATE INDEX pool_stop_by_end ON public.pool_stop USING btree (tenant_id, until_day) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX pool_stop_one_at_a_time ON public.pool_stop USING btree (tenant_id, pool_id) WHERE (ended_at IS NULL);
CREATE INDEX pooling_near_by_time ON public.pooling_near USING btree (tenant_id, kept_at);
CREATE INDEX pooling_replay_by_time ON public.pooling_replay USING btree (tenant_id, kept_at);
CREATE INDEX pooling_run_by_asker ON public.pooling_run USING btree (tenant_id, asked_by);
CREATE INDEX pooling_run_by_time ON public.pooling_run USING btree (tenant_id, asked_at);
CREATE INDEX pooling_run_done ON public.pooling_run USING btree (tenant_id, status, asked_at);
CREATE INDEX pooling_stretch_by_request ON public.pooling_stretch USING btree (tenant_id, request_id, kept_at);
CREATE INDEX pooling_stretch_by_time ON public.pooling_stretch USING btree (tenant_id, kept_at);
CREATE INDEX pooling_what_if_again ON public.pooling_what_if USING btree (tenant_id, again_of) WHERE (again_of IS NOT NULL);
CREATE INDEX pooling_what_if_by_asker ON public.pooling_what_if USING btree (tenant_id, asked_by);
CREATE INDEX pooling_what_if_by_run ON public.pooling_what_if USING btree (tenant_id, run_id);
CREATE INDEX pooling_what_if_by_time ON public.pooling_what_if USING btree (tenant_id, asked_at);
CREATE INDEX possible_duplicate_by_other ON public.possible_duplicate USING btree (tenant_id, other_id);
CREATE INDEX programme_version_by_publisher ON public.programme_version USING btree (tenant_id, published_by);
CREATE UNIQUE INDEX provider_by_own_name ON public.provider USING btree (tenant_id, name) WHERE (source IS NULL);
CREATE UNIQUE INDEX provider_by_source ON public.provider USING btree (tenant_id, source, source_key) WHERE (source IS NOT NULL);
CREATE INDEX publication_by_publisher ON public.publication USING btree (tenant_id, published_by);
CREATE INDEX publication_by_time ON public.publication USING btree (tenant_id, published_at);
CREATE INDEX published_assessment_by_account ON public.published_assessment USING btree (tenant_id, published_by);
CREATE INDEX published_change_by_account ON public.published_change USING btree (tenant_id, published_by);
CREATE INDEX published_measurement_by_account ON public.published_measurement USING btree (tenant_id, published_by);
CREATE INDEX published_measurement_by_time ON public.published_measurement USING btree (tenant_id, published_at);
CREATE INDEX question_answer_by_meeting ON public.question_answer USING btree (tenant_id, meeting_id);
CREATE INDEX question_outcome_by_question ON public.question_outcome USING btree (tenant_id, question_id, said_at);
CREATE INDEX question_outcome_open ON public.question_outcome USING btree (tenant_id, to_id, indicator) WHERE open;
CREATE INDEX report_comment_by_section ON public.report_comment USING btree (tenant_id, section_id, written_at);
CREATE INDEX report_comment_by_writer ON public.report_comment USING btree (tenant_id, written_by);
CREATE INDEX report_contribution_by_sender ON public.report_contribution USING btree (tenant_id, sent_by);
CREATE INDEX report_contribution_by_time ON public.report_contribution USING btree (tenant_id, sent_at);
CREATE INDEX report_section_by_approver ON public.report_section USING btree (tenant_id, approved_by);
CREATE INDEX report_section_by_changer ON public.report_section USING btree (tenant_id, changed_by);
CREATE INDEX report_section_by_writer ON public.report_section USING btree (tenant_id, written_by);
CREATE INDEX report_section_in_order ON public.report_section USING btree (tenant_id, chapter, "position");
CREATE INDEX report_version_by_publisher ON public.report_version USING btree (tenant_id, published_by);
CREATE INDEX request_attempt_by_request ON public.request_attempt USING btree (tenant_id, request_id, written_at);
CREATE INDEX request_attempt_by_writer ON public.request_attempt USING btree (tenant_id, written_by);
CREATE INDEX request_avoid_by_account ON public.request_avoid USING btree (tenant_id, said_by);
CREATE INDEX request_avoid_by_other ON public.request_avoid USING btree (tenant_id, other_id);
CREATE INDEX request_by_operator ON public.request USING btree (tenant_id, operator_id);
CREATE INDEX request_by_pause ON public.request USING btree (tenant_id, paused_until) WHERE (paused_until IS NOT NULL);
CREATE INDEX request_by_status ON public.request USING btree (tenant_id, status, created_at);
CREATE INDEX request_by_time ON public.request USING btree (tenant_id, created_at DESC, id);
CREATE INDEX request_contact_by_email ON public.request_contact USING btree (tenant_id, email_key) WHERE (email_key IS NOT NULL);
CREATE INDEX request_contact_by_phone ON public.request_contact USING btree (tenant_id, phone_key) WHERE (phone_key IS NOT NULL);
CREATE INDEX request_draft_by_age ON public.request_draft USING btree (tenant_id, updated_at);
CREATE INDEX request_draft_by_operator ON public.request_draft USING btree (tenant_id, operator_id);
CREATE INDEX request_first_contact ON public.request USING btree (tenant_id, id) WHERE first_contact;
CREATE INDEX request_link_by_request ON public.request_link USING btree (tenant_id, request_id);
CREATE INDEX request_mandate_by_checker ON public.request_mandate USING btree (tenant_id, checked_by);
CREATE INDEX request_mandate_by_expiry ON public.request_mandate USING btree (tenant_id, expires_on) WHERE (revoked_at IS NULL);
CREATE INDEX request_merge_by_asker ON public.request_merge USING btree (tenant_id, asked_by);
CREATE INDEX request_merge_by_drop ON public.request_merge USING btree (tenant_id, drop_id);
CREATE INDEX request_merge_by_keep ON public.request_merge USING btree (tenant_id, keep_id);
CREATE INDEX request_merge_link_by_link ON public.request_merge_link USING btree (tenant_id, token_hash);
CREATE UNIQUE INDEX request_merge_open_drop ON public.request_merge USING btree (tenant_id, drop_id) WHERE (answer IS NULL);
CREATE INDEX request_merge_to_lapse ON public.request_merge USING btree (tenant_id, lapses_at) WHERE (answer IS NULL);
CREATE INDEX request_near ON public.request USING btree (tenant_id, kind_of_help, lat, lon) WHERE ((status = 'waiting'::text) AND willing_to_share);
CREATE INDEX request_to_reach ON public.request USING btree (tenant_id, desk_since) WHERE (desk_since IS NOT NULL);
CREATE INDEX room_key_by_provider ON public.room_key USING btree (tenant_id, provider_id);
CREATE INDEX room_said_by_service ON public.room_said USING btree (tenant_id, service_id, said_at);
CREATE INDEX search_entry_by_title ON public.search_entry USING btree (tenant_id, title, service_id);
CREATE INDEX service_at_location_by_location ON public.service_at_location USING btree (tenant_id, location_id);
CREATE INDEX service_by_change ON public.service USING btree (tenant_id, modified_at, id);
CREATE INDEX service_by_contact ON public.service USING btree (tenant_id, contact_email) WHERE (contact_email IS NOT NULL);
CREATE INDEX service_by_named_provider ON public.service USING btree (tenant_id, named_provider_id) WHERE (named_provider_id IS NOT NULL);
CREATE INDEX service_by_own_place ON public.service USING btree (tenant_id, own_place_id);
CREATE INDEX service_by_place ON public.service USING btree (tenant_id, lat, lon) WHERE (status = 'active'::text);
CREATE INDEX service_by_provider ON public.service USING btree (tenant_id, provider_id);
CREATE INDEX service_by_provider_name ON public.service USING btree (tenant_id, provider_name);
CREATE INDEX service_by_title ON public.service USING btree (tenant_id, lower(title), id) WHERE (status = 'active'::text);
CREATE INDEX service_list_by_expiry ON public.service_list USING btree (tenant_id, expires_at);
CREATE INDEX service_list_item_by_service ON public.service_list_item USING btree (tenant_id, service_id);
CREATE INDEX service_ranked ON public.service USING btree (tenant_id, id) INCLUDE (lat, lon, title) WHERE (status = 'active'::text);
CREATE INDEX session_by_account ON public.session USING btree (tenant_id, account_id);
CREATE INDEX taxonomy_by_name ON public.taxonomy USING btree (tenant_id, name);
CREATE INDEX taxonomy_term_by_parent ON public.taxonomy_term USING btree (tenant_id, parent_id);
CREATE INDEX taxonomy_term_by_taxonomy ON public.taxonomy_term USING btree (tenant_id, taxonomy_id);
CREATE INDEX told_apart_by_other ON public.told_apart USING btree (tenant_id, other_id);
CREATE INDEX told_figures_by_time ON public.told_figures USING btree (tenant_id, told_at);
CREATE INDEX training_assessment_by_end ON public.training_assessment USING btree (tenant_id, ends_at);
CREATE UNIQUE INDEX training_assessment_by_token ON public.training_assessment USING btree (tenant_id, token_hash);
CREATE INDEX training_material_by_module ON public.training_material USING btree (tenant_id, module_id, added_at);
CREATE INDEX training_module_by_meeting ON public.training_module USING btree (tenant_id, meeting_id);
CREATE INDEX training_module_by_position ON public.training_module USING btree (tenant_id, "position");
CREATE INDEX unmet_word_by_day ON public.unmet_word USING btree (tenant_id, last_day);

-- Row-level security

create policy tenant_only on account for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on accreditation for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on accreditation_check for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on accreditation_decision for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on accreditation_evidence for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on accreditation_notice for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on accreditation_notice_version for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on audit_entry for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on catalogue_change for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on catalogue_change_before for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on catalogue_import for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on catalogue_import_piece for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on change_body for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on change_link for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on change_mailbox for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on change_round for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on change_urn for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on choice for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on choice_decision for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on choice_dissent for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on choice_estimate for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on choice_experiment for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on choice_option for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on choice_score for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on choice_weights for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on city_event for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on city_label for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy parties_read on city_question for select using ((tenant_id = (current_setting('app.tenant_id'::text))::uuid) OR (to_id = (current_setting('app.tenant_id'::text))::uuid) OR (EXISTS ( SELECT
   FROM municipality m
  WHERE ((m.tenant_id = (current_setting('app.tenant_id'::text))::uuid) AND (m.kind = 'lab'::text)))));
create policy tenant_writes on city_question for insert with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on clarity_count for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy parties_read on commitment_word for select using (EXISTS ( SELECT
   FROM meeting_note n
  WHERE ((n.tenant_id = commitment_word.host_id) AND (n.id = commitment_word.commitment_id))));
create policy tenant_adds on commitment_word for insert with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy everyone_reads on context_figure for select using true;
create policy tenant_writes on context_figure for insert with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on context_indicator for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy parties_read on contribution_word for select using ((tenant_id = (current_setting('app.tenant_id'::text))::uuid) OR (city_id = (current_setting('app.tenant_id'::text))::uuid));
create policy tenant_writes on contribution_word for insert with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on desk_contact for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on diagnosis_cluster for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on diagnosis_figure for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy everyone_reads on district for select using true;
create policy tenant_only on district for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy everyone_reads on district_member for select using true;
create policy tenant_only on district_member for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on eligibility_draft for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on eligibility_rule for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on eligibility_version for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on entry_check for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on entry_label for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on entry_owner for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on entry_proposal for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on entry_proposal_field for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on entry_reach for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on entry_report for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on entry_term for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on entry_version for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on experiment for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on experiment_form for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on experiment_note for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on experiment_registration for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy everyone_reads on experiment_result for select using true;
create policy tenant_writes on experiment_result for insert with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on experiment_return for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on forming_group for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on forming_invite for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on forming_lead for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on forming_member for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on forming_watch for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on forming_watch_link for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on found_by for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on freshness_term for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on import_mapping for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on import_tie for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on keeper_key for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on keeper_link for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on keeper_trust for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on keeping_rule for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy everyone_reads on lab_event for select using true;
create policy tenant_changes on lab_event for update using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_removes on lab_event for delete using (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_writes on lab_event for insert with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy everyone_reads on lab_fact for select using true;
create policy tenant_writes on lab_fact for insert with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy everyone_reads on lab_indicator for select using true;
create policy tenant_writes on lab_indicator for insert with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on lab_question for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on label_mapping for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on left_out for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on location for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on measurement for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy parties_read on meeting for select using ((tenant_id = (current_setting('app.tenant_id'::text))::uuid) OR (with_id = (current_setting('app.tenant_id'::text))::uuid) OR (shown_to <> 'parties'::text));
create policy tenant_adds on meeting for insert with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_changes on meeting for update using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on meeting_feed for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy parties_read on meeting_note for select using (EXISTS ( SELECT
   FROM meeting m
  WHERE ((m.tenant_id = meeting_note.tenant_id) AND (m.id = meeting_note.meeting_id))));
create policy tenant_adds on meeting_note for insert with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_removes on meeting_note for delete using (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on meeting_signup for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on message for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy everyone_reads on model_adoption for select using true;
create policy tenant_writes on model_adoption for insert with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy everyone_reads on model_form for select using true;
create policy tenant_removes on model_form for delete using (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_writes on model_form for insert with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy everyone_reads on model_sheet for select using true;
create policy tenant_writes on model_sheet for insert with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on network_agreement for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on network_agreement_check for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on opening for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on operator for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on operator_stop for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on orientation_result for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on owner_rule for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on paper_addressee for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on paper_letter for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on path_evidence for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on path_membership for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on path_step for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on path_step_change for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on place_name for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pool for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pool_absence for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pool_agreement for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pool_attendance for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pool_attendance_month for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pool_calendar_link for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pool_call_decline for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pool_call_letter for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pool_call_link for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pool_change for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pool_change_part for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pool_choice for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pool_city_rule for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pool_closure for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pool_consent for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pool_contribution for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pool_correction for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pool_feedback for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pool_feedback_count for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pool_forgotten for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pool_meeting for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pool_member for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pool_message for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pool_message_report for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pool_month for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pool_offer for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pool_pause for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pool_period for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pool_session for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pool_signature for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pool_statement_line for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pool_stop for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pooling_near for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pooling_replay for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pooling_run for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pooling_stretch for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on pooling_what_if for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on possible_duplicate for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy everyone_reads on programme_version for select using true;
create policy tenant_changes on programme_version for update using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_removes on programme_version for delete using (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_writes on programme_version for insert with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on protected_address for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on provider for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy everyone_reads on publication for select using true;
create policy tenant_writes on publication for insert with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy everyone_reads on published_assessment for select using true;
create policy tenant_writes on published_assessment for insert with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy everyone_reads on published_assessment_skill for select using true;
create policy tenant_writes on published_assessment_skill for insert with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy everyone_reads on published_change for select using true;
create policy tenant_writes on published_change for insert with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy everyone_reads on published_change_beside for select using true;
create policy tenant_writes on published_change_beside for insert with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy everyone_reads on published_change_figure for select using true;
create policy tenant_writes on published_change_figure for insert with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy everyone_reads on published_change_training for select using true;
create policy tenant_writes on published_change_training for insert with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy own_and_lab_read on published_change_word for select using ((tenant_id = (current_setting('app.tenant_id'::text))::uuid) OR (EXISTS ( SELECT
   FROM municipality m
  WHERE ((m.tenant_id = (current_setting('app.tenant_id'::text))::uuid) AND (m.kind = 'lab'::text)))));
create policy tenant_writes on published_change_word for insert with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy everyone_reads on published_figure for select using true;
create policy tenant_writes on published_figure for insert with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy everyone_reads on published_measurement for select using true;
create policy tenant_writes on published_measurement for insert with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy parties_read on question_answer for select using ((tenant_id = (current_setting('app.tenant_id'::text))::uuid) OR (from_id = (current_setting('app.tenant_id'::text))::uuid) OR (EXISTS ( SELECT
   FROM municipality m
  WHERE ((m.tenant_id = (current_setting('app.tenant_id'::text))::uuid) AND (m.kind = 'lab'::text)))));
create policy tenant_writes on question_answer for insert with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy parties_read on question_outcome for select using ((tenant_id = (current_setting('app.tenant_id'::text))::uuid) OR (to_id = (current_setting('app.tenant_id'::text))::uuid) OR open OR (EXISTS ( SELECT
   FROM municipality m
  WHERE ((m.tenant_id = (current_setting('app.tenant_id'::text))::uuid) AND (m.kind = 'lab'::text)))));
create policy tenant_writes on question_outcome for insert with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on report_comment for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy lab_reads on report_contribution for select using (lab_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on report_contribution for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on report_draft for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on report_reading for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on report_section for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy everyone_reads on report_version for select using true;
create policy tenant_writes on report_version for insert with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on request for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on request_attempt for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on request_avoid for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on request_contact for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on request_draft for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on request_link for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on request_mandate for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on request_merge for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on request_merge_link for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on room_key for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on room_rule for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on room_said for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on search_cut for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on search_entry for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on search_word for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on service for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on service_at_location for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on service_list for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on service_list_item for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on service_term for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on session for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy lab_reads on shared_path for select using (EXISTS ( SELECT
   FROM municipality m
  WHERE ((m.tenant_id = (current_setting('app.tenant_id'::text))::uuid) AND (m.kind = 'lab'::text))));
create policy tenant_only on shared_path for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on synonym_group for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on taxonomy for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on taxonomy_term for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on told_apart for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on told_figures for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on training_assessment for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy city_reads on training_attendance for select using (city_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on training_attendance for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on training_counted for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy readers on training_file for select using (EXISTS ( SELECT
   FROM training_material m
  WHERE ((m.tenant_id = training_file.tenant_id) AND (m.id = training_file.material_id))));
create policy tenant_only on training_file for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy readers on training_material for select using (EXISTS ( SELECT
   FROM training_module m
  WHERE ((m.tenant_id = training_material.tenant_id) AND (m.id = training_material.module_id))));
create policy tenant_only on training_material for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy readers on training_module for select using ((tenant_id = (current_setting('app.tenant_id'::text))::uuid) OR (state <> 'draft'::text));
create policy tenant_only on training_module for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on training_move for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy everyone_reads on training_skill for select using true;
create policy tenant_only on training_skill for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on training_tally for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy everyone_reads on training_told for select using true;
create policy tenant_only on training_told for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on training_waiting for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on unmet_search for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on unmet_word for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on venue for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);
create policy tenant_only on word_version for all using (tenant_id = (current_setting('app.tenant_id'::text))::uuid) with check (tenant_id = (current_setting('app.tenant_id'::text))::uuid);

-- Functions and triggers

CREATE TRIGGER accreditation_check_append_only BEFORE DELETE OR UPDATE ON public.accreditation_check FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER accreditation_decision_append_only BEFORE DELETE OR UPDATE ON public.accreditation_decision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE OR REPLACE FUNCTION public.accreditation_holds(provider uuid, kinds text[], on_day date)
 RETURNS boolean
 LANGUAGE sql
 STABLE STRICT
AS $function$
  select bool_or(kinds_of_help && kinds and holds_from <= on_day and on_day <= holds_through) from accreditation
  where provider_id = provider and holds_from is not null
$function$
;
CREATE TRIGGER accreditation_notice_version_append_only BEFORE DELETE OR UPDATE ON public.accreditation_notice_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_append_only BEFORE DELETE OR UPDATE ON public.audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER change_body_append_only BEFORE DELETE OR UPDATE ON public.change_body FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER change_round_not_removed BEFORE DELETE ON public.change_round FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER change_round_promise BEFORE UPDATE ON public.change_round FOR EACH ROW EXECUTE FUNCTION keep_change_promise();
CREATE TRIGGER change_urn_kept BEFORE UPDATE ON public.change_urn FOR EACH ROW EXECUTE FUNCTION keep_change_answers();
CREATE TRIGGER change_urn_not_removed BEFORE DELETE ON public.change_urn FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER changed_in_this BEFORE INSERT OR UPDATE ON public.search_entry FOR EACH ROW EXECUTE FUNCTION note_entry_change();
CREATE TRIGGER choice_decision_append_only BEFORE DELETE OR UPDATE ON public.choice_decision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER choice_dissent_append_only BEFORE DELETE OR UPDATE ON public.choice_dissent FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER choice_estimate_append_only BEFORE DELETE OR UPDATE ON public.choice_estimate FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER choice_estimate_before_decision BEFORE INSERT ON public.choice_estimate FOR EACH ROW EXECUTE FUNCTION refuse_after_decision();
CREATE TRIGGER choice_option_before_decision BEFORE INSERT ON public.choice_option FOR EACH ROW EXECUTE FUNCTION refuse_after_decision();
CREATE TRIGGER choice_score_append_only BEFORE DELETE OR UPDATE ON public.choice_score FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER choice_score_before_decision BEFORE INSERT ON public.choice_score FOR EACH ROW EXECUTE FUNCTION refuse_after_decision();
CREATE TRIGGER choice_weights_append_only BEFORE DELETE OR UPDATE ON public.choice_weights FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER choice_weights_before_decision BEFORE INSERT ON public.choice_weights FOR EACH ROW EXECUTE FUNCTION refuse_after_decision();
CREATE TRIGGER city_question_append_only BEFORE DELETE OR UPDATE ON public.city_question FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER commitment_word_append_only BEFORE DELETE OR UPDATE ON public.commitment_word FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER context_figure_append_only BEFORE DELETE OR UPDATE ON public.context_figure FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER context_indicator_append_only BEFORE DELETE OR UPDATE ON public.context_indicator FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER contribution_word_append_only BEFORE DELETE OR UPDATE ON public.contribution_word FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE OR REPLACE FUNCTION public.date_catalogue_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update catalogue_change set noted_at = clock_timestamp() where tenant_id = new.tenant_id and transaction = new.transaction;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.date_municipality_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.changed_at := clock_timestamp();
  return new;
end $function$
;
CREATE CONSTRAINT TRIGGER dated AFTER INSERT ON public.catalogue_change DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION date_catalogue_change();
CREATE TRIGGER dated BEFORE UPDATE ON public.municipality FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION date_municipality_change();
CREATE TRIGGER diagnosis_figure_append_only BEFORE DELETE OR UPDATE ON public.diagnosis_figure FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER eligibility_version_append_only BEFORE DELETE OR UPDATE ON public.eligibility_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER entry_version_append_only BEFORE DELETE OR UPDATE ON public.entry_version FOR EACH ROW EXECUTE FUNCTION refuse_all_but_redaction();
CREATE TRIGGER experiment_note_append_only BEFORE DELETE OR UPDATE ON public.experiment_note FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER experiment_registration_append_only BEFORE DELETE OR UPDATE ON public.experiment_registration FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER experiment_registration_not_emptied BEFORE TRUNCATE ON public.experiment_registration FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER experiment_registration_stamped BEFORE INSERT ON public.experiment_registration FOR EACH ROW EXECUTE FUNCTION stamp_registration();
CREATE TRIGGER experiment_result_append_only BEFORE DELETE OR UPDATE ON public.experiment_result FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER experiment_return_append_only BEFORE DELETE OR UPDATE ON public.experiment_return FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE OR REPLACE FUNCTION public.group_start_day(tenant uuid, group_id uuid)
 RETURNS date
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(
    (select min(from_day) from pool_period where tenant_id = tenant and pool_id = group_id),
    (select greatest((terms ->> 'startsOn')::date, (pool.started_at at time zone 'Europe/Rome')::date) from pool_agreement
      where tenant_id = tenant and pool_id = group_id order by version desc limit 1),
    (coalesce(pool.started_at, pool.agreed_at) at time zone 'Europe/Rome')::date + 1)
  from pool where pool.tenant_id = tenant and pool.id = group_id
$function$
;
CREATE OR REPLACE FUNCTION public.keep_change_answers()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare closed date;
begin
  select closed_on into closed from change_round r where r.tenant_id = new.tenant_id and r.id = new.round_id;
  if (new.tenant_id, new.id, new.round_id, new.mode, new.body_id) is distinct from (old.tenant_id, old.id, old.round_id, old.mode, old.body_id) then
    raise exception 'what was answered is not rewritten' using errcode = 'P0001';
  end if;
  if json_array_length(new.answers) = 0 and closed <= current_date - interval '2 years' then
    return new;
  end if;
  if (closed is not null and new.answers::text <> old.answers::text)
     or json_array_length(new.answers) not in (json_array_length(old.answers), json_array_length(old.answers) + 1)
     or (json_array_length(new.answers) = json_array_length(old.answers) and new.answers::text <> old.answers::text)
     or exists (select value::text from json_array_elements(old.answers) except all select value::text from json_array_elements(new.answers)) then
    raise exception 'what was answered is not rewritten' using errcode = 'P0001';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.keep_change_promise()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (new.id, new.tenant_id, new.half_year, new.mode, new.questionnaire, new.opened_on, new.made_up)
     is distinct from (old.id, old.tenant_id, old.half_year, old.mode, old.questionnaire, old.opened_on, old.made_up)
     or (old.closed_on is not null
         and (new.closes_on, new.closed_on, new.reminded_on) is distinct from (old.closes_on, old.closed_on, old.reminded_on))
     or (new.forgotten_on is distinct from old.forgotten_on and (old.forgotten_on is not null or old.closed_on is null)) then
    raise exception 'what was promised of a round is not rewritten' using errcode = 'P0001';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.keep_desk_since()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.desk_since := case
    when new.status not in ('individual', 'to-professionals') then null
    when tg_op = 'UPDATE' and old.desk_since is not null then old.desk_since
    else new.updated_at end;
  return new;
end $function$
;
CREATE TRIGGER lab_fact_append_only BEFORE DELETE OR UPDATE ON public.lab_fact FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER lab_indicator_append_only BEFORE DELETE OR UPDATE ON public.lab_indicator FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE OR REPLACE FUNCTION public.leave_forming_group()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update forming_member
  set live = false, left_at = new.updated_at, yes_at = null, max_cents = null, start_by = null, least_families = null,
    most_families = null, not_as_before = false,
    left_because = case when new.version <> old.version or new.status = 'withdrawn' then 'changed' else 'placed' end
  where tenant_id = new.tenant_id and request_id = new.id and live;
  return null;
end $function$
;
CREATE TRIGGER measurement_append_only BEFORE DELETE OR UPDATE ON public.measurement FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER measurement_not_emptied BEFORE TRUNCATE ON public.measurement FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER model_adoption_append_only BEFORE DELETE OR UPDATE ON public.model_adoption FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER model_sheet_append_only BEFORE DELETE OR UPDATE ON public.model_sheet FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER network_agreement_append_only BEFORE DELETE OR UPDATE ON public.network_agreement FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER network_agreement_check_append_only BEFORE DELETE OR UPDATE ON public.network_agreement_check FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE OR REPLACE FUNCTION public.note_catalogue_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_nargs > 0 then
    insert into catalogue_change (tenant_id, transaction, published)
    values (current_setting('app.tenant_id')::uuid, pg_current_xact_id(), false) on conflict do nothing;
  else
    insert into catalogue_change as known (tenant_id, transaction)
    values (current_setting('app.tenant_id')::uuid, pg_current_xact_id())
    on conflict (tenant_id, transaction) do update set published = true where not known.published;
  end if;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.note_entry_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.changed_in := pg_current_xact_id();
  return new;
end $function$
;
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.accreditation FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change();
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.accreditation_decision FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change();
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.city_label FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change();
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.entry_check FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change('unpublished');
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.entry_label FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change();
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.entry_term FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change();
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.entry_version FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change();
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.freshness_term FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change('unpublished');
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.label_mapping FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change();
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.location FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change();
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.opening FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change('unpublished');
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.place_name FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change('unpublished');
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.protected_address FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change();
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.provider FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change();
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.room_rule FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change('unpublished');
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.room_said FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change('unpublished');
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.search_cut FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change('unpublished');
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.search_entry FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change('unpublished');
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.search_word FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change('unpublished');
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.service FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change();
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.service_at_location FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change();
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.synonym_group FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change('unpublished');
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.taxonomy FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change();
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.taxonomy_term FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change();
CREATE TRIGGER noted_as_published AFTER INSERT ON public.entry_check FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change();
CREATE TRIGGER noted_as_removed AFTER DELETE ON public.entry_check FOR EACH ROW EXECUTE FUNCTION note_catalogue_change();
CREATE TRIGGER noted_as_told AFTER UPDATE ON public.entry_check FOR EACH ROW WHEN (((old.state IS DISTINCT FROM new.state) OR (old.checked_on IS DISTINCT FROM new.checked_on))) EXECUTE FUNCTION note_catalogue_change();
CREATE TRIGGER path_membership_append_only BEFORE DELETE OR UPDATE ON public.path_membership FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER path_step_change_append_only BEFORE DELETE OR UPDATE ON public.path_step_change FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER pool_agreement_append_only BEFORE UPDATE ON public.pool_agreement FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER pool_agreement_kept BEFORE DELETE ON public.pool_agreement FOR EACH ROW EXECUTE FUNCTION refuse_while_accounts_are_kept();
CREATE TRIGGER pool_correction_append_only BEFORE UPDATE ON public.pool_correction FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER pool_correction_kept BEFORE DELETE ON public.pool_correction FOR EACH ROW EXECUTE FUNCTION refuse_while_accounts_are_kept();
CREATE TRIGGER pool_forgotten_append_only BEFORE DELETE OR UPDATE ON public.pool_forgotten FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER pool_forgotten_not_early BEFORE INSERT ON public.pool_forgotten FOR EACH ROW EXECUTE FUNCTION refuse_to_forget_early();
CREATE TRIGGER pool_month_append_only BEFORE DELETE OR UPDATE ON public.pool_month FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER pool_period_append_only BEFORE UPDATE ON public.pool_period FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER pool_period_kept BEFORE DELETE ON public.pool_period FOR EACH ROW EXECUTE FUNCTION refuse_while_accounts_are_kept();
CREATE TRIGGER pool_signature_append_only BEFORE UPDATE ON public.pool_signature FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER pool_signature_kept BEFORE DELETE ON public.pool_signature FOR EACH ROW EXECUTE FUNCTION refuse_while_accounts_are_kept();
CREATE TRIGGER pool_statement_line_append_only BEFORE UPDATE ON public.pool_statement_line FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER pool_statement_line_kept BEFORE DELETE ON public.pool_statement_line FOR EACH ROW EXECUTE FUNCTION refuse_while_accounts_are_kept();
CREATE TRIGGER programme_version_append_only BEFORE DELETE OR UPDATE ON public.programme_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER publication_append_only BEFORE DELETE OR UPDATE ON public.publication FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER published_assessment_append_only BEFORE DELETE OR UPDATE ON public.published_assessment FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER published_assessment_skill_append_only BEFORE DELETE OR UPDATE ON public.published_assessment_skill FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER published_change_append_only BEFORE DELETE OR UPDATE ON public.published_change FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER published_change_beside_append_only BEFORE DELETE OR UPDATE ON public.published_change_beside FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER published_change_figure_append_only BEFORE DELETE OR UPDATE ON public.published_change_figure FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER published_change_training_append_only BEFORE DELETE OR UPDATE ON public.published_change_training FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER published_change_word_append_only BEFORE DELETE OR UPDATE ON public.published_change_word FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER published_figure_append_only BEFORE DELETE OR UPDATE ON public.published_figure FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER published_measurement_append_only BEFORE DELETE OR UPDATE ON public.published_measurement FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER question_answer_append_only BEFORE DELETE OR UPDATE ON public.question_answer FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER question_outcome_append_only BEFORE DELETE OR UPDATE ON public.question_outcome FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE OR REPLACE FUNCTION public.refuse_after_decision()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from choice_decision d where d.tenant_id = new.tenant_id and d.choice_id = new.choice_id) then
    raise exception 'the choice % is decided', new.choice_id using errcode = 'restrict_violation';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.refuse_all_but_redaction()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and new.redacted_at is not null
    and (to_jsonb(new) - array['content', 'redacted_at']) = (to_jsonb(old) - array['content', 'redacted_at'])
    and ((new.content - array['address', 'lat', 'lon'] = new.content and not coalesce(new.content -> 'hsds' ? 'addresses', false))
      or (new.content - 'places' = old.content - 'places' and new.content ? 'places'))
  then
    return new;
  end if;
  raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'P0001';
end $function$
;
CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'P0001';
end $function$
;
CREATE OR REPLACE FUNCTION public.refuse_to_forget_early()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  ended record;
  term interval;
begin
  select status, ended_at into ended from pool where tenant_id = new.tenant_id and id = new.pool_id;
  -- Of another city, or of none: its policy and its key refuse the row.
  if not found then return new; end if;
  term := case when new.stage = 'accounts' and ended.status = 'closed' then interval '5 years' else interval '89 days' end;
  if ended.ended_at is null or new.at < ended.ended_at + term then
    raise exception 'it is too early to forget the % of a group', new.stage using errcode = 'P0001';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.refuse_truncate()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'rows of % are never removed', tg_table_name using errcode = 'P0001';
end $function$
;
CREATE OR REPLACE FUNCTION public.refuse_while_accounts_are_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (
    select from pool_forgotten gone where gone.tenant_id = old.tenant_id and gone.pool_id = old.pool_id and gone.stage = 'accounts'
  ) then
    raise exception 'rows of % are kept as long as the accounts of their group', tg_table_name using errcode = 'P0001';
  end if;
  return old;
end $function$
;
CREATE TRIGGER report_contribution_append_only BEFORE UPDATE ON public.report_contribution FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_version_append_only BEFORE DELETE OR UPDATE ON public.report_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER request_attempt_append_only BEFORE DELETE OR UPDATE ON public.request_attempt FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER request_desk_since BEFORE INSERT OR UPDATE OF status ON public.request FOR EACH ROW EXECUTE FUNCTION keep_desk_since();
CREATE TRIGGER request_leaves_forming_group AFTER UPDATE ON public.request FOR EACH ROW WHEN (((new.status <> 'waiting'::text) OR (new.version <> old.version))) EXECUTE FUNCTION leave_forming_group();
CREATE OR REPLACE FUNCTION public.stamp_registration()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  last record;
begin
  if not coalesce((select made_up_data from municipality where tenant_id = new.tenant_id), false) then
    new.registered_at := clock_timestamp();
  end if;
  select version, registered_at into last from experiment_registration
    where tenant_id = new.tenant_id and experiment_id = new.experiment_id order by version desc limit 1;
  if new.version <> coalesce(last.version, 0) + 1 then
    raise exception 'version % of a registration does not follow version %', new.version, coalesce(last.version, 0)
      using errcode = 'P0001';
  end if;
  if new.registered_at < last.registered_at then
    raise exception 'a registration is never dated before the one it follows' using errcode = 'P0001';
  end if;
  if new.plan ->> 'startsOn' is distinct from new.starts_on::text then
    raise exception 'a registration starts on the day that its plan says' using errcode = 'P0001';
  end if;
  return new;
end $function$
;
CREATE TRIGGER told_figures_append_only BEFORE DELETE OR UPDATE ON public.told_figures FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE OR REPLACE FUNCTION public.will_analyze_catalogue()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  analyze (skip_locked) public.service;
  analyze (skip_locked) public.service_term;
  analyze (skip_locked) public.found_by;
  analyze (skip_locked) public.provider;
  analyze (skip_locked) public.location;
  analyze (skip_locked) public.service_at_location;
  analyze (skip_locked) public.entry_term;
  analyze (skip_locked) public.opening;
  analyze (skip_locked) public.search_entry;
  analyze (skip_locked) public.search_word;
end $function$
;
CREATE OR REPLACE FUNCTION public.will_enqueue(job text, payload json, queue text, run_at timestamp with time zone, job_key text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select graphile_worker.add_job(
    identifier => job, payload => payload, queue_name => queue, run_at => run_at,
    max_attempts => 8, job_key => job_key, job_key_mode => case when job_key is null then null else 'replace' end);
$function$
;
CREATE OR REPLACE FUNCTION public.will_id_by_name(namespace uuid, name text)
 RETURNS uuid
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select overlay(overlay(made placing '3' from 13 for 1)
    placing substr('89ab', (position(substr(made, 17, 1) in '0123456789abcdef') - 1) % 4 + 1, 1) from 17 for 1)::uuid
  from (select md5(uuid_send(namespace) || decode(md5(name), 'hex')) as made) digest $function$
;
CREATE TRIGGER word_version_append_only BEFORE DELETE OR UPDATE ON public.word_version FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Rights

grant insert, select, update on account to will_app;
grant insert, select, update on account to will_worker;
grant insert, select, update on accreditation to will_app;
grant insert, select, update on accreditation to will_worker;
grant insert, select on accreditation_check to will_app;
grant insert, select on accreditation_check to will_worker;
grant insert, select on accreditation_decision to will_app;
grant insert, select on accreditation_decision to will_worker;
grant insert, select on accreditation_evidence to will_app;
grant insert, select on accreditation_evidence to will_worker;
grant insert, select on accreditation_notice to will_app;
grant select on accreditation_notice to will_report;
grant insert, select on accreditation_notice to will_worker;
grant insert, select on accreditation_notice_version to will_app;
grant select on accreditation_notice_version to will_report;
grant insert, select on accreditation_notice_version to will_worker;
grant insert, select on audit_entry to will_app;
grant select on audit_entry to will_report;
grant insert, select on audit_entry to will_worker;
grant delete, insert, select on catalogue_change to will_app;
grant delete, insert, select on catalogue_change to will_worker;
grant insert, select, update on catalogue_change_before to will_app;
grant insert, select, update on catalogue_change_before to will_worker;
grant delete, insert, select, update on catalogue_import to will_app;
grant delete, insert, select, update on catalogue_import to will_worker;
grant delete, insert, select on catalogue_import_piece to will_app;
grant delete, insert, select on catalogue_import_piece to will_worker;
grant insert, select on change_body to will_app;
grant insert, select on change_body to will_worker;
grant delete, insert, select on change_link to will_app;
grant delete, insert, select on change_link to will_worker;
grant delete, insert, select on change_mailbox to will_app;
grant delete, insert, select on change_mailbox to will_worker;
grant insert, select, update on change_round to will_app;
grant insert, select, update on change_round to will_worker;
grant insert, select, update on change_urn to will_app;
grant insert, select, update on change_urn to will_worker;
grant insert, select on choice to will_app;
grant select on choice to will_report;
grant insert, select on choice to will_worker;
grant insert, select on choice_decision to will_app;
grant select on choice_decision to will_report;
grant insert, select on choice_decision to will_worker;
grant insert, select on choice_dissent to will_app;
grant select on choice_dissent to will_report;
grant insert, select on choice_dissent to will_worker;
grant insert, select on choice_estimate to will_app;
grant select on choice_estimate to will_report;
grant insert, select on choice_estimate to will_worker;
grant insert, select on choice_experiment to will_app;
grant insert, select on choice_experiment to will_worker;
grant insert, select on choice_option to will_app;
grant select on choice_option to will_report;
grant insert, select on choice_option to will_worker;
grant insert, select on choice_score to will_app;
grant select on choice_score to will_report;
grant insert, select on choice_score to will_worker;
grant insert, select on choice_weights to will_app;
grant select on choice_weights to will_report;
grant insert, select on choice_weights to will_worker;
grant delete, insert, select on city_event to will_app;
grant select on city_event to will_report;
grant delete, insert, select on city_event to will_worker;
grant delete, insert, select, update on city_label to will_app;
grant select on city_label to will_report;
grant delete, insert, select, update on city_label to will_worker;
grant insert, select on city_question to will_app;
grant select on city_question to will_report;
grant insert, select on city_question to will_worker;
grant insert, select, update on clarity_count to will_app;
grant select on clarity_count to will_report;
grant select on clarity_count to will_worker;
grant insert, select on commitment_word to will_app;
grant select on commitment_word to will_report;
grant insert, select on commitment_word to will_worker;
grant insert, select on context_figure to will_app;
grant select on context_figure to will_report;
grant insert, select on context_figure to will_worker;
grant insert, select on context_indicator to will_app;
grant select on context_indicator to will_report;
grant insert, select on context_indicator to will_worker;
grant insert, select on contribution_word to will_app;
grant select on contribution_word to will_worker;
grant insert, select, update on desk_contact to will_app;
grant insert, select, update on desk_contact to will_worker;
grant insert, select on diagnosis_cluster to will_app;
grant select on diagnosis_cluster to will_report;
grant insert, select on diagnosis_cluster to will_worker;
grant insert, select on diagnosis_figure to will_app;
grant select on diagnosis_figure to will_report;
grant insert, select on diagnosis_figure to will_worker;
grant insert, select, update on district to will_app;
grant select on district to will_report;
grant insert, select, update on district to will_worker;
grant delete, insert, select on district_member to will_app;
grant select on district_member to will_report;
grant delete, insert, select on district_member to will_worker;
grant delete, insert, select, update on eligibility_draft to will_app;
grant select on eligibility_draft to will_worker;
grant insert, select on eligibility_rule to will_app;
grant select on eligibility_rule to will_worker;
grant insert, select on eligibility_version to will_app;
grant select on eligibility_version to will_worker;
grant delete, insert, select, update on entry_check to will_app;
grant select on entry_check to will_report;
grant delete, insert, select, update on entry_check to will_worker;
grant delete, insert, select, update on entry_label to will_app;
grant select on entry_label to will_report;
grant delete, insert, select, update on entry_label to will_worker;
grant delete, insert, select, update on entry_owner to will_app;
grant select on entry_owner to will_report;
grant delete, insert, select, update on entry_owner to will_worker;
grant delete, insert, select, update on entry_proposal to will_app;
grant delete, insert, select, update on entry_proposal to will_worker;
grant delete, insert, select, update on entry_proposal_field to will_app;
grant delete, insert, select, update on entry_proposal_field to will_worker;
grant delete, insert, select, update on entry_reach to will_app;
grant select on entry_reach to will_report;
grant delete, insert, select, update on entry_reach to will_worker;
grant delete, insert, select, update on entry_report to will_app;
grant delete, insert, select, update on entry_report to will_worker;
grant delete, insert, select, update on entry_term to will_app;
grant select on entry_term to will_report;
grant delete, insert, select, update on entry_term to will_worker;
grant insert, select on entry_version to will_app;
grant insert, select on entry_version to will_worker;
grant insert, select, update on experiment to will_app;
grant select on experiment to will_report;
grant insert, select, update on experiment to will_worker;
grant delete, insert, select on experiment_form to will_app;
grant select on experiment_form to will_report;
grant delete, insert, select on experiment_form to will_worker;
grant insert, select on experiment_note to will_app;
grant select on experiment_note to will_report;
grant insert, select on experiment_note to will_worker;
grant insert, select on experiment_registration to will_app;
grant select on experiment_registration to will_report;
grant insert, select on experiment_registration to will_worker;
grant insert, select on experiment_result to will_app;
grant select on experiment_result to will_report;
grant insert, select on experiment_result to will_worker;
grant insert, select on experiment_return to will_app;
grant select on experiment_return to will_report;
grant insert, select on experiment_return to will_worker;
grant insert, select, update on forming_group to will_app;
grant select on forming_group to will_report;
grant delete, insert, select, update on forming_group to will_worker;
grant delete, insert, select, update on forming_invite to will_app;
grant delete, insert, select, update on forming_invite to will_worker;
grant delete, insert, select, update on forming_lead to will_app;
grant delete, insert, select, update on forming_lead to will_worker;
grant insert, select, update on forming_member to will_app;
grant select on forming_member to will_report;
grant delete, insert, select, update on forming_member to will_worker;
grant delete, insert, select, update on forming_watch to will_app;
grant delete, insert, select, update on forming_watch to will_worker;
grant delete, insert, select, update on forming_watch_link to will_app;
grant delete, insert, select, update on forming_watch_link to will_worker;
grant delete, insert, select on found_by to will_app;
grant delete, insert, select on found_by to will_worker;
grant insert, select, update on freshness_term to will_app;
grant select on freshness_term to will_worker;
grant delete, insert, select, update on import_mapping to will_app;
grant delete, insert, select, update on import_mapping to will_worker;
grant delete, insert, select on import_tie to will_app;
grant delete, insert, select on import_tie to will_worker;
grant delete, insert, select, update on keeper_key to will_app;
grant delete, insert, select, update on keeper_key to will_worker;
grant delete, insert, select, update on keeper_link to will_app;
grant delete, insert, select, update on keeper_link to will_worker;
grant insert, select on keeper_trust to will_app;
grant select on keeper_trust to will_worker;
grant insert, select, update on keeping_rule to will_app;
grant select on keeping_rule to will_worker;
grant delete, insert, select on lab_event to will_app;
grant select on lab_event to will_report;
grant delete, insert, select on lab_event to will_worker;
grant insert, select on lab_fact to will_app;
grant select on lab_fact to will_report;
grant insert, select on lab_fact to will_worker;
grant insert, select on lab_indicator to will_app;
grant select on lab_indicator to will_report;
grant insert, select on lab_indicator to will_worker;
grant insert, select, update on lab_question to will_app;
grant delete, select on lab_question to will_worker;
grant delete, insert, select, update on label_mapping to will_app;
grant select on label_mapping to will_report;
grant delete, insert, select, update on label_mapping to will_worker;
grant delete, insert, select, update on left_out to will_app;
grant select on left_out to will_report;
grant delete, insert, select, update on left_out to will_worker;
grant delete, insert, select, update on location to will_app;
grant select on location to will_report;
grant delete, insert, select, update on location to will_worker;
grant insert, select on measurement to will_app;
grant select on measurement to will_report;
grant insert, select on measurement to will_worker;
grant insert, select, update on meeting to will_app;
grant select on meeting to will_report;
grant insert, select, update on meeting to will_worker;
grant delete, insert, select, update on meeting_feed to will_app;
grant delete, insert, select, update on meeting_feed to will_worker;
grant delete, insert, select on meeting_note to will_app;
grant select on meeting_note to will_report;
grant delete, insert, select on meeting_note to will_worker;
grant delete, insert, select, update on meeting_signup to will_app;
grant delete, insert, select, update on meeting_signup to will_worker;
grant insert, select, update on message to will_app;
grant insert, select, update on message to will_worker;
grant insert, select on model_adoption to will_app;
grant select on model_adoption to will_report;
grant insert, select on model_adoption to will_worker;
grant delete, insert, select on model_form to will_app;
grant select on model_form to will_report;
grant delete, insert, select on model_form to will_worker;
grant insert, select on model_sheet to will_app;
grant select on model_sheet to will_report;
grant insert, select on model_sheet to will_worker;
grant select on municipality to will_app;
grant select on municipality to will_report;
grant select on municipality to will_worker;
grant insert, select on network_agreement to will_app;
grant select on network_agreement to will_report;
grant insert, select on network_agreement to will_worker;
grant insert, select on network_agreement_check to will_app;
grant select on network_agreement_check to will_report;
grant insert, select on network_agreement_check to will_worker;
grant delete, insert, select on opening to will_app;
grant select on opening to will_report;
grant delete, insert, select on opening to will_worker;
grant insert, select, update on operator to will_app;
grant select on operator to will_report;
grant insert, select, update on operator to will_worker;
grant insert, select, update on operator_stop to will_app;
grant insert, select, update on operator_stop to will_worker;
grant delete, insert, select, update on orientation_result to will_app;
grant delete, select on orientation_result to will_worker;
grant delete, insert, select, update on owner_rule to will_app;
grant select on owner_rule to will_report;
grant delete, insert, select, update on owner_rule to will_worker;
grant delete, insert, select on paper_addressee to will_app;
grant delete, insert, select on paper_addressee to will_worker;
grant delete, insert, select, update on paper_letter to will_app;
grant delete, insert, select, update on paper_letter to will_worker;
grant insert, select on path_evidence to will_app;
grant select on path_evidence to will_report;
grant insert, select on path_evidence to will_worker;
grant insert, select on path_membership to will_app;
grant select on path_membership to will_report;
grant insert, select on path_membership to will_worker;
grant insert, select on path_step to will_app;
grant select on path_step to will_report;
grant insert, select on path_step to will_worker;
grant insert, select on path_step_change to will_app;
grant select on path_step_change to will_report;
grant insert, select on path_step_change to will_worker;
grant delete, insert, select, update on place_name to will_app;
grant select on place_name to will_report;
grant insert, select, update on place_name to will_worker;
grant insert, select, update on pool to will_app;
grant select on pool to will_report;
grant insert, select, update on pool to will_worker;
grant delete, insert, select on pool_absence to will_app;
grant select on pool_absence to will_report;
grant delete, insert, select on pool_absence to will_worker;
grant insert, select on pool_agreement to will_app;
grant select on pool_agreement to will_report;
grant delete, insert, select on pool_agreement to will_worker;
grant insert, select, update on pool_attendance to will_app;
grant select on pool_attendance to will_report;
grant delete, insert, select, update on pool_attendance to will_worker;
grant select on pool_attendance_month to will_app;
grant select on pool_attendance_month to will_report;
grant insert, select on pool_attendance_month to will_worker;
grant delete, insert, select on pool_calendar_link to will_app;
grant delete, insert, select on pool_calendar_link to will_worker;
grant delete, insert, select, update on pool_call_decline to will_app;
grant delete, insert, select, update on pool_call_decline to will_worker;
grant insert, select on pool_call_letter to will_app;
grant delete, insert, select on pool_call_letter to will_worker;
grant delete, insert, select, update on pool_call_link to will_app;
grant delete, insert, select, update on pool_call_link to will_worker;
grant insert, select, update on pool_change to will_app;
grant select on pool_change to will_report;
grant delete, insert, select, update on pool_change to will_worker;
grant insert, select, update on pool_change_part to will_app;
grant select on pool_change_part to will_report;
grant delete, insert, select, update on pool_change_part to will_worker;
grant insert, select, update on pool_choice to will_app;
grant delete, insert, select, update on pool_choice to will_worker;
grant insert, select, update on pool_city_rule to will_app;
grant select on pool_city_rule to will_report;
grant insert, select, update on pool_city_rule to will_worker;
grant delete, insert, select on pool_closure to will_app;
grant select on pool_closure to will_report;
grant delete, insert, select on pool_closure to will_worker;
grant insert, select, update on pool_consent to will_app;
grant delete, insert, select, update on pool_consent to will_worker;
grant insert, select, update on pool_contribution to will_app;
grant delete, insert, select, update on pool_contribution to will_worker;
grant insert, select on pool_correction to will_app;
grant select on pool_correction to will_report;
grant delete, insert, select on pool_correction to will_worker;
grant insert, select, update on pool_feedback to will_app;
grant select on pool_feedback to will_report;
grant delete, insert, select, update on pool_feedback to will_worker;
grant select on pool_feedback_count to will_app;
grant select on pool_feedback_count to will_report;
grant insert, select, update on pool_feedback_count to will_worker;
grant select on pool_forgotten to will_app;
grant insert, select on pool_forgotten to will_worker;
grant insert, select, update on pool_meeting to will_app;
grant select on pool_meeting to will_report;
grant insert, select, update on pool_meeting to will_worker;
grant insert, select, update on pool_member to will_app;
grant select on pool_member to will_report;
grant insert, select, update on pool_member to will_worker;
grant delete, insert, select, update on pool_message to will_app;
grant select on pool_message to will_report;
grant delete, insert, select, update on pool_message to will_worker;
grant delete, insert, select on pool_message_report to will_app;
grant select on pool_message_report to will_report;
grant delete, insert, select on pool_message_report to will_worker;
grant insert, select on pool_month to will_app;
grant select on pool_month to will_report;
grant insert, select on pool_month to will_worker;
grant insert, select, update on pool_offer to will_app;
grant select on pool_offer to will_report;
grant delete, insert, select, update on pool_offer to will_worker;
grant insert, select, update on pool_pause to will_app;
grant select on pool_pause to will_report;
grant insert, select, update on pool_pause to will_worker;
grant insert, select on pool_period to will_app;
grant select on pool_period to will_report;
grant delete, insert, select on pool_period to will_worker;
grant insert, select, update on pool_session to will_app;
grant select on pool_session to will_report;
grant insert, select, update on pool_session to will_worker;
grant insert, select on pool_signature to will_app;
grant delete, insert, select on pool_signature to will_worker;
grant insert, select on pool_statement_line to will_app;
grant select on pool_statement_line to will_report;
grant delete, insert, select on pool_statement_line to will_worker;
grant insert, select, update on pool_stop to will_app;
grant select on pool_stop to will_report;
grant insert, select, update on pool_stop to will_worker;
grant delete, insert, select on pooling_near to will_app;
grant delete, insert, select on pooling_near to will_worker;
grant delete, insert, select on pooling_replay to will_app;
grant delete, insert, select on pooling_replay to will_worker;
grant insert, select, update on pooling_run to will_app;
grant select on pooling_run to will_report;
grant insert, select, update on pooling_run to will_worker;
grant delete, insert, select on pooling_stretch to will_app;
grant delete, insert, select on pooling_stretch to will_worker;
grant insert, select, update on pooling_what_if to will_app;
grant insert, select, update on pooling_what_if to will_worker;
grant delete, insert, select on possible_duplicate to will_app;
grant delete, insert, select on possible_duplicate to will_worker;
grant insert, select on programme_version to will_app;
grant select on programme_version to will_report;
grant insert, select on programme_version to will_worker;
grant delete, insert, select, update on protected_address to will_app;
grant delete, insert, select, update on protected_address to will_worker;
grant insert, select, update on provider to will_app;
grant select on provider to will_report;
grant insert, select, update on provider to will_worker;
grant insert, select on publication to will_app;
grant select on publication to will_report;
grant insert, select on publication to will_worker;
grant insert, select on published_assessment to will_app;
grant select on published_assessment to will_report;
grant insert, select on published_assessment to will_worker;
grant insert, select on published_assessment_skill to will_app;
grant select on published_assessment_skill to will_report;
grant insert, select on published_assessment_skill to will_worker;
grant insert, select on published_change to will_app;
grant select on published_change to will_report;
grant insert, select on published_change to will_worker;
grant insert, select on published_change_beside to will_app;
grant select on published_change_beside to will_report;
grant insert, select on published_change_beside to will_worker;
grant insert, select on published_change_figure to will_app;
grant select on published_change_figure to will_report;
grant insert, select on published_change_figure to will_worker;
grant insert, select on published_change_training to will_app;
grant select on published_change_training to will_report;
grant insert, select on published_change_training to will_worker;
grant insert, select on published_change_word to will_app;
grant insert, select on published_change_word to will_worker;
grant insert, select on published_figure to will_app;
grant select on published_figure to will_report;
grant insert, select on published_figure to will_worker;
grant insert, select on published_measurement to will_app;
grant select on published_measurement to will_report;
grant insert, select on published_measurement to will_worker;
grant insert, select on question_answer to will_app;
grant select on question_answer to will_report;
grant insert, select on question_answer to will_worker;
grant insert, select on question_outcome to will_app;
grant select on question_outcome to will_report;
grant insert, select on question_outcome to will_worker;
grant delete, insert, select, update on report_comment to will_app;
grant select on report_comment to will_worker;
grant insert, select on report_contribution to will_app;
grant select on report_contribution to will_worker;
grant insert, select, update on report_draft to will_app;
grant select on report_draft to will_worker;
grant delete, insert, select, update on report_reading to will_app;
grant select on report_reading to will_worker;
grant delete, insert, select, update on report_section to will_app;
grant select on report_section to will_worker;
grant insert, select on report_version to will_app;
grant select on report_version to will_report;
grant select on report_version to will_worker;
grant insert, select, update on request to will_app;
grant select on request to will_report;
grant insert, select, update on request to will_worker;
grant insert, select on request_attempt to will_app;
grant insert, select on request_attempt to will_worker;
grant delete, insert, select on request_avoid to will_app;
grant delete, insert, select on request_avoid to will_worker;
grant delete, insert, select, update on request_contact to will_app;
grant delete, insert, select, update on request_contact to will_worker;
grant delete, insert, select, update on request_draft to will_app;
grant delete, insert, select, update on request_draft to will_worker;
grant delete, insert, select, update on request_link to will_app;
grant delete, insert, select, update on request_link to will_worker;
grant delete, insert, select, update on request_mandate to will_app;
grant delete, insert, select, update on request_mandate to will_worker;
grant insert, select, update on request_merge to will_app;
grant insert, select, update on request_merge to will_worker;
grant insert, select on request_merge_link to will_app;
grant insert, select on request_merge_link to will_worker;
grant insert, select, update on room_key to will_app;
grant select on room_key to will_worker;
grant insert, select, update on room_rule to will_app;
grant select on room_rule to will_worker;
grant insert, select on room_said to will_app;
grant select on room_said to will_report;
grant select on room_said to will_worker;
grant delete, insert, select, update on search_cut to will_app;
grant delete, insert, select, update on search_cut to will_worker;
grant delete, insert, select, update on search_entry to will_app;
grant delete, insert, select, update on search_entry to will_worker;
grant delete, insert, select, update on search_word to will_app;
grant delete, insert, select, update on search_word to will_worker;
grant insert, select, update on service to will_app;
grant select on service to will_report;
grant insert, select, update on service to will_worker;
grant delete, insert, select, update on service_at_location to will_app;
grant select on service_at_location to will_report;
grant delete, insert, select, update on service_at_location to will_worker;
grant delete, insert, select, update on service_list to will_app;
grant delete, insert, select, update on service_list to will_worker;
grant delete, insert, select, update on service_list_item to will_app;
grant delete, insert, select, update on service_list_item to will_worker;
grant delete, insert, select on service_term to will_app;
grant delete, insert, select on service_term to will_worker;
grant delete, insert, select, update on session to will_app;
grant delete, insert, select, update on session to will_worker;
grant insert, select on shared_path to will_app;
grant select on shared_path to will_report;
grant insert, select on shared_path to will_worker;
grant delete, insert, select, update on synonym_group to will_app;
grant delete, insert, select, update on synonym_group to will_worker;
grant delete, insert, select, update on taxonomy to will_app;
grant select on taxonomy to will_report;
grant delete, insert, select, update on taxonomy to will_worker;
grant delete, insert, select, update on taxonomy_term to will_app;
grant select on taxonomy_term to will_report;
grant delete, insert, select, update on taxonomy_term to will_worker;
grant delete, insert, select on told_apart to will_app;
grant delete, insert, select on told_apart to will_worker;
grant insert, select on told_figures to will_app;
grant select on told_figures to will_report;
grant insert, select on told_figures to will_worker;
grant insert, select, update on training_assessment to will_app;
grant insert, select, update on training_assessment to will_worker;
grant delete, insert, select, update on training_attendance to will_app;
grant delete, insert, select, update on training_attendance to will_worker;
grant delete, insert, select on training_counted to will_app;
grant delete, insert, select on training_counted to will_worker;
grant delete, insert, select on training_file to will_app;
grant delete, insert, select on training_file to will_worker;
grant delete, insert, select on training_material to will_app;
grant select on training_material to will_report;
grant delete, insert, select on training_material to will_worker;
grant insert, select, update on training_module to will_app;
grant select on training_module to will_report;
grant insert, select, update on training_module to will_worker;
grant insert, select, update on training_move to will_app;
grant insert, select, update on training_move to will_worker;
grant insert, select, update on training_skill to will_app;
grant select on training_skill to will_report;
grant insert, select, update on training_skill to will_worker;
grant insert, select, update on training_tally to will_app;
grant insert, select, update on training_tally to will_worker;
grant insert, select, update on training_told to will_app;
grant select on training_told to will_report;
grant insert, select, update on training_told to will_worker;
grant delete, insert, select on training_waiting to will_app;
grant delete, insert, select on training_waiting to will_worker;
grant delete, insert, select, update on unmet_search to will_app;
grant select on unmet_search to will_report;
grant delete, insert, select, update on unmet_search to will_worker;
grant delete, insert, select, update on unmet_word to will_app;
grant select on unmet_word to will_report;
grant delete, insert, select, update on unmet_word to will_worker;
grant insert, select, update on venue to will_app;
grant select on venue to will_report;
grant insert, select, update on venue to will_worker;
grant insert, select on word_version to will_app;
grant insert, select on word_version to will_worker;
