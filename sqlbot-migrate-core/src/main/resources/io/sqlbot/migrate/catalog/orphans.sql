-- Scratch databases that a killed run left: made by this role, old enough to have been connected to by their run,
-- and with nobody connected. Their names hold when they were made, by the server's clock.
select d.datname
  from pg_catalog.pg_database d
  join pg_catalog.pg_roles r on r.oid = d.datdba
 where r.rolname = current_user
   and d.datname ~ '^migrate_scratch_[0-9]{14}_[0-9a-f]{8}$'
   and pg_catalog.substr(d.datname, 17, 14)
       < pg_catalog.to_char(pg_catalog.now() at time zone 'UTC' - interval '10 minutes', 'YYYYMMDDHH24MISS')
   and not exists (select from pg_catalog.pg_stat_activity a where a.datid = d.oid)
 order by d.datname
 limit 20
