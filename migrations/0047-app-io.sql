-- A household may choose to hear in the app IO, which knows people by their tax code. Asked for that alone, and only where the city has
-- a service in IO.
alter table request_contact add column fiscal_code text check (fiscal_code ~ '^[A-Z0-9]{16}$');

alter table message drop constraint message_channel_check;
alter table message add constraint message_channel_check check (channel in ('mail', 'sms', 'app-io'));
-- The way to go where the app does not reach whoever has that code.
alter table message add column else_channel text check (else_channel in ('mail', 'sms')), add column else_recipient text;
alter table message add constraint message_else_is_whole check ((else_channel is null) = (else_recipient is null));
