-- A registration is a promise only if nobody can date it themselves: whoever writes the row, the hour is the database's own. A city whose data are made up has a
-- made-up past, and keeps the hour it gives. Versions follow one another, and the day of the start is the one in the plan.
create function stamp_registration() returns trigger language plpgsql as $$
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
end $$;
create trigger experiment_registration_stamped before insert on experiment_registration
  for each row execute function stamp_registration();
