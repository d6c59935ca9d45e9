-- A quarter or street that was named by mistake is taken away by whoever keeps the city's places. Nothing points at one: what
-- was asked from there has its own copy of the name and the position.
grant delete on place_name to will_app;
