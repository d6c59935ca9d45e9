-- Which groups live of some operators, or at some places: asked by every page that tells what exists near. The indexes of the exclusions answer it
-- too, and take three times as long.

create index pool_session_live_by_operator on pool_session (tenant_id, operator_id, pool_id) where live;
create index pool_session_live_by_venue on pool_session (tenant_id, venue_id, pool_id) where live and venue_id is not null;
