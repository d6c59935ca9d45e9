-- Who asks for the first time is counted among the families of all groups that run, for the managers' page and each
-- publication: read from here and not from each of their requests.
create index request_first_contact on request (tenant_id, id) where first_contact;
