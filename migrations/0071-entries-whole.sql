-- An entry is edited and versioned whole: a proposal may be about one place of it ("places.<id>.hsds.schedules").

alter table entry_proposal_field drop constraint entry_proposal_field_field_check;
alter table entry_proposal_field add constraint entry_proposal_field_field_check check (field ~ '^[a-zA-Z0-9_.-]{1,120}$');

-- Versions of an entry keep its places. Where another entry hides one that they share, that place alone is taken out of them.
create or replace function refuse_all_but_redaction() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.redacted_at is not null
    and (to_jsonb(new) - array['content', 'redacted_at']) = (to_jsonb(old) - array['content', 'redacted_at'])
    and ((new.content - array['address', 'lat', 'lon'] = new.content and not coalesce(new.content -> 'hsds' ? 'addresses', false))
      or (new.content - 'places' = old.content - 'places' and new.content ? 'places'))
  then
    return new;
  end if;
  raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'P0001';
end $$;
