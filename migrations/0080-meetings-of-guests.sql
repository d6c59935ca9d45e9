-- A meeting between two is in the list of both, whoever planned it: the guest's are found host by host.
create index meeting_by_guest on meeting (tenant_id, with_id) where with_id is not null;
