-- The last day on which a family said, beforehand, that its group may start. What is offered to the group keeps it, whatever the
-- others choose; absent where the family said none, or was asked and said yes to a proposal.
alter table pool_member add column start_by date;
