-- A household without e-mail is told by a short text, where its telephone takes one.
alter table message add column channel text not null default 'mail' check (channel in ('mail', 'sms'));
