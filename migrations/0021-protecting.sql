-- Somebody at the desk hides where an entry is: no source makes it public again, and what it said before forgets it too.
alter table location no force row level security;
alter table location add column protected_here boolean not null default false;
alter table location force row level security;

-- Earlier versions are never changed, with one exception: the address of a place that must not be known leaves them, once.
alter table entry_version no force row level security;
alter table entry_version add column redacted_at timestamptz;
alter table entry_version force row level security;

create function refuse_all_but_redaction() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.redacted_at is not null
    and new.content - array['address', 'lat', 'lon'] = new.content and not coalesce(new.content -> 'hsds' ? 'addresses', false)
    and (to_jsonb(new) - array['content', 'redacted_at']) = (to_jsonb(old) - array['content', 'redacted_at'])
  then
    return new;
  end if;
  raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'P0001';
end $$;
drop trigger entry_version_append_only on entry_version;
create trigger entry_version_append_only before update or delete on entry_version
  for each row execute function refuse_all_but_redaction();
grant update (content, redacted_at) on entry_version to will_app, will_worker;
